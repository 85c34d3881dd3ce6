package org.lacuna.publish.workbook;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.Edition;

/** Fills the properties that screen readers announce and catalogues index. */
final class DocumentProperties {

  private DocumentProperties() {}

  static void set(XSSFWorkbook workbook, Edition edition) {
    POIXMLProperties properties = workbook.getProperties();
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setTitleProperty(edition.masthead().title().both());
    core.setCreatorProperty(edition.masthead().creator());
    core.setLastModifiedByProperty(edition.masthead().creator());
    core.setDescriptionProperty(edition.masthead().about().both());
    core.setSubjectProperty(edition.masthead().name());
    core.setLanguageProperty("en");
    Optional<Date> asOf = Optional.of(Date.from(edition.asOf()));
    core.setCreatedProperty(asOf);
    core.setModifiedProperty(asOf);
    properties.getExtendedProperties().setApplication("Lacuna");
  }
}
