package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandsTest {

  @TestFactory
  java.util.stream.Stream<DynamicTest> makesTheCommandThatItsWordNames() {
    return Commands.ALL.stream()
        .map(word -> DynamicTest.dynamicTest(word.name(), () -> checkWord(word.name())));
  }

  private static void checkWord(String word) {
    CommandLine line = new CommandLine(CommandSpec.create());
    Commands.addTo(line, word);
    CommandSpec command = line.getSubcommands().get(word).getCommandSpec();
    assertThat(command.name()).isEqualTo(word);
    assertThat(command.userObject())
        .isInstanceOfAny(Runnable.class, java.util.concurrent.Callable.class);
    if (!command.usageMessage().hidden()) {
      assertThat(String.join("\n", command.usageMessage().footer())).contains("lacuna " + word);
    }
  }

  @Test
  void printsOnItsFrontPageWhatTheHelpOfTheCommandLineSays() {
    CommandLine line = Lacuna.line();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    assertThat(FrontPage.help()).isEqualTo(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
    assertThat(FrontPage.asked("--help")).contains(FrontPage.help());
    assertThat(FrontPage.asked("run", "--help")).isEmpty();
  }

  @Test
  void listsEveryWordInTheHelp() {
    CommandLine line = new CommandLine(CommandSpec.create().name("lacuna"));
    Commands.addTo(line);
    StringWriter help = new StringWriter();
    line.usage(new PrintWriter(help));
    Commands.ALL.stream()
        .filter(word -> !word.hidden())
        .forEach(word -> assertThat(help.toString()).contains("  " + word.name() + " "));
    assertThat(help.toString()).doesNotContain("warm-up");
  }
}
