package org.lacuna.catalogue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is published, by whom: {@code jobs/publish.yml}.
 *
 * @param creator who publishes
 * @param contact address or mailbox for questions
 * @param licence licence of the collections
 * @param home where the newest editions stand on the web, ending in a slash; empty when nowhere
 * @param publications the publications, in the order of the file; never empty
 */
public record PublishSettings(
    String creator,
    String contact,
    String licence,
    Optional<URI> home,
    List<Publication> publications) {

  /**
   * Reads {@code publish.yml} below {@code jobsFolder}.
   *
   * @throws CatalogueMistakes when anything is wrong in it, with every mistake
   */
  public static PublishSettings load(Path jobsFolder) {
    return PublishReader.read(jobsFolder);
  }

  /** The publication with this name, empty when there is none. */
  public Optional<Publication> publication(String name) {
    return publications.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
