package org.lacuna.detect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lacuna.catalogue.WatchSettings.RunSettings;

/**
 * The positive control for a page that is not there: when other pages of its host came to us as the
 * pages we know. A host that lets us in and shows its other pages, and says of one that it does not
 * exist, is no wall and no outage. For one thread.
 */
final class Neighbours {

  private final Duration before;
  private final Duration after;
  private final Map<String, TreeMap<Instant, Set<String>>> answered = new HashMap<>();

  /** By address: the same few are looked at for years. */
  private final Map<String, Optional<String>> hosts = new HashMap<>();

  /**
   * What answered.
   *
   * @param looks looks at every source, of any outcome
   * @param run how long before and after a look other pages speak for their host
   */
  Neighbours(List<SourceLook> looks, RunSettings run) {
    this.before = Duration.ofHours(run.neighbourBeforeHours());
    this.after = Duration.ofHours(run.neighbourAfterHours());
    for (SourceLook look : looks) {
      if (look.way() == SourceLook.Way.DIRECT && look.isTrusted()) {
        host(look)
            .map(host -> answered.computeIfAbsent(host, name -> new TreeMap<>()))
            .map(times -> times.computeIfAbsent(look.at(), at -> new HashSet<>()))
            .ifPresent(addresses -> addresses.add(look.address()));
      }
    }
  }

  /** Whether another page of the host came at about the time of this look from here. */
  boolean vouchFor(SourceLook look) {
    return look.way() == SourceLook.Way.DIRECT
        && host(look)
            .flatMap(host -> Optional.ofNullable(answered.get(host)))
            .map(times -> times.subMap(look.at().minus(before), look.at().plus(after)).values())
            .filter(
                near ->
                    near.stream()
                        .flatMap(Set::stream)
                        .anyMatch(other -> !other.equals(look.address())))
            .isPresent();
  }

  private Optional<String> host(SourceLook look) {
    return hosts.computeIfAbsent(
        look.address(), address -> Optional.ofNullable(URI.create(address).getHost()));
  }
}
