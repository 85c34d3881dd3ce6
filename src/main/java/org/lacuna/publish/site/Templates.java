package org.lacuna.publish.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.publish.Language;

/**
 * The templates of the site in one language. The fixed words, {@code {{t.key}}}, are put in when a
 * template is compiled. Every text put into a page is first made plain, then escaped; a name that a
 * template asks for and a page does not have is an error. Safe for several threads.
 */
final class Templates {

  private static final Pattern FIXED = Pattern.compile("\\{\\{t\\.(\\w+)}}");

  private final Language language;
  private final Mustache.Compiler compiler;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  Templates(Language language) {
    this.language = language;
    this.compiler =
        Mustache.compiler()
            .withEscaper(HtmlText::of)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(worded(name)));
  }

  /** A page as HTML, UTF-8. */
  byte[] render(String template, Object page) {
    return compiled
        .computeIfAbsent(template, name -> compiler.compile(worded(name)))
        .execute(page)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String worded(String name) {
    return FIXED
        .matcher(source(name))
        .replaceAll(key -> Matcher.quoteReplacement(HtmlText.of(Words.of(language, key.group(1)))));
  }

  private static String source(String name) {
    try (InputStream source = resource(name + ".mustache")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file that ships with the program. */
  static InputStream resource(String name) {
    InputStream found = Templates.class.getResourceAsStream("/org/lacuna/publish/site/" + name);
    if (found == null) {
      throw new IllegalStateException("the program lacks its file site/" + name);
    }
    return found;
  }
}
