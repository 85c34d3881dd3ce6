package org.lacuna.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.series.Coded;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A block of {@code key: value} lines, read strictly: each key is asked for once by its type; what
 * is missing, of another type, or was never asked for ({@link #noFurtherKeys}) becomes a mistake
 * with its line. A read that fails returns a stand-in so that reading goes on and later mistakes
 * are found too. For one thread.
 */
final class YamlMap {

  private final String file;
  private final MappingNode node;
  private final List<Mistake> mistakes;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  YamlMap(String file, MappingNode node, List<Mistake> mistakes) {
    this.file = file;
    this.node = node;
    this.mistakes = mistakes;
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (values.put(key, tuple.getValueNode()) != null) {
        mistake(YamlFile.lineOf(tuple.getKeyNode()), "'" + key + "' stands here a second time");
      }
      lines.put(key, YamlFile.lineOf(tuple.getKeyNode()));
    }
  }

  String file() {
    return file;
  }

  /** First line of the block. */
  int line() {
    return YamlFile.lineOf(node);
  }

  /** Line of a key that stands in the block, else of the block. */
  int line(String key) {
    return lines.getOrDefault(key, line());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The keys as written, in their order. */
  Set<String> keys() {
    return values.keySet();
  }

  void mistake(int line, String message) {
    mistakes.add(new Mistake(file, line, message));
  }

  /** Text that must be there and not be blank. */
  String text(String key) {
    return optionalText(key).orElseGet(() -> missing(key, ""));
  }

  Optional<String> optionalText(String key) {
    Node value = ask(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong(key, value, "text");
    return Optional.of("");
  }

  /** One constant of an enum, by its code. */
  <E extends Enum<E> & Coded> E choice(String key, Class<E> type) {
    return optionalChoice(key, type)
        .orElseGet(() -> missing(key, type.getEnumConstants()[0], "one of " + codes(type)));
  }

  <E extends Enum<E> & Coded> Optional<E> optionalChoice(String key, Class<E> type) {
    return parsed(key, text -> Coded.of(type, text), "one of " + codes(type));
  }

  int number(String key, int whenAbsent) {
    return parsed(key, Integer::valueOf, "a whole number").orElse(whenAbsent);
  }

  double decimal(String key, double whenAbsent) {
    return parsed(key, Double::valueOf, "a number").orElse(whenAbsent);
  }

  boolean flag(String key, boolean whenAbsent) {
    return parsed(key, YamlMap::yesOrNo, "true or false").orElse(whenAbsent);
  }

  Optional<LocalDate> date(String key) {
    return parsed(key, LocalDate::parse, "a date like 2025-12-31");
  }

  /** An absolute http or https address. */
  Optional<URI> address(String key) {
    return parsed(key, YamlMap::webAddress, "an http or https address");
  }

  /** A list of texts; one text alone counts as a list of one; empty when the key is absent. */
  List<String> texts(String key) {
    Node value = ask(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    if (!(value instanceof SequenceNode sequence)) {
      wrong(key, value, "a list");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        wrong(key, item, "text");
      }
    }
    return List.copyOf(texts);
  }

  /** The blocks of a list; empty when the key is absent. */
  List<YamlMap> maps(String key) {
    Node value = ask(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      wrong(key, value, "a list of blocks that begin with '-'");
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof MappingNode map) {
        maps.add(new YamlMap(file, map, mistakes));
      } else {
        wrong(key, item, "a block of 'key: value' lines");
      }
    }
    return List.copyOf(maps);
  }

  /** A nested block, or empty when the key is absent. */
  Optional<YamlMap> map(String key) {
    Node value = ask(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof MappingNode map) {
      return Optional.of(new YamlMap(file, map, mistakes));
    }
    wrong(key, value, "a block of 'key: value' lines");
    return Optional.empty();
  }

  /** Reports every key that nobody asked for: a misspelt key must not be overlooked. */
  void noFurtherKeys() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        mistake(line(key), "unknown key '" + key + "'; known here: " + sorted(asked));
      }
    }
  }

  private @Nullable Node ask(String key) {
    asked.add(key);
    return values.get(key);
  }

  private <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() || text.get().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.get()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      mistake(line(key), "'%s' must be %s, found '%s'".formatted(key, expected, text.get()));
      return Optional.empty();
    }
  }

  private String missing(String key, String standIn) {
    return missing(key, standIn, "text");
  }

  private <T> T missing(String key, T standIn, String expected) {
    if (!has(key)) {
      mistake(line(), "'%s' is missing; expected %s".formatted(key, expected));
    }
    return standIn;
  }

  private void wrong(String key, Node found, String expected) {
    mistake(
        YamlFile.lineOf(found),
        "'%s' must be %s, found %s".formatted(key, expected, YamlFile.describe(found)));
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static URI webAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
      throw new IllegalArgumentException(text);
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(text, malformed);
    }
  }

  private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }

  private static String sorted(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }
}
