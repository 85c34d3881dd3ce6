package org.lacuna.cli;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code lacuna}, {@code lacuna --help} and {@code lacuna --version} print. The text is that
 * of the command line's own help, which a test holds it to; written here, it costs no more than the
 * start of a JVM.
 */
final class FrontPage {

  private static final Set<String> HELP = Set.of("-h", "--help");
  private static final Set<String> VERSION = Set.of("-V", "--version");
  private static final String HEAD =
      """
      Usage: lacuna [-hV] COMMAND
      %s
      %s
        -h, --help      Show this help message and exit.
        -V, --version   Print version information and exit.
      Commands:
      """;

  private FrontPage() {}

  /** The text, when the words ask for nothing else; empty for a command. */
  static Optional<String> asked(String... words) {
    if (words.length == 0 || (words.length == 1 && HELP.contains(words[0]))) {
      return Optional.of(help());
    }
    return words.length == 1 && VERSION.contains(words[0])
        ? Optional.of(Lacuna.version() + System.lineSeparator())
        : Optional.empty();
  }

  static String help() {
    StringBuilder text = new StringBuilder(HEAD.formatted(Lacuna.ABOUT_ONE, Lacuna.ABOUT_TWO));
    int width = Commands.ALL.stream().mapToInt(word -> word.name().length()).max().orElse(0);
    for (Commands word : Commands.ALL) {
      text.append("  ").append(word.name()).append(" ".repeat(width - word.name().length()));
      text.append("  ").append(word.summary()).append('\n');
    }
    Lacuna.footer().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
