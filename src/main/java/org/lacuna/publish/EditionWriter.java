package org.lacuna.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One output format.
 *
 * <p>A writer is a function of the edition: the same edition gives the same bytes on any day and
 * any machine. It writes each file beside its place and moves it there when it is whole and synced,
 * so that a crash leaves the file of before. File names are lower case with dashes and carry the
 * date of the edition. Writers hold no state and may be used by several threads, each with a folder
 * of its own.
 */
public interface EditionWriter {

  /** Name of the format on the command line and in {@code jobs/publish.yml}: {@code xlsx}. */
  String format();

  /**
   * The files it writes for an edition, in the order of writing; never empty. Depends on the
   * edition alone.
   */
  List<Distribution> distributions(Edition edition);

  /**
   * Writes the edition.
   *
   * @param edition what is published
   * @param folder an existing folder
   * @return the files and folders written, in the order of writing; never empty
   * @throws IOException when something could not be written; then no file of this format changed,
   *     apart from those already moved into place
   */
  List<Path> write(Edition edition, Path folder) throws IOException;
}
