package org.lacuna.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lacuna.vintage.StoreFile;

/**
 * Where one installation keeps its things.
 *
 * @param root the project's folder, or another one with a {@code jobs/} folder
 * @param jobs what is watched
 * @param archive WARC files
 * @param output what comes out
 * @param state folder of the database, the lock and the logs
 * @param databaseUrl JDBC address of the store
 * @param databaseUser user of the store
 * @param databasePassword password of the store, never printed
 */
public record Home(
    Path root,
    Path jobs,
    Path archive,
    Path output,
    Path state,
    String databaseUrl,
    String databaseUser,
    String databasePassword) {

  /**
   * The layout below a root folder: {@code jobs/}, {@code output/}, {@code var/}. The environment
   * may put the store elsewhere: {@code LACUNA_DATABASE_URL}, {@code LACUNA_DATABASE_USER}, {@code
   * LACUNA_DATABASE_PASSWORD}.
   *
   * @param root the root folder
   * @param environment variables, usually {@code System.getenv()}
   */
  public static Home at(Path root, Map<String, String> environment) {
    Path absolute = root.toAbsolutePath().normalize();
    Path state = absolute.resolve("var");
    return new Home(
        absolute,
        absolute.resolve("jobs"),
        state.resolve("archive"),
        absolute.resolve("output"),
        state,
        variable(environment, "LACUNA_DATABASE_URL")
            .orElseGet(() -> StoreFile.address(state.resolve("lacuna"))),
        variable(environment, "LACUNA_DATABASE_USER").orElse("lacuna"),
        variable(environment, "LACUNA_DATABASE_PASSWORD").orElse(""));
  }

  /** A folder that holds WARC files, with their index beside them, and nothing else. */
  static Home collection(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return new Home(
        absolute,
        absolute,
        absolute,
        absolute,
        absolute,
        StoreFile.address(absolute.resolve("lacuna")),
        "lacuna",
        "");
  }

  /** The layout below another root folder, with an embedded store for the same user. */
  Home copiedTo(Path otherRoot) {
    Home bare = at(otherRoot, Map.of());
    return new Home(
        bare.root,
        bare.jobs,
        bare.archive,
        bare.output,
        bare.state,
        bare.databaseUrl,
        databaseUser,
        databasePassword);
  }

  /** The same installation with its definitions in another folder. */
  public Home withJobs(Path otherJobs) {
    return new Home(
        root, otherJobs, archive, output, state, databaseUrl, databaseUser, databasePassword);
  }

  /** The same installation with its output in another folder. */
  public Home withOutput(Path otherOutput) {
    return new Home(
        root, jobs, archive, otherOutput, state, databaseUrl, databaseUser, databasePassword);
  }

  /** The address of the store, for people: without what follows it, and without a password. */
  String databaseName() {
    return withoutPassword(databaseUrl.replaceFirst("[;?].*", ""));
  }

  /** A text of a database or its driver, which may repeat the address it was given. */
  static String withoutPassword(String text) {
    return text.replaceAll("//[^/@\\s]*@", "//***@")
        .replaceAll("(?i)(password=)[^&;\\s]*", "$1***");
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Home[root=%s, database=%s]".formatted(root, databaseName());
  }
}
