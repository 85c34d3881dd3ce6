package org.lacuna.publish.data;

import static org.lacuna.publish.data.JsonFile.object;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lacuna.publish.Column;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.Table;

/** The descriptor of the CSV files after Data Package 2.0 (June 2024). */
final class DataPackage {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private final Edition edition;
  private final List<Table<?>> tables;

  DataPackage(Edition edition, List<Table<?>> tables) {
    this.edition = edition;
    this.tables = tables;
  }

  void write(OutputStream out) {
    JsonFile.write(out, root());
  }

  private Map<String, Object> root() {
    Map<String, Object> root =
        object(
            "$schema", PROFILES + "datapackage.json",
            "name", edition.masthead().name(),
            "title", edition.masthead().title().en(),
            "title_zh", edition.masthead().title().zh(),
            "description", edition.masthead().about().en(),
            "description_zh", edition.masthead().about().zh(),
            "version", edition.day().toString(),
            "created", edition.asOf().toString(),
            "contributors", contributors(),
            "sources", sources(),
            "resources", tables.stream().map(this::resource).toList());
    Licence.described(edition.masthead().licence())
        .ifPresent(licence -> root.put("licenses", List.of(licence)));
    edition.masthead().home().ifPresent(home -> root.put("homepage", home.toString()));
    return root;
  }

  private List<Map<String, Object>> contributors() {
    return List.of(object("title", edition.masthead().creator(), "roles", List.of("publisher")));
  }

  private List<Map<String, Object>> sources() {
    return edition.sources().stream()
        .map(s -> object("title", s.title().en(), "path", s.address().toString()))
        .toList();
  }

  private Map<String, Object> resource(Table<?> table) {
    return object(
        "$schema", PROFILES + "dataresource.json",
        "name", table.name(),
        "type", "table",
        "path", CsvTablesWriter.fileName(edition, table),
        "title", table.title().en(),
        "title_zh", table.title().zh(),
        "description", table.about().en(),
        "format", "csv",
        "mediatype", "text/csv",
        "encoding", "utf-8",
        "dialect",
            object("$schema", PROFILES + "tabledialect.json", "delimiter", ",", "header", true),
        "schema", schema(table));
  }

  private static Map<String, Object> schema(Table<?> table) {
    List<Map<String, Object>> fields = new ArrayList<>();
    table.columns().forEach(column -> fields.add(field(column)));
    return object(
        "$schema",
        PROFILES + "tableschema.json",
        "fields",
        fields,
        "missingValues",
        missingValues());
  }

  private static Map<String, Object> field(Column<?> column) {
    Map<String, Object> field =
        object(
            "name", column.code(),
            "type", column.kind().type(),
            "title", column.label().en(),
            "title_zh", column.label().zh(),
            "description", column.meaning().en(),
            "description_zh", column.meaning().zh());
    if (column.kind() == Column.Kind.ADDRESS) {
      field.put("format", "uri");
    }
    return field;
  }

  private static List<Map<String, Object>> missingValues() {
    return Arrays.stream(Shorthand.values())
        .map(why -> object("value", why.symbol(), "label", why.meaning().en()))
        .toList();
  }
}
