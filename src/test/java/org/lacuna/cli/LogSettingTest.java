package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogSettingTest {

  private final LoggerContext loggers = new LoggerContext();

  @Test
  void writesOneJsonObjectALineOnRequest() {
    String line = written("json");
    JsonNode object = JsonMapper.builder().build().readTree(line);
    assertThat(line.lines()).hasSize(1);
    assertThat(object.path("level").asString()).isEqualTo("WARN");
    assertThat(object.path("formattedMessage").asString()).isEqualTo("disk \"var\" is\nfull");
    assertThat(object.path("loggerName").asString()).isEqualTo("org.lacuna.alert.Courier");
  }

  @Test
  void writesALineForPeopleElse() {
    assertThat(written("text"))
        .matches("(?s)\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}(Z|[+-]\\d\\d:\\d\\d) WARN  Courier: .*")
        .endsWith("disk \"var\" is\nfull" + System.lineSeparator());
  }

  @Test
  void tracesWhatWasThrownBelowTheLine() {
    String lines = written("text", new IllegalStateException("out of space"));
    assertThat(lines.lines().toList().get(2))
        .isEqualTo("java.lang.IllegalStateException: out of space");
    assertThat(lines).contains("\tat " + LogSettingTest.class.getName());
  }

  @Test
  void isWhatTheProviderNamedByTheLauncherUses() {
    LogProvider provider = new LogProvider();
    provider.initialize();
    assertThat(provider.getLoggerFactory().getLogger("org.lacuna.fetch").isWarnEnabled()).isTrue();
    assertThat(provider.getLoggerFactory().getLogger("org.h2").isInfoEnabled()).isFalse();
  }

  @Test
  void keepsToTheLevelAskedFor() {
    LogSetting.configure(loggers, Map.of("LACUNA_LOG", "ERROR"));
    assertThat(loggers.getLogger("org.lacuna.fetch").isWarnEnabled()).isFalse();
    assertThat(loggers.getLogger("org.springframework").isInfoEnabled()).isFalse();
  }

  private String written(String format) {
    return written(format, null);
  }

  private String written(String format, @Nullable Throwable thrown) {
    loggers.setMDCAdapter(new LogbackMDCAdapter());
    Logger logger = loggers.getLogger("org.lacuna.alert.Courier");
    LoggingEvent event =
        new LoggingEvent(
            "", logger, Level.WARN, "disk \"{}\" is\nfull", thrown, new Object[] {"var"});
    return new String(LogSetting.encoder(loggers, format).encode(event), StandardCharsets.UTF_8);
  }
}
