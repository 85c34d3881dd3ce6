package org.lacuna.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as a process of its own on one home, asking a loopback server in place of publishers.
 *
 * @param home its home
 * @param origin the server
 * @param log takes all that it prints
 */
record LacunaProcess(Path home, URI origin, Path log) {

  /** The words that start the program, after those given to the JVM. */
  static List<String> command(List<String> jvm, String... words) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(jvm);
    command.add("-cp");
    command.add(
        Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classPath);
    command.add(Lacuna.class.getName());
    command.addAll(List.of(words));
    return command;
  }

  int run(String... words) throws IOException, InterruptedException {
    return start(words).waitFor();
  }

  Process start(String... words) throws IOException {
    return inEnvironment(new ProcessBuilder(command(List.of(), words)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  ProcessBuilder inEnvironment(ProcessBuilder process) {
    process.environment().put("LACUNA_HOME", home.toString());
    process.environment().put("LACUNA_ORIGIN", origin.toString());
    return process;
  }

  /** All that was printed so far. */
  String said() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All that was printed since the last call of this. */
  String saidLately() {
    try {
      String text = said();
      Files.deleteIfExists(log);
      return text;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
