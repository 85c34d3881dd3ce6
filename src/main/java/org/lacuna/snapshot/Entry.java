package org.lacuna.snapshot;

import java.net.URI;
import java.util.Optional;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Snapshot.Kind;

/**
 * One row of the index: a snapshot, and what only the archive needs to know of it.
 *
 * @param snapshot what others see
 * @param recordId WARC-Record-ID without brackets
 * @param target address the bytes belong to
 * @param holdsBody whether the record itself carries the body; false for revisit records
 */
record Entry(Snapshot snapshot, URI recordId, URI target, boolean holdsBody) {

  private static final int LONGEST = 1000;

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
    return new Entry(snapshot, recordId, capture.target(), original.isEmpty());
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
    return new Entry(completed, recordId, target, holdsBody);
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
