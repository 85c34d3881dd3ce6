package org.lacuna.catalogue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.lacuna.series.Frequency;

/** Reads one {@code source.yml}. */
final class SourceReader {

  private static final int DEFAULT_MAX_PAGES = 20;

  private final Path folder;
  private final Vocabulary vocabulary;

  SourceReader(Path folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  SourceDefinition read(YamlMap map) {
    Release release = map.map("release").map(this::release).orElseGet(() -> noRelease(map));
    SourceDefinition source =
        new SourceDefinition(
            folder.getFileName().toString(),
            map.text("title"),
            map.optionalText("title_zh"),
            map.map("publisher").map(this::publisher).orElseGet(() -> noPublisher(map)),
            release,
            area(map),
            map.text("language"),
            access(map),
            map.map("recognition").map(this::recognition).orElse(Recognition.ANY_PAGE),
            map.map("layout").map(SourceReader::layout).orElse(Layout.UNKNOWN),
            map.map("connection").map(this::connection).orElse(Connection.USUAL),
            map.map("expects").map(this::expectations).orElseGet(() -> noExpectations(map)),
            life(map),
            new DeclarationReader(release.id(), vocabulary).read(map.maps("declarations")),
            folder);
    map.noFurtherKeys();
    return source;
  }

  private Publisher publisher(YamlMap map) {
    Publisher publisher =
        new Publisher(
            map.text("name"), map.text("name_en"), map.choice("role", Publisher.Role.class));
    map.noFurtherKeys();
    return publisher;
  }

  private Publisher noPublisher(YamlMap map) {
    map.mistake(map.line(), "'publisher' is missing; expected name, name_en and role");
    return new Publisher("", "", Publisher.Role.PRODUCER);
  }

  private Release release(YamlMap map) {
    Release release =
        new Release(
            map.text("id"),
            map.text("stage"),
            map.choice("frequency", Frequency.class),
            map.number("due_after_days", 0),
            map.number("grace_days", 0),
            map.optionalText("timetable").orElse(""));
    if (release.frequency() != Frequency.IRREGULAR && !map.has("due_after_days")) {
      map.mistake(map.line(), "'due_after_days' is missing: silence needs a day to be late from");
    }
    map.noFurtherKeys();
    return release;
  }

  private Release noRelease(YamlMap map) {
    map.mistake(map.line(), "'release' is missing; expected id, stage and frequency");
    return new Release("", "", Frequency.IRREGULAR, 0, 0, "");
  }

  private String area(YamlMap map) {
    String area = map.text("area");
    if (!area.isEmpty() && vocabulary.find(Term.Kind.AREA, area).isEmpty()) {
      map.mistake(map.line("area"), "no area '" + area + "' in vocabulary/areas.yml");
    }
    return area;
  }

  private List<Access> access(YamlMap map) {
    List<Access> access = new ArrayList<>();
    for (YamlMap entry : map.maps("access")) {
      access.add(oneAccess(entry));
    }
    if (access.isEmpty()) {
      map.mistake(map.line("access"), "'access' must list at least one address");
    }
    return List.copyOf(access);
  }

  private Access oneAccess(YamlMap map) {
    if (!map.has("address")) {
      map.mistake(map.line(), "'address' is missing; expected an http or https address");
    }
    Access access =
        new Access(
            map.optionalChoice("kind", Access.Kind.class).orElse(Access.Kind.PAGE),
            map.address("address").orElse(URI.create("http://invalid.invalid/")),
            map.optionalText("items"),
            regularExpression(map, "pattern"),
            map.optionalText("next"),
            map.number("max_pages", DEFAULT_MAX_PAGES),
            map.flag("attachments", false));
    map.noFurtherKeys();
    return access;
  }

  private Optional<String> regularExpression(YamlMap map, String key) {
    Optional<String> text = map.optionalText(key);
    try {
      text.ifPresent(Pattern::compile);
    } catch (PatternSyntaxException malformed) {
      map.mistake(
          map.line(key),
          "'%s' must be a regular expression: %s".formatted(key, malformed.getDescription()));
    }
    return text;
  }

  private Recognition recognition(YamlMap map) {
    Recognition recognition =
        new Recognition(
            map.optionalText("selector"), map.texts("phrases"), map.optionalText("charset"));
    map.noFurtherKeys();
    return recognition;
  }

  private static Layout layout(YamlMap map) {
    Layout layout =
        new Layout(
            map.optionalText("title"),
            map.optionalText("date"),
            map.optionalText("body"),
            map.optionalText("table"));
    map.noFurtherKeys();
    return layout;
  }

  private Connection connection(YamlMap map) {
    Connection connection =
        new Connection(
            map.flag("legacy_tls", false),
            map.optionalText("certificate").map(folder::resolve),
            map.flag("cookies", false),
            map.number("max_megabytes", 32) * 1024L * 1024L);
    map.noFurtherKeys();
    return connection;
  }

  private Expectations expectations(YamlMap map) {
    List<String> indicators = map.texts("indicators");
    for (String code : indicators) {
      if (vocabulary.find(Term.Kind.INDICATOR, code).isEmpty()) {
        map.mistake(
            map.line("indicators"), "no indicator '" + code + "' in vocabulary/indicators.yml");
      }
    }
    Expectations expectations =
        new Expectations(
            map.number("min_figures", 0),
            map.number("max_figures", Integer.MAX_VALUE),
            indicators,
            map.flag("unreadable", false));
    if (expectations.minFigures() > expectations.maxFigures()) {
      map.mistake(map.line("min_figures"), "'min_figures' is above 'max_figures'");
    }
    map.noFurtherKeys();
    return expectations;
  }

  private Expectations noExpectations(YamlMap map) {
    map.mistake(
        map.line(), "'expects' is missing: without it a broken page cannot be told from silence");
    return new Expectations(0, Integer.MAX_VALUE, List.of(), false);
  }

  private Life life(YamlMap map) {
    Life life =
        new Life(
            map.text("seen"),
            verified(map),
            map.date("ended"),
            map.optionalText("reason"),
            map.optionalText("notes"));
    if (life.ended().isPresent() && life.reason().isEmpty()) {
      map.mistake(map.line("ended"), "'ended' needs a 'reason'");
    }
    return life;
  }

  private static Optional<java.time.LocalDate> verified(YamlMap map) {
    if (map.optionalText("verified").filter("never"::equals).isPresent()) {
      return Optional.empty();
    }
    return map.date("verified");
  }
}
