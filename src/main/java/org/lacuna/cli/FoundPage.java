package org.lacuna.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lacuna.catalogue.Access;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.LinkShapes;
import org.lacuna.fetch.ListPages;
import org.lacuna.pipeline.SourceProposal;
import org.lacuna.pipeline.SourceReading;
import org.lacuna.pipeline.Specimen;

/**
 * The page a source is described by, and how it was reached.
 *
 * @param specimen the page
 * @param access its own address, or the list that led to it
 * @param seen where the address was seen, empty when only a person knows
 * @param verified the day on which a publisher really answered
 */
record FoundPage(
    Specimen specimen, Access access, Optional<String> seen, Optional<LocalDate> verified) {

  private static final String ASKED_AS = "new";

  /** A page that somebody has; where it stands, only a person knows. */
  static FoundPage file(Path file, URI address) {
    try {
      Specimen specimen =
          new Specimen(address, Files.readAllBytes(file), Clock.systemUTC().instant());
      return new FoundPage(
          specimen, SourceProposal.page(address), Optional.empty(), Optional.empty());
    } catch (IOException unreadable) {
      throw new BadInput(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** A page that is fetched; when it is a list, its first item. */
  static FoundPage fetched(
      URI address, Optional<Access.Kind> kind, Expedition expedition, SourceReading reader) {
    Exchange came = whole(expedition.scout().look(ASKED_AS, address));
    Optional<LocalDate> verified =
        Optional.of(LocalDate.ofInstant(came.at(), ZoneOffset.UTC))
            .filter(day -> expedition.isReal());
    Optional<Access> list = LinkShapes.propose(came).filter(found -> isList(kind, came, reader));
    if (list.isEmpty() && kind.filter(Access.Kind.LIST::equals).isPresent()) {
      throw new BadInput(address + ": no three links have a shape in common; it is no list");
    }
    return list.map(access -> item(access, came, expedition, verified))
        .orElseGet(() -> found(came, SourceProposal.page(address), verified));
  }

  private static boolean isList(Optional<Access.Kind> kind, Exchange came, SourceReading reader) {
    return kind.map(Access.Kind.LIST::equals)
        .orElseGet(
            () ->
                new SourceProposal(specimen(came), SourceProposal.page(came.requested()), reader)
                    .reading()
                    .observations()
                    .isEmpty());
  }

  private static FoundPage item(
      Access access, Exchange list, Expedition expedition, Optional<LocalDate> verified) {
    URI first =
        ListPages.read(access, list.address(), list.body()).items().stream()
            .findFirst()
            .orElseThrow(() -> new BadInput(list.address() + ": its links cannot be followed"));
    return found(whole(expedition.scout().look(ASKED_AS, first)), access, verified);
  }

  private static FoundPage found(Exchange came, Access access, Optional<LocalDate> verified) {
    String seen = "the page itself" + verified.map(day -> ", fetched on " + day).orElse("");
    return new FoundPage(specimen(came), access, Optional.of(seen), verified);
  }

  private static Specimen specimen(Exchange came) {
    return new Specimen(came.address(), came.body(), came.at());
  }

  /**
   * The page that came.
   *
   * @throws BadInput when none did, with the outcome's words
   */
  static Exchange whole(FetchOutcome outcome) {
    boolean came = outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Moved;
    if (!came) {
      throw new BadInput(outcome.request().address() + ": " + outcome.explanation());
    }
    return outcome.exchange().orElseThrow();
  }

  /** An address as typed. */
  static URI address(String text) {
    try {
      URI address = new URI(text.strip());
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
      throw new BadInput("'" + text + "' is no file, and no http or https address");
    } catch (URISyntaxException malformed) {
      throw new BadInput("'" + text + "' is no file, and no http or https address");
    }
  }
}
