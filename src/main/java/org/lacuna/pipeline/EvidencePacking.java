package org.lacuna.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Publication;
import org.lacuna.detect.Finding;
import org.lacuna.publish.ArchivedPage;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.data.CsvTablesWriter;
import org.lacuna.publish.pack.EvidencePack;
import org.lacuna.publish.pack.PackKey;
import org.lacuna.series.Statement;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.vintage.VintageStore;

/** Puts the evidence of series and findings into one file. Reads the stores only. */
final class EvidencePacking {

  private final SnapshotArchive archive;
  private final VintageStore vintages;

  EvidencePacking(Stores stores) {
    this.archive = stores.archive();
    this.vintages = stores.vintages();
  }

  /** What belongs to the evidence of a publication, a source, or what matches a pattern. */
  Publication wanted(Catalogue catalogue, String subject) {
    Optional<List<String>> published =
        catalogue.publications().publications().stream()
            .filter(publication -> publication.name().equals(subject))
            .map(Publication::series)
            .findFirst();
    return Publications.evidence(subject, published.orElseGet(() -> ofSource(subject)));
  }

  /** The series a source has spoken of, and its own name, which findings about it carry. */
  private List<String> ofSource(String source) {
    Set<String> patterns = new TreeSet<>(Set.of(source));
    vintages
        .claims(ClaimQuery.all().fromSource(source))
        .forEach(claim -> patterns.add(claim.observation().key().toString()));
    return List.copyOf(patterns);
  }

  /**
   * Writes a pack.
   *
   * @param edition what is known of the series wanted
   * @param wanted whose findings are packed: those about its series, and those whose subject it
   *     names
   * @param key signs the pack when there is one
   * @param target where to
   * @throws IllegalArgumentException when there is nothing to pack
   */
  Path pack(Edition edition, Publication wanted, Optional<PackKey> key, Path target)
      throws IOException {
    Edition chosen = chosen(edition, wanted);
    List<Snapshot> pages = pages(chosen, wanted);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is held about " + String.join(", ", wanted.series()));
    }
    Path scratch = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".pack");
    try {
      Path wacz = scratch.resolve("pages.wacz");
      archive.exportWacz(chosen.masthead().title().both(), pages, wacz);
      EditionWriter tables = new CsvTablesWriter();
      List<Path> files = tables.write(chosen, Files.createDirectory(scratch.resolve("tables")));
      return EvidencePack.write(chosen, Grammar.VERSION, wacz, files, key, target);
    } finally {
      delete(scratch);
    }
  }

  private static Edition chosen(Edition edition, Publication wanted) {
    Set<Statement> said = said(edition);
    Set<String> releases = said.stream().map(Statement::release).collect(Collectors.toSet());
    Set<String> sources = said.stream().map(Statement::source).collect(Collectors.toSet());
    return new Edition(
        edition.masthead(),
        edition.asOf(),
        edition.sources().stream().filter(source -> sources.contains(source.id())).toList(),
        edition.series(),
        edition.claims(),
        edition.revisions(),
        edition.gaps(),
        edition.conflicts(),
        edition.findings().stream().filter(found -> wanted.holds(found.subject())).toList(),
        edition.calendar().stream().filter(issue -> releases.contains(issue.release())).toList(),
        edition.pages(),
        edition
            .review()
            .of(edition.pages().stream().map(ArchivedPage::digest).collect(Collectors.toSet())));
  }

  private static Set<Statement> said(Edition edition) {
    try (Stream<Claim> claims = edition.claims().open()) {
      return claims.map(claim -> claim.observation().said()).collect(Collectors.toSet());
    }
  }

  /**
   * The pages that the claims were read from and the findings rest on; of a source, all that were
   * known by then.
   */
  private List<Snapshot> pages(Edition edition, Publication wanted) {
    Set<String> digests = new LinkedHashSet<>();
    wanted.series().stream()
        .flatMap(source -> archive.ofSource(source).stream())
        .filter(page -> !page.capturedAt().isAfter(edition.asOf()))
        .forEach(page -> digests.add(page.digest()));
    edition.pages().forEach(page -> digests.add(page.digest()));
    edition.findings().stream().map(Finding::evidence).forEach(digests::addAll);
    return digests.stream().sorted().flatMap(digest -> archive.find(digest).stream()).toList();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(entries::add);
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }
}
