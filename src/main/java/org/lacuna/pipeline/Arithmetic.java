package org.lacuna.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.series.Observation;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.SeenPage;
import org.lacuna.vintage.audit.ArithmeticAudit;
import org.lacuna.vintage.audit.Derivation;
import org.lacuna.vintage.audit.Derived;
import org.lacuna.vintage.audit.Discrepancy;

/**
 * What the newest vintage of every page says of itself by arithmetic: figures that cannot all be
 * right, and figures that follow from those published. Reads only.
 */
final class Arithmetic {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  private final Stores stores;
  private final Instant asOf;

  /**
   * The arithmetic of what is held.
   *
   * @param asOf nothing captured later counts
   */
  Arithmetic(Stores stores, Instant asOf) {
    this.stores = stores;
    this.asOf = asOf;
  }

  /** Figures that cannot all be right, each once, in the order of sources, pages and rules. */
  List<Finding> findings(List<SourceDefinition> sources) {
    List<Finding> findings = new ArrayList<>();
    for (SourceDefinition source : sources) {
      List<Observation> before = new ArrayList<>();
      for (SeenPage page : newest(source)) {
        List<Observation> figures = figures(page);
        ArithmeticAudit.of(figures, before).forEach(wrong -> findings.add(finding(page, wrong)));
        before.addAll(figures);
      }
    }
    return findings;
  }

  /** What follows from the figures of one page and stage, and is not published there. */
  List<Derived> derived(List<SourceDefinition> sources) {
    return sources.stream()
        .flatMap(source -> newest(source).stream())
        .flatMap(page -> stages(page).stream())
        .flatMap(stage -> Derivation.of(stage).stream())
        .toList();
  }

  /** The newest look at each address, in order of capture. */
  private Collection<SeenPage> newest(SourceDefinition source) {
    Map<URI, SeenPage> newest = new LinkedHashMap<>();
    for (SeenPage page : stores.vintages().seenPages(source.id())) {
      if (!page.capture().at().isAfter(asOf)) {
        newest.remove(page.capture().address());
        newest.put(page.capture().address(), page);
      }
    }
    return newest.values();
  }

  private static List<Observation> figures(SeenPage page) {
    return page.claims().stream().map(Claim::observation).toList();
  }

  private static Collection<List<Observation>> stages(SeenPage page) {
    return figures(page).stream()
        .collect(
            Collectors.groupingBy(
                figure -> figure.said().stage(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Finding finding(SeenPage page, Discrepancy wrong) {
    LocalDate since = page.capture().at().atZone(PUBLISHERS).toLocalDate();
    return new Finding(
        Finding.Axis.PIPELINE,
        "ARITHMETIC_" + wrong.kind().name().toUpperCase(Locale.ROOT),
        wrong.key() + " " + wrong.period(),
        page.release(),
        "",
        Finding.Severity.NOTICE,
        since,
        page.capture().at(),
        wrong.sentence(),
        wrong.figures().stream().map(Arithmetic::words).toList(),
        List.of(page.capture().digest(), page.capture().address().toString()),
        "Look on the page whether the figures stand there as they were read.");
  }

  private static String words(Observation figure) {
    return "%s %s: '%s' at %s"
        .formatted(
            figure.key(), figure.period(), figure.evidence().quote(), figure.evidence().locator());
  }
}
