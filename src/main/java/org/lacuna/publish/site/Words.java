package org.lacuna.publish.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.lacuna.publish.Language;

/**
 * The fixed words of the pages in one language, by key; templates ask for them as {@code t.key}.
 */
final class Words {

  private static final Map<String, String> EN = read("words_en.properties");
  private static final Map<String, String> ZH = read("words_zh.properties");

  private Words() {}

  static Map<String, String> in(Language language) {
    return language == Language.ZH ? ZH : EN;
  }

  /** One text that must exist. */
  static String of(Language language, String key) {
    String text = in(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for '" + key + "' in " + language.tag());
    }
    return text;
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(Templates.resource(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return Collections.unmodifiableMap(words);
  }
}
