package org.lacuna.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Publisher;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Axis;

/**
 * What a finding is about, in the words of the catalogue.
 *
 * @param jobs the harvest jobs: the families of series
 * @param sources every source
 */
record Subjects(List<JobDefinition> jobs, List<SourceDefinition> sources) {

  static Subjects of(Catalogue catalogue) {
    return new Subjects(catalogue.jobs(), catalogue.sources());
  }

  /** Names of the harvest jobs a finding belongs to; {@code pipeline} for our own health. */
  Set<String> families(Finding finding) {
    Set<String> families = new TreeSet<>();
    if (finding.axis() == Axis.PIPELINE) {
      families.add("pipeline");
    }
    List<String> ids = sourcesOf(finding).stream().map(SourceDefinition::id).toList();
    for (JobDefinition job : jobs) {
      boolean names = job.name().equals(finding.subject());
      boolean carries = job.sources().stream().anyMatch(s -> ids.contains(s.id()));
      if (names || (carries && isAbout(job, finding))) {
        families.add(job.name());
      }
    }
    return families;
  }

  /** A source may carry several families; a series belongs to those that ask for its indicator. */
  private static boolean isAbout(JobDefinition job, Finding finding) {
    String indicator = finding.subject().split("\\.", 2)[0];
    return finding.axis() != Axis.SERIES || job.indicators().contains(indicator);
  }

  /** Names of the publishers concerned, in both languages. */
  Set<String> publishers(Finding finding) {
    Set<String> names = new TreeSet<>();
    for (SourceDefinition source : sourcesOf(finding)) {
      Publisher publisher = source.publisher();
      names.add(publisher.name());
      names.add(publisher.nameEn());
    }
    return names;
  }

  /** The host that all sources concerned are on; empty when there are several or none. */
  Optional<String> host(Finding finding) {
    Set<String> hosts = new TreeSet<>();
    for (SourceDefinition source : sourcesOf(finding)) {
      source.access().forEach(access -> hosts.add(access.address().getHost()));
    }
    return hosts.size() == 1 ? hosts.stream().findFirst() : Optional.empty();
  }

  private List<SourceDefinition> sourcesOf(Finding finding) {
    return sources.stream().filter(source -> concerns(finding, source)).toList();
  }

  private static boolean concerns(Finding finding, SourceDefinition source) {
    boolean itsRelease =
        !finding.release().isEmpty() && source.release().id().equals(finding.release());
    return itsRelease || source.id().equals(finding.subject());
  }
}
