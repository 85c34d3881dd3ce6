package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/runbook.md}, taken from its text and given to a shell. */
@Tag("slow")
class RunbookIT {

  private static final Pattern BLOCK = Pattern.compile("```(?:ba)?sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private Path copy;
  private LivedInHome home;

  @BeforeEach
  void live() throws IOException {
    copy = folder.resolve("backup/lacuna");
    home = new LivedInHome(folder.resolve("opt"));
    home.lived(Clock.systemUTC().instant());
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("lacuna");
    String command =
        LacunaProcess.command(List.of()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Files.writeString(program, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(home.root().resolve("lacuna"), program);
  }

  @AfterEach
  void stop() {
    home.close();
  }

  private static String section(String title) throws IOException {
    String text = Files.readString(Path.of("docs", "runbook.md"));
    int begin = text.indexOf("\n## " + title + "\n");
    int end = text.indexOf("\n## ", begin + 4);
    return text.substring(begin, end < 0 ? text.length() : end);
  }

  private static List<String> blocks(String title) throws IOException {
    return BLOCK.matcher(section(title)).results().map(found -> found.group(1)).toList();
  }

  private String shell(String commands, Map<String, String> environment) throws Exception {
    String here =
        commands
            .replace("/opt/lacuna", home.root().toString())
            .replace("/mnt/backup/lacuna", copy.toString())
            .replace("chown -R lacuna:", "chown -R $(id -un):");
    ProcessBuilder shell = new ProcessBuilder("bash", "-ec", here).directory(home.root().toFile());
    shell.environment().put("LACUNA_HOME", home.root().toString());
    shell.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    shell.environment().putAll(environment);
    Path said = folder.resolve("said");
    int code = shell.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    String text = Files.readString(said);
    assertThat(code).as(here + "\n" + text).isZero();
    return text;
  }

  @Test
  void backsUpAndRestoresAsItIsWritten() throws Exception {
    List<String> commands = blocks("Back up and restore");
    assertThat(commands).hasSize(2);
    assertThat(shell(commands.get(0), Map.of())).contains("the copy opens", ": 0 damaged");
    String incidents = home.lacuna("alert").out();
    String runs = home.lacuna("runs").out();
    Files.writeString(home.root().resolve("var/lacuna.mv.db"), "what a broken disk left");
    assertThat(shell(commands.get(1), Map.of())).contains(": 0 damaged").doesNotContain("bad ");
    assertThat(home.lacuna("alert").out()).isEqualTo(incidents).contains("gone");
    assertThat(home.lacuna("runs").out()).isEqualTo(runs);
    home.lived(Clock.systemUTC().instant());
    assertThat(home.lacuna("verify").out()).contains(": 0 damaged");
  }

  @Test
  void movesToPostgresAsItIsWritten() throws Exception {
    assertThat(section("Move to PostgreSQL")).contains("`./lacuna replay`", "`./lacuna verify`");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> environment =
          Map.of(
              "LACUNA_DATABASE_URL", server.getJdbcUrl("postgres", "postgres"),
              "LACUNA_DATABASE_USER", "postgres",
              "LACUNA_DATABASE_PASSWORD", "postgres");
      // the empty store held nothing of what is read: new findings
      shell("./lacuna replay || test $? = 10", environment);
      assertThat(shell("./lacuna verify", environment)).contains(": 0 damaged");
      assertThat(shell("./lacuna status", environment)).contains("exports.");
      assertThat(shell("./lacuna doctor", environment)).contains("jdbc:postgresql:");
    }
  }
}
