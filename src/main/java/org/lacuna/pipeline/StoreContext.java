package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the store of a home through Spring Boot. */
final class StoreContext {

  private static final String HELD = "Database may be already in use";

  private StoreContext() {}

  static ConfigurableApplicationContext open(Home home) {
    try {
      Files.createDirectories(home.state());
      return application(home).run();
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + home.state() + ": " + failed.getMessage(), failed);
    } catch (RuntimeException failed) {
      throw isHeld(failed) ? new HeldByAnotherRun(RunLock.owner(home.state())) : failed;
    }
  }

  private static SpringApplicationBuilder application(Home home) {
    return new SpringApplicationBuilder(StoreConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(
            Map.of(
                "spring.datasource.url", home.databaseUrl(),
                "spring.datasource.username", home.databaseUser(),
                "spring.datasource.password", home.databasePassword(),
                "spring.batch.jdbc.initialize-schema", "never",
                "spring.flyway.validate-migration-naming", "true"));
  }

  private static boolean isHeld(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(HELD)) {
        return true;
      }
    }
    return false;
  }
}
