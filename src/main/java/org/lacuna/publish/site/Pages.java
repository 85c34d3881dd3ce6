package org.lacuna.publish.site;

import static org.lacuna.publish.site.TablePage.badge;
import static org.lacuna.publish.site.TablePage.lines;
import static org.lacuna.publish.site.TablePage.link;
import static org.lacuna.publish.site.TablePage.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.publish.CodeWords;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.Principles;
import org.lacuna.publish.ReleaseEvent;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.publish.SourceEntry;
import org.lacuna.publish.StateWords;
import org.lacuna.publish.site.TablePage.Part;
import org.lacuna.publish.site.TablePage.Section;

/** The pages of tables in one language. */
final class Pages {

  private static final String SEEN = "seen";

  private final Edition edition;
  private final Language language;
  private final Set<String> archived;

  Pages(Edition edition, Language language) {
    this.edition = edition;
    this.language = language;
    this.archived =
        edition.pages().stream().map(page -> page.digest()).collect(Collectors.toUnmodifiableSet());
  }

  TablePage silence() {
    return page(
        "silence",
        say("silence_about"),
        TablePage.section(
            "",
            headers(
                "series",
                "last_seen",
                "first_missing",
                "state",
                "state_since",
                "observed",
                "why",
                "evidence"),
            SilenceLedger.of(edition).stream().map(this::silent).toList(),
            say("silence_none")));
  }

  private List<List<Part>> silent(SilenceLedger.Line line) {
    return List.of(
        link(line.series().name().in(language), Names.series(line.series().key())),
        words(line.lastSeen().map(Moments::period).orElse(say("none"))),
        words(line.firstMissing().map(Moments::period).orElse(say("not_dated"))),
        badge(StateWords.of(line.series().state()).in(language), Tone.of(line.series().state())),
        words(line.since().toString()),
        words(observed(line)),
        lines(
            line.reasons().stream().map(why -> new Part(why.in(language), "", "", false)).toList()),
        lines(line.evidence().stream().map(this::proof).toList()));
  }

  private String observed(SilenceLedger.Line line) {
    Optional<String> gap = line.why().map(why -> why.symbol() + " " + why.meaning().in(language));
    return Stream.concat(
            line.observed().stream().map(cause -> CodeWords.of(cause).in(language)), gap.stream())
        .collect(Collectors.joining("; "));
  }

  /** A digest of an archived page, or an address; anything else stays words. */
  private Part proof(String evidence) {
    if (archived.contains(evidence)) {
      return new Part(
          say("archived_page") + " " + Names.digest(evidence), Names.evidence(evidence), "", false);
    }
    boolean web = evidence.startsWith("https://") || evidence.startsWith("http://");
    return new Part(evidence, web ? evidence : "", "", false);
  }

  TablePage sources() {
    return page(
        "sources",
        say("sources_about"),
        TablePage.section(
            "",
            headers("source", "publisher", "health", "state_since", "what_was_seen", "last_looked"),
            edition.sources().stream()
                .sorted(Comparator.comparing((SourceEntry source) -> isAnswering(source)))
                .map(this::source)
                .toList(),
            say("no_rows")));
  }

  private static boolean isAnswering(SourceEntry source) {
    return source.health().equals("answering");
  }

  private List<List<Part>> source(SourceEntry source) {
    return List.of(
        link(source.title().in(language), source.address().toString()),
        words(source.publisher().in(language)),
        badge(CodeWords.of(source.health()).in(language), Tone.ofHealth(source.health())),
        words(source.since().map(Moments::day).orElse(say("none"))),
        words(source.explanation().in(language)),
        words(source.lastLooked().map(Moments::minute).orElse(say("none"))));
  }

  TablePage calendar() {
    List<ReleaseEvent> all = edition.calendar();
    return page(
        "calendar",
        say("calendar_about"),
        TablePage.section(
            say("awaited"),
            headers("expected", "release", "period", "status", "observed", "basis"),
            all.stream().filter(issue -> !isSeen(issue)).map(this::awaited).toList(),
            say("no_rows")),
        TablePage.section(
            say("past_issues"),
            headers("seen", "release", "period", "expected", "basis"),
            all.stream()
                .filter(Pages::isSeen)
                .sorted(Comparator.comparing(Pages::seen).reversed())
                .map(this::past)
                .toList(),
            say("no_rows")));
  }

  private static boolean isSeen(ReleaseEvent issue) {
    return issue.status().equals(SEEN);
  }

  private static java.time.LocalDate seen(ReleaseEvent issue) {
    return issue.seen().orElse(issue.expected());
  }

  private List<List<Part>> awaited(ReleaseEvent issue) {
    return List.of(
        words(issue.expected().toString()),
        words(issue.title().in(language)),
        words(Moments.period(issue.period())),
        badge(CodeWords.of(issue.status()).in(language), Tone.ofIssue(issue.status())),
        words(issue.cause().isEmpty() ? say("none") : CodeWords.of(issue.cause()).in(language)),
        words(CodeWords.of(issue.basis()).in(language)));
  }

  private List<List<Part>> past(ReleaseEvent issue) {
    return List.of(
        words(seen(issue).toString()),
        words(issue.title().in(language)),
        words(Moments.period(issue.period())),
        words(issue.expected().toString()),
        words(CodeWords.of(issue.basis()).in(language)));
  }

  TablePage downloads(List<Download> files) {
    return page(
        "downloads",
        say("downloads_about"),
        TablePage.section(
            "",
            headers("file", "holds", "size", "digest"),
            files.stream().map(this::file).toList(),
            say("no_files")));
  }

  private List<List<Part>> file(Download file) {
    String root = language == Language.EN ? "" : "../";
    return List.of(
        link(file.distribution().file(), root + "files/" + file.distribution().file()),
        words(file.distribution().title().in(language)),
        words(Figures.size(file.bytes())),
        words(file.digest()));
  }

  TablePage method() {
    List<List<List<Part>>> principles =
        Principles.all().stream().map(text -> List.of(words(text.in(language)))).toList();
    List<List<List<Part>>> shorthand =
        Stream.of(Shorthand.values())
            .map(why -> List.of(words(why.symbol()), words(why.meaning().in(language))))
            .toList();
    return page(
        "method",
        say("method_about"),
        TablePage.section("", headers("principle"), principles, say("no_rows")),
        TablePage.section(say("marks_title"), headers("mark"), marks(), say("no_rows")),
        TablePage.section(
            say("shorthand_title"), headers("shorthand", "meaning"), shorthand, say("no_rows")));
  }

  private List<List<List<Part>>> marks() {
    return Stream.of(
            "marks_dot", "marks_bar", "marks_hatch", "marks_cross", "marks_ring", "marks_dash")
        .map(mark -> List.of(words(say(mark))))
        .toList();
  }

  private TablePage page(String section, String about, Section... sections) {
    String title = section.equals("silence") ? say("silence_title") : say(section);
    return TablePage.of(edition, language, Frame.fileOf(section), title, about, sections);
  }

  private List<String> headers(String... keys) {
    return Stream.of(keys).map(this::say).toList();
  }

  private String say(String key) {
    return Words.of(language, key);
  }
}
