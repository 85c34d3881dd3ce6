package org.lacuna.publish.format;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.data.CatalogueEntryWriter;
import org.lacuna.publish.data.ClaimsCsvWriter;
import org.lacuna.publish.data.CsvTablesWriter;
import org.lacuna.publish.data.JsonLinesWriter;
import org.lacuna.publish.data.SdmxCsvWriter;
import org.lacuna.publish.site.SiteWriter;
import org.lacuna.publish.workbook.ClaimsWorkbookWriter;
import org.lacuna.publish.workbook.WorkbookWriter;

/** Finds the writers of formats by their names. */
public final class Formats {

  private Formats() {}

  /**
   * The writers of the named formats, ready to be called one after the other: the catalogue entry
   * and the site, which list the files of the others, come last.
   *
   * @param names of {@code xlsx}, {@code csv}, {@code sdmx-csv}, {@code jsonl}, {@code json-ld},
   *     {@code site}
   * @throws IllegalArgumentException when a name is unknown
   */
  public static List<EditionWriter> named(List<String> names) {
    List<EditionWriter> writers = new ArrayList<>();
    names.stream().filter(name -> !listsOthers(name)).forEach(name -> writers.add(plain(name)));
    if (names.contains("json-ld")) {
      writers.add(new CatalogueEntryWriter(List.copyOf(writers)));
    }
    if (names.contains("site")) {
      writers.add(new SiteWriter(List.copyOf(writers)));
    }
    return List.copyOf(writers);
  }

  /**
   * The writer of one format that writes the claims of an edition and nothing else.
   *
   * @param name {@code xlsx}, {@code csv}, {@code sdmx-csv} or {@code jsonl}
   * @throws IllegalArgumentException when no format of this name holds claims
   */
  public static EditionWriter ofClaims(String name) {
    return switch (name) {
      case "xlsx" -> new ClaimsWorkbookWriter();
      case "csv" -> new ClaimsCsvWriter();
      case "sdmx-csv", "jsonl" -> plain(name);
      default ->
          throw new IllegalArgumentException(
              "no format is called '" + name + "'; known: xlsx, csv, sdmx-csv, jsonl");
    };
  }

  private static boolean listsOthers(String name) {
    return name.equals("json-ld") || name.equals("site");
  }

  private static EditionWriter plain(String name) {
    return switch (name) {
      case "xlsx" -> new WorkbookWriter();
      case "csv" -> new CsvTablesWriter();
      case "sdmx-csv" -> new SdmxCsvWriter();
      case "jsonl" -> new JsonLinesWriter();
      default ->
          throw new IllegalArgumentException(
              "no format is called '"
                  + name
                  + "'; known: xlsx, csv, sdmx-csv, jsonl, json-ld, site");
    };
  }
}
