package org.lacuna.extract;

import java.util.Objects;
import java.util.Optional;
import org.lacuna.series.PublicationTime;

/**
 * What a document says of itself.
 *
 * @param title its title, empty when it has none
 * @param published when it was issued: from its metadata or the words 发布日期, 来源 ...; never the day
 *     of the visit, of a repost or of the generation of the page
 * @param publishedIn where the date of publication was found: {@code meta PubDate}, {@code text
 *     发布时间}; empty when there is none
 * @param publisher who issued it, as it says (ContentSource, 来源)
 * @param site the site that carries it, as it calls itself
 * @param language BCP 47 tag of its words: {@code zh} or {@code en}
 */
public record Metadata(
    Optional<String> title,
    Optional<PublicationTime> published,
    Optional<String> publishedIn,
    Optional<String> publisher,
    Optional<String> site,
    Optional<String> language) {

  /** A document that says nothing of itself. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Requires every part. */
  public Metadata {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(publishedIn, "publishedIn");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(language, "language");
  }

  /** A document of which neither the place of the date nor the site is known. */
  public Metadata(
      Optional<String> title,
      Optional<PublicationTime> published,
      Optional<String> publisher,
      Optional<String> language) {
    this(title, published, Optional.empty(), publisher, Optional.empty(), language);
  }
}
