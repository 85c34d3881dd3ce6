package org.lacuna.alert;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Notices as one page of HTML for mail readers: one card each, readable on a phone and in the dark,
 * without images, scripts or anything fetched from elsewhere.
 */
final class MailPage {

  private static final String FILE = "/org/lacuna/alert/mail.mustache";

  private MailPage() {}

  /** What the template is filled with. */
  private record View(String title, List<MailCard> cards) {}

  /** The page; never of no notices. */
  static String of(List<Notice> notices) {
    String title = notices.get(notices.size() - 1).subject();
    return template().execute(new View(title, notices.stream().map(MailCard::of).toList()));
  }

  // Compiled for each mail: mails are few, and a field would be made for every run without one.
  private static Template template() {
    try (InputStream file =
        Objects.requireNonNull(
            MailPage.class.getResourceAsStream(FILE), "the program lacks " + FILE)) {
      return Mustache.compiler()
          .emptyStringIsFalse(true)
          .compile(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
