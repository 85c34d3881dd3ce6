package org.lacuna.fetch.wayback;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.Conditions;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.Fetcher;

/**
 * Looks at a page through the Wayback Machine, and asks it to look. Every request goes through the
 * fetcher under the source {@value #LOOK_UPS} or {@value #CAPTURES}; the ledger is what the limits
 * are counted by, so they hold across processes and runs. Safe for many threads.
 */
public final class Wayback {

  /** Source under which look-ups stand in the ledger. */
  public static final String LOOK_UPS = "wayback";

  /** Source under which requests for captures stand in the ledger. */
  public static final String CAPTURES = "wayback-save";

  /** Source under which requests with an account stand in the ledger, beside an entry each. */
  private static final String ACCOUNT = "wayback-account";

  private static final Recognition ANYTHING =
      new Recognition(Optional.empty(), List.of(), Optional.empty());
  private static final Connection PLAIN = new Connection(false, Optional.empty(), false, 64L << 20);

  private final WaybackSettings settings;
  private final Fetcher fetcher;
  private final FetchLedger ledger;
  private final InstantSource clock;
  private final ReentrantLock saving = new ReentrantLock();

  /** A door to the archive; does nothing that the settings do not allow. */
  public Wayback(
      WaybackSettings settings, Fetcher fetcher, FetchLedger ledger, InstantSource clock) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether there is anything that the settings allow. */
  public boolean isOn() {
    return settings.lookUp() || settings.witness();
  }

  /**
   * Looks into the archive for a page that failed, and enters in the ledger what that look says of
   * the page.
   *
   * @param failed the request that failed at the publisher
   * @param held captures up to this time are of no use: what we hold is as new
   */
  public ArchiveLook lookAgain(FetchRequest failed, Instant held) {
    if (!settings.lookUp()) {
      return new ArchiveLook.NotAsked("look-ups are off");
    }
    ArchiveLook look = newest(failed, held);
    ledger.record(List.of(SecondLook.entry(failed, clock.instant(), look)));
    return look;
  }

  /** The newest capture of a page that was there, in raw form; only later ones count. */
  private ArchiveLook newest(FetchRequest page, Instant after) {
    FetchOutcome list = get(LOOK_UPS, index(page.address()), ANYTHING);
    return body(list)
        .or(() -> emptyList(list))
        .map(exchange -> newestOf(page, CdxList.read(exchange.body()), after))
        .orElseGet(() -> new ArchiveLook.NotAsked(list.explanation()));
  }

  /** A list without lines is an empty answer, which for a page would be none. */
  private static Optional<Exchange> emptyList(FetchOutcome list) {
    return list.exchange().filter(answer -> answer.status() == 200 && answer.body().length == 0);
  }

  private URI index(URI address) {
    String asked = URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
    return URI.create(settings.index() + "?url=" + asked + "&limit=-50");
  }

  private ArchiveLook newestOf(FetchRequest page, List<Capture> captures, Instant after) {
    List<Capture> byTime =
        captures.stream()
            .filter(one -> one.capturedAt().isAfter(after))
            .sorted(Comparator.comparing(Capture::capturedAt).reversed())
            .toList();
    List<Capture> failures = byTime.stream().takeWhile(one -> !one.isPage()).toList();
    return failures.size() == byTime.size()
        ? new ArchiveLook.NoneListed(failures)
        : raw(page, byTime.get(failures.size()), failures);
  }

  /** {@code id_} asks for the body as captured, without the archive's own banner and links. */
  private ArchiveLook raw(FetchRequest page, Capture capture, List<Capture> later) {
    URI raw = URI.create(settings.captures() + capture.stamp() + "id_/" + capture.address());
    FetchOutcome outcome = get(LOOK_UPS, raw, page.recognition());
    if (outcome instanceof FetchOutcome.SoftMissing other) {
      return new ArchiveLook.OtherPage(capture, other.explanation());
    }
    return body(outcome)
        .<ArchiveLook>map(
            exchange -> new ArchiveLook.Seen(served(capture, exchange), exchange, later))
        .orElseGet(() -> new ArchiveLook.NotAsked(outcome.explanation()));
  }

  /** The archive may redirect to a neighbouring capture: its own time is the true one. */
  private static Capture served(Capture asked, Exchange exchange) {
    String path = exchange.address().toString();
    String stamp = path.replaceFirst("^.*/web/(\\d{14})id_/.*$", "$1");
    Instant at = stamp.matches("\\d{14}") ? Capture.instant(stamp) : asked.capturedAt();
    return new Capture(asked.address(), at, asked.status(), asked.contentType(), asked.digest());
  }

  /**
   * Asks for a capture of a page, or of the error that stands in its place: the latter takes an
   * account. Without one all behind {@code /save/} is the address that is captured, so nothing can
   * be added to it, and only pages that answer 200 are: what is not there for the archive either
   * leaves no capture.
   */
  public Witness witness(URI address) {
    if (!settings.witness()) {
      return new Witness.NotAsked("captures are off");
    }
    saving.lock();
    try {
      return asked(address);
    } finally {
      saving.unlock();
    }
  }

  private Witness asked(URI address) {
    URI save = URI.create(settings.save() + address.toString());
    Optional<String> objection = SaveLimits.objection(save, askings(), clock.instant(), settings);
    if (objection.isPresent()) {
      return new Witness.NotAsked(objection.get());
    }
    return settings
        .account()
        .map(account -> byAccount(address, save, account))
        .orElseGet(() -> byAddress(save));
  }

  private Witness byAccount(URI page, URI save, Account account) {
    URI door = URI.create(settings.save().toString().replaceAll("/+$", ""));
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                ACCOUNT,
                door,
                Conditions.NONE,
                ANYTHING,
                PLAIN,
                Optional.of(account.asking(page))));
    SaveReply reply =
        body(outcome)
            .map(exchange -> SaveReply.read(exchange.body()))
            .orElseGet(() -> new SaveReply(Optional.empty(), outcome.explanation()));
    ledger.record(List.of(entry(save, outcome, reply)));
    return reply.job().isPresent()
        ? new Witness.Asked(Optional.empty())
        : new Witness.NotAsked(reply.words());
  }

  /** All requests go to one address: which page was asked for stands in an entry of its own. */
  private Attempt entry(URI save, FetchOutcome outcome, SaveReply reply) {
    boolean taken = reply.job().isPresent();
    return new Attempt(
        CAPTURES,
        save,
        clock.instant(),
        taken ? "fetched" : "unreachable",
        outcome.exchange().map(Exchange::status),
        (taken ? "the archive took it on as " : "the archive did not take it on: ") + reply.words(),
        Optional.empty(),
        Optional.empty(),
        Attempt.Way.DIRECT);
  }

  private Witness byAddress(URI save) {
    FetchOutcome outcome = get(CAPTURES, save, ANYTHING);
    // the archive shows what it captured, with the status that the page had
    Optional<URI> capture = outcome.exchange().flatMap(exchange -> capture(save, exchange));
    return body(outcome).isPresent() || capture.isPresent()
        ? new Witness.Asked(capture)
        : new Witness.NotAsked(outcome.explanation());
  }

  private List<SaveLimits.Asking> askings() {
    Instant from = clock.instant().minus(settings.again());
    return ledger.ofSource(CAPTURES, from).stream().map(Wayback::asking).toList();
  }

  private static SaveLimits.Asking asking(Attempt attempt) {
    return new SaveLimits.Asking(attempt.address(), attempt.at());
  }

  private static Optional<URI> capture(URI save, Exchange exchange) {
    return Optional.of(exchange.address())
        .filter(address -> !address.equals(save))
        .filter(address -> address.getPath().matches(".*/web/\\d{14}.*"));
  }

  private FetchOutcome get(String source, URI address, Recognition recognition) {
    return fetcher.fetch(new FetchRequest(source, address, Conditions.NONE, recognition, PLAIN));
  }

  private static Optional<Exchange> body(FetchOutcome outcome) {
    boolean came = outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Moved;
    return came ? outcome.exchange() : Optional.empty();
  }
}
