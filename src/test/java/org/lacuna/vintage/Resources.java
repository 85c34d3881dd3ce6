package org.lacuna.vintage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Texts that lie beside the tests, and scripts among them. */
final class Resources {

  private Resources() {}

  static String text(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing: every schema version needs a sample");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Void run(Connection connection, String script) {
    ScriptUtils.executeSqlScript(
        connection,
        new EncodedResource(
            new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8));
    return null;
  }
}
