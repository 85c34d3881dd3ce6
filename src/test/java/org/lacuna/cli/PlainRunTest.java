package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;

/** The words of a scheduled run, understood without the command line library. */
class PlainRunTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run all",
        "run run",
        "run transfers customs",
        "run watch --home /srv/lacuna",
        "run --home ../other_home watch publish",
        "run --home . all",
        "run one-job two.jobs"
      })
  void areTakenAsTheLibraryTakesThem(String line) {
    String[] words = line.split(" ");
    ParseResult parsed = Lacuna.line(words).parseArgs(words).subcommand();
    assertThat(PlainRun.asked(words))
        .contains(
            new PlainRun(
                parsed.matchedPositionalValue(0, List.<String>of()),
                Optional.ofNullable(parsed.matchedOptionValue("--home", (Path) null))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs",
        "status",
        "run --help",
        "run -h",
        "run --dry-run",
        "run all --home",
        "run --home=/srv/lacuna",
        "run --home -x",
        "run --home a --home b",
        "run -- all",
        "run @words",
        "run --no-such-option"
      })
  void areLeftToTheLibraryWhereTheyAreMore(String line) {
    assertThat(PlainRun.asked(line.split(" "))).isEmpty();
  }
}
