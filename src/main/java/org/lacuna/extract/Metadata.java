package org.lacuna.extract;

import java.util.Objects;
import java.util.Optional;
import org.lacuna.series.PublicationTime;

/**
 * What a document says of itself.
 *
 * @param title its title, empty when it has none
 * @param published when it was issued: from its metadata or the words 发布日期, 来源 ...; never the day of
 *     the visit
 * @param publisher who issued it, as it says
 * @param language BCP 47 tag it declares, such as {@code zh-Hans}, {@code en}
 */
public record Metadata(
    Optional<String> title,
    Optional<PublicationTime> published,
    Optional<String> publisher,
    Optional<String> language) {

  /** A document that says nothing of itself. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Requires every part. */
  public Metadata {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(language, "language");
  }
}
