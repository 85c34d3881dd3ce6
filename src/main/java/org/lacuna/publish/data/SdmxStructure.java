package org.lacuna.publish.data;

import static org.lacuna.publish.data.JsonFile.object;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Column;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Table;
import org.lacuna.publish.data.SdmxComponent.Role;

/** The data structure of the claims as an SDMX-JSON 2.0 structure message. */
final class SdmxStructure {

  private static final String AGENCY = "LACUNA";
  private static final String VERSION = "1.0.0";
  private static final String DATA_STRUCTURE = "CLAIMS";
  private static final String CONCEPTS = "CLAIM_CONCEPTS";
  private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
  private static final String SCHEMA =
      "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

  private final Edition edition;
  private final Table<Claim> table;

  SdmxStructure(Edition edition, Table<Claim> table) {
    this.edition = edition;
    this.table = table;
  }

  /** Reference of the dataflow as it stands in the data: {@code LACUNA:NAME(1.0.0)}. */
  String dataflow() {
    return AGENCY + ":" + flowId() + "(" + VERSION + ")";
  }

  void write(OutputStream out) {
    JsonFile.write(out, object("meta", meta(), "data", data()));
  }

  private String flowId() {
    return edition.masthead().name().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Map<String, Object> meta() {
    return object(
        "schema",
        SCHEMA,
        "id",
        flowId() + "_" + edition.day(),
        "test",
        false,
        "prepared",
        edition.asOf().toString(),
        "contentLanguages",
        List.of("en", "zh-Hans"),
        "sender",
        object("id", AGENCY));
  }

  private Map<String, Object> data() {
    return object(
        "dataflows", List.of(dataflowObject()),
        "dataStructures", List.of(dataStructure()),
        "conceptSchemes", List.of(conceptScheme()));
  }

  private Map<String, Object> dataflowObject() {
    Map<String, Object> flow = maintainable(flowId(), edition.masthead().title());
    flow.put(
        "structure",
        URN + "datastructure.DataStructure=" + AGENCY + ":" + DATA_STRUCTURE + "(" + VERSION + ")");
    return flow;
  }

  private Map<String, Object> dataStructure() {
    Map<String, Object> structure = maintainable(DATA_STRUCTURE, table.about());
    structure.put(
        "dataStructureComponents",
        object(
            "dimensionList",
            object(
                "id", "DimensionDescriptor",
                "dimensions", components(Role.DIMENSION),
                "timeDimension", components(Role.TIME).get(0)),
            "measureList",
            object("id", "MeasureDescriptor", "measures", components(Role.MEASURE)),
            "attributeList",
            object("id", "AttributeDescriptor", "attributes", components(Role.ATTRIBUTE))));
    return structure;
  }

  private List<Map<String, Object>> components(Role role) {
    return SdmxComponent.ALL.stream()
        .filter(component -> component.role() == role)
        .map(this::component)
        .toList();
  }

  private Map<String, Object> component(SdmxComponent component) {
    Map<String, Object> described =
        object("id", component.id(), "conceptIdentity", concept(component.id()));
    described.put("localRepresentation", object("format", object("dataType", dataType(component))));
    if (component.role() == Role.ATTRIBUTE) {
      described.put("attributeRelationship", object("observation", object()));
    }
    return described;
  }

  private String dataType(SdmxComponent component) {
    if (component.role() == Role.TIME) {
      return "ObservationalTimePeriod";
    }
    return switch (SdmxCsvWriter.column(table, component.column()).kind()) {
      case NUMBER -> "Decimal";
      case COUNT -> "Integer";
      case INSTANT -> "DateTime";
      case DAY -> "GregorianDay";
      case MONTH -> "GregorianYearMonth";
      case ADDRESS -> "URI";
      case TEXT -> "String";
    };
  }

  private Map<String, Object> conceptScheme() {
    Map<String, Object> scheme = maintainable(CONCEPTS, table.title());
    scheme.put("concepts", SdmxComponent.ALL.stream().map(this::conceptObject).toList());
    return scheme;
  }

  private Map<String, Object> conceptObject(SdmxComponent component) {
    Column<Claim> column = SdmxCsvWriter.column(table, component.column());
    return object(
        "id", component.id(),
        "name", column.label().en(),
        "names", names(column.label()),
        "descriptions", names(column.meaning()));
  }

  private static Map<String, Object> maintainable(String id, Bilingual name) {
    return object(
        "id", id, "agencyID", AGENCY, "version", VERSION, "name", name.en(), "names", names(name));
  }

  private static Map<String, Object> names(Bilingual text) {
    return object("en", text.en(), "zh-Hans", text.zh());
  }

  private static String concept(String id) {
    return URN + "conceptscheme.Concept=" + AGENCY + ":" + CONCEPTS + "(" + VERSION + ")." + id;
  }
}
