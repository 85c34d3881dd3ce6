package org.lacuna.fetch.wayback;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.fetch.Form;

/**
 * An account at the Internet Archive, by its keys. With one, pages that answer with an error are
 * captured, too (Save Page Now 2, {@code capture_all}).
 *
 * @param accessKey who asks
 * @param secret proves it
 */
public record Account(String accessKey, String secret) {

  private static final Pattern WRITTEN = Pattern.compile("([^:\\s]+):([^:\\s]+)");

  /** Reads {@code ACCESSKEY:SECRET}; empty where it is not that. */
  public static Optional<Account> parse(String text) {
    return Optional.of(WRITTEN.matcher(text))
        .filter(Matcher::matches)
        .map(parts -> new Account(parts.group(1), parts.group(2)));
  }

  /** What asks for a capture of a page, whatever it answers. */
  Form asking(URI page) {
    return new Form(
        Map.of("url", page.toString(), "capture_all", "1"),
        Optional.of("LOW " + accessKey + ":" + secret));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Account[" + accessKey + "]";
  }
}
