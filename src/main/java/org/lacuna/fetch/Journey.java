package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.fetch.Trail.Hop;

/** Follows redirects hop by hop; every hop is checked, admitted and paced like the first. */
final class Journey {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final FetchSettings settings;
  private final Wire wire;
  private final Turns turns;
  private final Deadlines deadlines;

  /** Decides whether an address may be asked, and how long its host wants to rest afterwards. */
  interface Gate {
    Duration admit(Look look, URI address) throws WireFailure;
  }

  Journey(FetchSettings settings, Wire wire, Turns turns, Deadlines deadlines) {
    this.settings = settings;
    this.wire = wire;
    this.turns = turns;
    this.deadlines = deadlines;
  }

  Trail follow(Look look, URI start, Gate gate) throws WireFailure {
    List<Hop> hops = new ArrayList<>();
    Set<URI> seen = new HashSet<>(Set.of(start));
    Duration left = settings.limits().total();
    URI address = start;
    while (true) {
      Exchange answer = hop(look, address, gate, left);
      Optional<Hop> next = next(answer);
      if (next.isEmpty()) {
        return trail(start, answer, hops);
      }
      left = left.minus(answer.took());
      address = next.get().to();
      hops.add(next.get());
      refuseEndless(look, hops, seen.add(address));
    }
  }

  private Exchange hop(Look look, URI address, Gate gate, Duration left) throws WireFailure {
    Optional<String> objection = WebAddress.objection(address);
    if (objection.isPresent()) {
      throw new WireFailure(Trouble.UNSAFE, address + ": " + objection.get());
    }
    Duration rest = gate.admit(look, address);
    return turns.taking(address, rest, () -> ask(look, address, left));
  }

  private Exchange ask(Look look, URI address, Duration left) throws WireFailure {
    try (Deadline deadline = deadlines.within(left)) {
      return wire.ask(look, address, deadline);
    }
  }

  private static Optional<Hop> next(Exchange answer) {
    if (!REDIRECTS.contains(answer.status())) {
      return Optional.empty();
    }
    return Heads.first(answer.responseHead(), "Location")
        .flatMap(location -> WebAddress.target(answer.address(), location))
        .map(target -> new Hop(answer.address(), answer.status(), target));
  }

  /** A source with cookies may be sent back to where it came from, once it has one. */
  private void refuseEndless(Look look, List<Hop> hops, boolean fresh) throws WireFailure {
    URI last = hops.get(hops.size() - 1).to();
    if (!fresh && !look.request().connection().cookies()) {
      throw new WireFailure(Trouble.REDIRECTS, "redirects in a circle, back to " + last);
    }
    if (hops.size() > settings.limits().redirects()) {
      throw new WireFailure(Trouble.REDIRECTS, "more than " + (hops.size() - 1) + " redirects");
    }
  }

  private static Trail trail(URI start, Exchange answer, List<Hop> hops) {
    List<URI> between = hops.stream().skip(1).map(Hop::from).toList();
    Exchange whole =
        new Exchange(
            start,
            answer.address(),
            between,
            answer.at(),
            answer.took(),
            answer.requestHead(),
            answer.responseHead(),
            answer.status(),
            answer.contentType(),
            answer.etag(),
            answer.lastModified(),
            answer.body());
    return new Trail(whole, List.copyOf(hops));
  }
}
