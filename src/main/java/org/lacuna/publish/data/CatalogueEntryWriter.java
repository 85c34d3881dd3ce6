package org.lacuna.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;

/**
 * Writes the description of the edition for data catalogues and search engines as JSON-LD in the
 * words of schema.org and DCAT, with the life of each series as structure.
 */
public final class CatalogueEntryWriter implements EditionWriter {

  private final List<EditionWriter> beside;

  /**
   * A writer that lists the files of other formats.
   *
   * @param beside the formats published beside this one, in the order they are listed
   */
  public CatalogueEntryWriter(List<EditionWriter> beside) {
    this.beside = List.copyOf(beside);
  }

  @Override
  public String format() {
    return "json-ld";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(
            fileName(edition),
            "application/ld+json",
            new Bilingual("目录描述（schema.org、DCAT）", "Catalogue entry (schema.org, DCAT)")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    List<Distribution> files =
        beside.stream().flatMap(writer -> writer.distributions(edition).stream()).toList();
    CatalogueEntry entry = new CatalogueEntry(edition, files);
    return List.of(AtomicFile.write(folder.resolve(fileName(edition)), entry::write));
  }

  private static String fileName(Edition edition) {
    return edition.fileName("catalogue", "jsonld");
  }
}
