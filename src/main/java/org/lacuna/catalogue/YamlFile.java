package org.lacuna.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML file into nodes that know their lines. */
final class YamlFile {

  private static final int CODE_POINT_LIMIT = 4 * 1024 * 1024;

  private YamlFile() {}

  /**
   * The mapping at the root of {@code file}.
   *
   * @param root folder that {@code file} is named relative to in messages
   * @param mistakes takes what is wrong with the file
   * @return empty when the file cannot be read as a mapping; then a mistake was added
   */
  static Optional<YamlMap> read(Path root, Path file, List<Mistake> mistakes) {
    String name = root.relativize(file).toString().replace('\\', '/');
    return compose(file, name, mistakes).flatMap(node -> mapping(node, name, mistakes));
  }

  private static Optional<YamlMap> mapping(Node node, String name, List<Mistake> mistakes) {
    if (node instanceof MappingNode map) {
      return Optional.of(new YamlMap(name, map, mistakes));
    }
    mistakes.add(
        new Mistake(name, lineOf(node), "expected 'key: value' lines, found " + describe(node)));
    return Optional.empty();
  }

  private static Optional<Node> compose(Path file, String name, List<Mistake> mistakes) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Optional<Node> node = root(reader);
      if (node.isEmpty()) {
        mistakes.add(new Mistake(name, 0, "the file is empty; expected 'key: value' lines"));
      }
      return node;
    } catch (NoSuchFileException absent) {
      mistakes.add(new Mistake(name, 0, "the file does not exist"));
    } catch (MalformedInputException notUtf8) {
      mistakes.add(new Mistake(name, 0, "the file is not UTF-8 text"));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      mistakes.add(new Mistake(name, line, "not YAML: " + broken.getProblem()));
    } catch (YAMLException broken) {
      mistakes.add(new Mistake(name, 0, "not YAML: " + broken.getMessage()));
    } catch (IOException unreadable) {
      mistakes.add(new Mistake(name, 0, "cannot be read: " + unreadable.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * Only the nodes: what would make objects of them, and has its logger look through all libraries,
   * is not needed.
   */
  private static Optional<Node> root(Reader reader) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(CODE_POINT_LIMIT);
    options.setMaxAliasesForCollections(0);
    ParserImpl parser = new ParserImpl(new StreamReader(reader), options);
    return Optional.ofNullable(new Composer(parser, new Resolver(), options).getSingleNode());
  }

  /** Line of the node, counted from 1. */
  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** What a node is, in a reader's words. */
  static String describe(Node node) {
    if (node instanceof ScalarNode scalar) {
      return "'" + scalar.getValue() + "'";
    }
    return node instanceof SequenceNode ? "a list" : "a block of 'key: value' lines";
  }
}
