package org.lacuna.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.alert.Outbox.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries letters to their channels. A channel that fails keeps its letters; others go on. */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Map<String, AlertChannel> channels;

  Courier(Outbox outbox, List<AlertChannel> channels) {
    this.outbox = outbox;
    this.channels = new LinkedHashMap<>();
    channels.forEach(channel -> this.channels.put(channel.name(), channel));
  }

  /** Sends all that is due; returns how each sending ended. */
  List<Delivery> deliver(Instant now) {
    Map<String, List<Waiting>> due = new LinkedHashMap<>();
    for (Waiting waiting : outbox.waiting()) {
      if (waiting.isDue(now)) {
        due.computeIfAbsent(waiting.letter().channel(), c -> new ArrayList<>()).add(waiting);
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    due.forEach((channel, waiting) -> deliveries.addAll(deliver(channel, waiting, now)));
    return deliveries;
  }

  private List<Delivery> deliver(String channel, List<Waiting> due, Instant now) {
    List<Delivery> deliveries = new ArrayList<>();
    for (List<Waiting> together : sendings(due)) {
      Delivery delivery = send(channel, together, now);
      deliveries.add(delivery);
      if (!delivery.delivered()) {
        // the others would only wait for the same time-out
        break;
      }
    }
    return deliveries;
  }

  /**
   * Each letter for itself, but those of a digest together. They come first: what a digest opened
   * may have grown louder since.
   */
  private static List<List<Waiting>> sendings(List<Waiting> due) {
    List<List<Waiting>> sendings = new ArrayList<>();
    List<Waiting> digest = due.stream().filter(w -> w.letter().inDigest()).toList();
    if (!digest.isEmpty()) {
      sendings.add(digest);
    }
    due.stream().filter(w -> !w.letter().inDigest()).forEach(w -> sendings.add(List.of(w)));
    return sendings;
  }

  private Delivery send(String channel, List<Waiting> together, Instant now) {
    Optional<String> failure = failure(channel, together);
    failure.ifPresent(why -> LOG.warn("channel {} took nothing: {}", channel, why));
    for (Waiting waiting : together) {
      outbox.note(waiting, now, failure.isEmpty(), failure.orElse("taken"));
    }
    return new Delivery(channel, together.size(), failure.isEmpty(), failure.orElse("taken"));
  }

  private Optional<String> failure(String name, List<Waiting> together) {
    AlertChannel channel = channels.get(name);
    if (channel == null) {
      return Optional.of("no channel '" + name + "' in jobs/watch.yml any more");
    }
    try {
      channel.send(together.stream().map(w -> w.letter().notice()).toList());
      return Optional.empty();
    } catch (ChannelFailure failed) {
      return Optional.of(failed.why());
    } catch (RuntimeException unforeseen) {
      // a mistake in one channel must not silence the others; its message may hold anything
      LOG.debug("channel {} failed with {}", name, unforeseen.getClass().getName());
      return Optional.of("unforeseen: " + unforeseen.getClass().getSimpleName());
    }
  }
}
