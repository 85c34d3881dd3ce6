package org.lacuna.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person, with a proposal where there is one: an empty answer takes it. Where nobody is to
 * be asked, proposals are taken, and what has none is noted as missing. For one thread.
 */
final class Questions {

  private final Optional<BufferedReader> person;
  private final PrintWriter out;
  private final List<String> missing = new ArrayList<>();

  private Questions(Optional<BufferedReader> person, PrintWriter out) {
    this.person = person;
    this.out = out;
  }

  static Questions to(BufferedReader person, PrintWriter out) {
    return new Questions(Optional.of(person), out);
  }

  static Questions toNobody(PrintWriter out) {
    return new Questions(Optional.empty(), out);
  }

  /**
   * One answer.
   *
   * @param option the option that gives it on the command line: {@code --title}
   * @param question what is asked
   * @param given the value of the option; then nobody is asked
   * @param proposal what an empty answer means
   */
  String ask(String option, String question, @Nullable String given, Optional<String> proposal) {
    if (given != null) {
      return given;
    }
    if (person.isEmpty()) {
      return proposal.orElseGet(() -> note(option));
    }
    return ask(question, proposal, person.get());
  }

  private String note(String option) {
    missing.add(option);
    return "";
  }

  private String ask(String question, Optional<String> proposal, BufferedReader from) {
    while (true) {
      out.print(question + proposal.map(text -> " [" + text + "]").orElse("") + ": ");
      out.flush();
      Optional<String> answer = Optional.of(line(from)).filter(text -> !text.isBlank());
      if (answer.isPresent() || proposal.isPresent()) {
        return answer.or(() -> proposal).orElseThrow().strip();
      }
    }
  }

  /** Yes, or no; nobody says yes. */
  boolean agrees(String question) {
    return person.isEmpty() || ask(question, Optional.of("yes"), person.get()).startsWith("y");
  }

  private static String line(BufferedReader from) {
    try {
      String line = from.readLine();
      if (line == null) {
        throw new BadInput("nobody answers; --yes takes the proposals without asking");
      }
      return line;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The options that would have had to be given. */
  List<String> missing() {
    return missing;
  }
}
