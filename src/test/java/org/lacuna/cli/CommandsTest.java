package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandsTest {

  @TestFactory
  Stream<DynamicTest> makesTheCommandThatItsWordNames() {
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
    assertThat(String.join("\n", command.usageMessage().footer())).contains("lacuna " + word);
  }

  @TestFactory
  Stream<DynamicTest> showsAnExampleInTheHelpOfEveryCommand() {
    CommandLine line = new CommandLine(CommandSpec.create().name("lacuna"));
    Commands.addTo(line);
    return commandsBelow(line, "")
        .map(words -> DynamicTest.dynamicTest(words, () -> checkHelp(words)));
  }

  private static Stream<String> commandsBelow(CommandLine line, String words) {
    return line.getSubcommands().entrySet().stream()
        .flatMap(
            entry -> {
              String named = words + " " + entry.getKey();
              return Stream.concat(Stream.of(named), commandsBelow(entry.getValue(), named));
            });
  }

  private static void checkHelp(String words) {
    Spoken help = Spoken.lacuna((words.strip() + " --help").split(" "));
    assertThat(help.code()).isZero();
    String example = words.replaceFirst(" ack$", " acknowledge");
    assertThat(help.out()).startsWith("Usage: lacuna").containsPattern("Examples?:\\n +.*lacuna");
    assertThat(help.out().substring(help.out().indexOf("Example"))).contains("lacuna" + example);
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
  void breaksTheLinesOfHelpWhereTheirSentencesAreBroken() {
    assertThat(Spoken.lacuna("run", "--help").out().lines())
        .contains(
            "Runs the jobs under jobs/ for real: harvest jobs fetch, archive, read and store; 'watch'",
            "judges and tells; 'publish' writes workbooks and datasets. Without a name: all, in that order.");
  }

  @Test
  void listsEveryWordInTheHelp() {
    CommandLine line = new CommandLine(CommandSpec.create().name("lacuna"));
    Commands.addTo(line);
    StringWriter help = new StringWriter();
    line.usage(new PrintWriter(help));
    Commands.ALL.stream()
        .forEach(word -> assertThat(help.toString()).contains("  " + word.name() + " "));
  }
}
