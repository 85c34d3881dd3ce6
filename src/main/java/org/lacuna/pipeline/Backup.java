package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies a home, at work or not, to a folder that is a home itself then: definitions, store,
 * archive and output. Needs no lock and changes nothing.
 *
 * <p>The file of the store goes first. It is only ever appended to, so a copy of its bytes from
 * front to back is what it was at some moment, as after a kill; and every record it knows of was in
 * the archive before. The archive, copied after it, may hold more than the store knows: the copy
 * takes note of that when it is opened at the end, which also shows that it opens.
 */
public final class Backup {

  /** Says of a folder that it is a backup, and how to use it. */
  static final String MARK = "BACKUP.txt";

  private static final String STORE = "jdbc:h2:file:";

  private final Home home;
  private final Path target;
  private final Conduct conduct;

  /**
   * A backup of a home.
   *
   * @param target a folder that is absent, empty, or an earlier backup, which is then brought up to
   *     date: what has not changed is not copied again
   * @throws IllegalArgumentException when it is none of these, or lies in the home
   */
  public Backup(Home home, Path target, Conduct conduct) {
    this.home = home;
    this.target = target.toAbsolutePath().normalize();
    this.conduct = conduct;
    checkTarget();
  }

  private void checkTarget() {
    if (target.startsWith(home.root())) {
      throw new IllegalArgumentException(target + " lies in the home itself: name another disk");
    }
    if (Files.exists(target) && !isEmpty(target) && !Files.exists(target.resolve(MARK))) {
      throw new IllegalArgumentException(
          target + " holds something that is no backup: name a new folder");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder, unreadable);
    }
  }

  /** Whether the store is a file that is copied, too; a database server is backed up by itself. */
  public boolean holdsStore() {
    return storeFile().isPresent();
  }

  private Optional<Path> storeFile() {
    String url = home.databaseUrl();
    return url.startsWith(STORE)
        ? Optional.of(Path.of(url.substring(STORE.length()).replaceFirst(";.*", "") + ".mv.db"))
        : Optional.empty();
  }

  /**
   * Makes the copy, or brings it up to date.
   *
   * @throws HeldByAnotherRun when the copy itself is in use
   * @throws UncheckedIOException when something cannot be read or written
   */
  public Copied make() {
    try {
      Home copy = home.copiedTo(target);
      // also where nothing was published yet: the runbook restores all three folders by their names
      Files.createDirectories(copy.output());
      Files.writeString(target.resolve(MARK), words());
      CopiedFiles files = new CopiedFiles();
      RunLock lock = RunLock.take(copy.state(), conduct.clock());
      try (lock) {
        copy(copy, files);
      }
      prove(copy);
      return files.count();
    } catch (IOException failed) {
      throw new UncheckedIOException("the backup was not finished: " + failed.getMessage(), failed);
    }
  }

  private void copy(Home copy, CopiedFiles files) throws IOException {
    Path store = copy.state().resolve("lacuna.mv.db");
    Path draft = copy.state().resolve("lacuna.mv.db.tmp");
    Optional<Path> original = storeFile().filter(Files::exists);
    if (original.isPresent()) {
      files.copyAppended(original.get(), draft);
    }
    files.tree(home.archive(), copy.archive());
    files.tree(home.jobs(), copy.jobs());
    files.tree(home.output(), copy.output());
    // last, so that a store never knows of more than the archive beside it holds
    if (original.isPresent()) {
      CopiedFiles.putInPlace(draft, store);
    }
  }

  private String words() {
    return """
    A backup of the Lacuna home %s, begun at %s.
    It is a home itself: 'lacuna verify --home HERE' proves it, 'lacuna status --home HERE' looks into it.
    To restore: docs/runbook.md, "Back up and restore".
    """
        .formatted(home.root(), conduct.clock().instant());
  }

  private void prove(Home copy) {
    if (holdsStore()) {
      Installation.writing(copy, conduct).close();
    }
  }

  /**
   * What a backup came to.
   *
   * @param files files copied
   * @param bytes their size
   * @param unchanged files that an earlier backup held already
   */
  public record Copied(long files, long bytes, long unchanged) {}
}
