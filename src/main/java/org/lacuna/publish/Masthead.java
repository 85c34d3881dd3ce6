package org.lacuna.publish;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a publication says of itself.
 *
 * @param name lower case with dashes; begins every file name
 * @param title its title, with area, frequency and span where these are few
 * @param about what it holds and for whom, in a few sentences
 * @param creator who publishes it
 * @param contact address or mailbox for questions
 * @param licence licence of the collection
 * @param home where the newest edition stands, empty when it is not on the web
 * @param nextUpdate day of the next edition, empty when not fixed
 */
public record Masthead(
    String name,
    Bilingual title,
    Bilingual about,
    String creator,
    String contact,
    String licence,
    Optional<URI> home,
    Optional<LocalDate> nextUpdate) {

  /** Refuses a name that is no file name. */
  public Masthead {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 100) {
      throw new IllegalArgumentException(
          "a publication is named in lower case with dashes, at most 100 characters; was '"
              + name
              + "'");
    }
  }
}
