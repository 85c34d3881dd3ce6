package org.lacuna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lacuna.cli.ExitCode;
import org.lacuna.detect.SeriesState;

/** Whoever gets a message finds in the runbook what it means and what to do. */
class RunbookTest {

  private static final Path RUNBOOK = Path.of("docs", "runbook.md");
  private static final List<String> JUDGES = List.of("detect", "pipeline");
  private static final Pattern WORD = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|FROZEN)\"");

  /** Names of variables, written the same way. */
  private static final Pattern NO_KIND = Pattern.compile("LACUNA_.*|CRON_TZ");

  @Test
  void tellsOfEveryKindOfFindingWhatItMeansAndWhatToDo() throws IOException {
    Set<String> kinds = kindsWritten();
    assertThat(kinds).contains("RUN_MISSED", "SOURCE_VANISHED", "LABEL_DROPPED");
    Arrays.stream(SeriesState.values())
        .filter(state -> !state.isHealthy() || state == SeriesState.RESUMED)
        .forEach(state -> kinds.add(state.name()));
    assertThat(kindsExplained()).containsAll(kinds);
  }

  @Test
  void explainsEveryExitCode() throws IOException {
    String text = Files.readString(RUNBOOK);
    String codes = text.substring(text.indexOf("Exit codes:"), text.indexOf("## Who is told"));
    for (ExitCode code : ExitCode.values()) {
      assertThat(codes).containsPattern("\\b" + code.code() + "\\b");
    }
  }

  @Test
  void namesOnlyCommandsThatThereAre() throws IOException {
    Matcher commands =
        Pattern.compile("`(?:\\./)?lacuna ([a-z-]+)").matcher(Files.readString(RUNBOOK));
    Set<String> named = commands.results().map(found -> found.group(1)).collect(Collectors.toSet());
    String front = Files.readString(Path.of("src/main/java/org/lacuna/cli/Commands.java"));
    assertThat(named).contains("doctor", "backup", "verify");
    assertThat(named).allMatch(word -> front.contains("Commands(\"" + word + "\""));
  }

  @Test
  void enablesEveryTimerThatThereIs() throws IOException {
    Matcher enabled =
        Pattern.compile("systemctl enable --now lacuna-\\{(.*?)}\\.timer")
            .matcher(Files.readString(RUNBOOK));
    assertThat(enabled.find()).isTrue();
    try (Stream<Path> units = Files.list(Path.of("schedules", "systemd"))) {
      assertThat(enabled.group(1).split(","))
          .containsExactlyInAnyOrderElementsOf(
              units
                  .map(unit -> unit.getFileName().toString())
                  .filter(unit -> unit.endsWith(".timer"))
                  .map(unit -> unit.replaceAll("lacuna-|\\.timer", ""))
                  .toList());
    }
  }

  /** Constants in the code of those who judge. */
  private static Set<String> kindsWritten() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (String judge : JUDGES) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/lacuna", judge))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          WORD.matcher(Files.readString(file)).results().forEach(word -> kinds.add(word.group(1)));
        }
      }
    }
    kinds.removeIf(word -> NO_KIND.matcher(word).matches());
    return kinds;
  }

  /** The first cell of each row that has a second and a third. */
  private static Set<String> kindsExplained() throws IOException {
    return Files.readAllLines(RUNBOOK).stream()
        .filter(line -> line.matches("\\|[^|]+\\|[^|]{10,}\\|[^|]{5,}\\|"))
        .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }
}
