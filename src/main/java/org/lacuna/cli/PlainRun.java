package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a run as a schedule gives them: names of jobs, and a home. They are understood here,
 * without the command line library: its class files are too old for class archives, and a run that
 * finds nothing new would spend a seventh of its time on them. All other words are the library's,
 * and a test holds these to what it makes of them.
 *
 * @param names of jobs, in the order given; empty for all
 * @param home the folder named, if one was
 */
record PlainRun(List<String> names, Optional<Path> home) {

  private static final Pattern PLAIN = Pattern.compile("[\\w./][\\w./-]*");

  /** The run, when the words ask for one and for nothing else. */
  static Optional<PlainRun> asked(String... words) {
    if (words.length == 0 || !words[0].equals("run")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    Optional<Path> home = Optional.empty();
    Iterator<String> rest = List.of(words).listIterator(1);
    while (rest.hasNext()) {
      String word = rest.next();
      boolean folder = word.equals("--home") && home.isEmpty() && rest.hasNext();
      String value = folder ? rest.next() : word;
      if (!PLAIN.matcher(value).matches()) {
        return Optional.empty();
      }
      if (folder) {
        home = Optional.of(Path.of(value));
      } else {
        names.add(value);
      }
    }
    return Optional.of(new PlainRun(List.copyOf(names), home));
  }

  /** Runs it; returns the exit code. */
  int run() {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return new JobsRun(HomeOption.home(home), names, false, out, err).run().code();
    } catch (RuntimeException failed) {
      return Failures.tell(failed, err).code();
    } finally {
      out.flush();
      err.flush();
    }
  }
}
