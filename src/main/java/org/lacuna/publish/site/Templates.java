package org.lacuna.publish.site;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lacuna.publish.PlainText;

/**
 * The templates of the site. Every text put into a page is first made plain, then escaped; a name
 * that a template asks for and a page does not have is an error.
 */
final class Templates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withEscaper(text -> Escapers.HTML.escape(PlainText.of(text)))
          .emptyStringIsFalse(true)
          .withLoader(Templates::open);

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /** A page as HTML, UTF-8. */
  byte[] render(String template, Object page) {
    return compiled
        .computeIfAbsent(template, Templates::compile)
        .execute(page)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Template compile(String name) {
    try (Reader source = open(name)) {
      return COMPILER.compile(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reader open(String name) {
    return new InputStreamReader(resource(name + ".mustache"), StandardCharsets.UTF_8);
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
