package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Resources.SYSTEM_ERR)
class LogSettingTest {

  @Test
  void writesOneJsonObjectALineOnRequest() {
    String line = logged(Map.of("LACUNA_LOG_FORMAT", "json"));
    JsonNode object = JsonMapper.builder().build().readTree(line);
    assertThat(line.lines()).hasSize(1);
    assertThat(object.path("level").asString()).isEqualTo("WARN");
    assertThat(object.path("formattedMessage").asString()).isEqualTo("disk \"var\" is\nfull");
    assertThat(object.path("loggerName").asString()).isEqualTo("org.lacuna.alert.Courier");
  }

  @Test
  void writesALineForPeopleElse() {
    assertThat(logged(Map.of())).contains(" WARN  Courier: disk \"var\" is");
  }

  @Test
  void saysNothingBelowTheLevelAskedFor() {
    assertThat(logged(Map.of("LACUNA_LOG", "ERROR"))).isEmpty();
  }

  private static String logged(Map<String, String> environment) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      LoggerContext loggers = new LoggerContext();
      loggers.start();
      LogSetting.configure(loggers, environment);
      loggers.getLogger("org.lacuna.alert.Courier").warn("disk \"{}\" is\nfull", "var");
      loggers.stop();
      return bytes.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(before);
    }
  }
}
