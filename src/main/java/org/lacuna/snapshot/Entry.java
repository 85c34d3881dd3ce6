package org.lacuna.snapshot;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Snapshot.Kind;

/**
 * One row of the index: a snapshot, and what only the archive needs to know of it.
 *
 * @param snapshot what others see
 * @param recordId WARC-Record-ID without brackets
 * @param target address the bytes belong to
 * @param holdsBody whether the record itself carries the body; false for revisit records
 * @param changed whether it is a page that may say something new; false for one that says what its
 *     publisher said last, for lists and for evidence
 */
record Entry(Snapshot snapshot, URI recordId, URI target, boolean holdsBody, boolean changed) {

  private static final int LONGEST = 1000;
  private static final Set<Kind> NO_PAGES = EnumSet.of(Kind.LIST, Kind.EVIDENCE);
  private static final Set<Kind> PUBLISHED = EnumSet.of(Kind.RESPONSE, Kind.REVISIT, Kind.LIST);

  /** A row of which it is not known what came before. */
  static Entry of(Snapshot snapshot, URI recordId, URI target, boolean holdsBody) {
    return new Entry(snapshot, recordId, target, holdsBody, !NO_PAGES.contains(snapshot.kind()));
  }

  /** The row of a capture that lies at {@code place}. */
  static Entry of(Capture capture, URI recordId, Optional<Entry> original, Stored place) {
    Exchange exchange = capture.exchange();
    Snapshot snapshot =
        new Snapshot(
            original.map(o -> o.snapshot().digest()).orElse(capture.digest()),
            capture.source(),
            capture.address(),
            capture.at(),
            exchange.status(),
            cut(exchange.contentType()),
            ifShort(exchange.etag()),
            ifShort(exchange.lastModified()),
            kind(capture.kind(), original.isEmpty()),
            place.warc(),
            place.offset(),
            place.length());
    return of(snapshot, recordId, capture.target(), original.isEmpty());
  }

  /** What a 304 leaves out is as it was in the copy we hold. */
  Entry completedFrom(Optional<Entry> held) {
    if (snapshot.status() != 304 || held.isEmpty()) {
      return this;
    }
    Snapshot s = snapshot;
    Snapshot before = held.get().snapshot();
    Snapshot completed =
        new Snapshot(
            s.digest(),
            s.source(),
            s.address(),
            s.capturedAt(),
            s.status(),
            s.contentType().or(before::contentType),
            s.etag().or(before::etag),
            s.lastModified().or(before::lastModified),
            s.kind(),
            s.warc(),
            s.offset(),
            s.length());
    return new Entry(completed, recordId, target, holdsBody, changed);
  }

  /** Whether its publisher gave it whole, or called it unchanged. */
  boolean isPublished() {
    int status = snapshot.status();
    return PUBLISHED.contains(snapshot.kind()) && (status == 304 || status >= 200 && status <= 299);
  }

  /**
   * Whether this may repeat what its page said before: only then is it to be held {@link #against}
   * that.
   */
  boolean mayRepeat() {
    return snapshot.kind() == Kind.REVISIT;
  }

  /**
   * Known as no change where it says what its page said before.
   *
   * @param before what the publisher gave last at the same address
   */
  Entry against(Optional<Entry> before) {
    return before.filter(this::repeats).isPresent()
        ? new Entry(snapshot, recordId, target, holdsBody, false)
        : this;
  }

  // A page of another source was read for that one, a list was not read at all, and a clock that
  // went back leaves open what came first.
  private boolean repeats(Entry before) {
    Snapshot last = before.snapshot();
    return mayRepeat()
        && !NO_PAGES.contains(last.kind())
        && last.source().equals(snapshot.source())
        && last.digest().equals(snapshot.digest())
        && last.capturedAt().isBefore(snapshot.capturedAt());
  }

  static Kind kind(Kind captured, boolean holdsBody) {
    return captured == Kind.RESPONSE && !holdsBody ? Kind.REVISIT : captured;
  }

  /** The index keeps the beginning; the record keeps all. */
  static Optional<String> cut(Optional<String> text) {
    return text.map(t -> t.substring(0, Math.min(t.length(), LONGEST)));
  }

  /** Part of a validator would be a wrong validator. */
  static Optional<String> ifShort(Optional<String> text) {
    return text.filter(t -> t.length() <= LONGEST);
  }
}
