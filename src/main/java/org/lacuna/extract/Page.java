package org.lacuna.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document shows: its own words about itself, its running text and its tables.
 *
 * @param metadata what it says of itself
 * @param text its running text: the paragraphs joined by line feeds, tables left out
 * @param blocks paragraphs and tables in the order of the document
 * @param notices what was noticed while reading it and a person should know: a wrong charset label,
 *     an end that is missing, a limit that was reached
 * @param attachments addresses of documents its main part links to, as written
 * @param unreadable why it can be fetched but not read, empty when it can be read
 */
public record Page(
    Metadata metadata,
    String text,
    List<Block> blocks,
    List<Leftover> notices,
    List<String> attachments,
    Optional<String> unreadable) {

  /** Copies the lists. */
  public Page {
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(text, "text");
    blocks = List.copyOf(blocks);
    notices = List.copyOf(notices);
    attachments = List.copyOf(attachments);
    Objects.requireNonNull(unreadable, "unreadable");
  }

  /** A page without notices and attachments that can be read. */
  public Page(Metadata metadata, String text, List<Block> blocks) {
    this(metadata, text, blocks, List.of(), List.of(), Optional.empty());
  }

  /** The running text in its order. */
  public List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraphs.add(paragraph);
      }
    }
    return paragraphs;
  }

  /** The tables in their order. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Table table) {
        tables.add(table);
      }
    }
    return tables;
  }
}
