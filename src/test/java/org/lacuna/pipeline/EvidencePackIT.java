package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Edition;
import org.lacuna.publish.pack.PackCheck;

/** What leaves a home to be checked or compared elsewhere. */
class EvidencePackIT {

  private static final Instant FIRST = Instant.parse("2024-03-01T15:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-03-02T15:00:00Z");

  @TempDir Path folder;

  private RecordedSite.Watching revised() throws Exception {
    RecordedSite.Watching watching =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("4.68"))
            .shows("jobs.html", "2024-03-02", page("4.63"))
            .open("2024-03-01");
    watching.runDaily("2024-03-01", "2024-03-02");
    return watching;
  }

  private static String page(String figure) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业" + figure + "万人。");
  }

  @Test
  void packsThePageAndTheClaimsSoThatTheyCheckWithoutTheHome() throws Exception {
    Path pack = folder.resolve("jobs.wacz");
    try (RecordedSite.Watching watching = revised()) {
      watching.installation.pack(
          watching.catalogue,
          Publications.evidence("urban_new_jobs.*"),
          SECOND,
          Optional.empty(),
          pack);
    }
    assertThat(PackCheck.of(pack).troubles()).isEmpty();
    assertThat(claims(pack)).contains("46300", "4.63万", "sha-256:");
  }

  @Test
  void refusesToPackNothing() throws Exception {
    try (RecordedSite.Watching watching = revised()) {
      assertThatThrownBy(
              () ->
                  watching.installation.pack(
                      watching.catalogue,
                      Publications.evidence("no_such_series.*"),
                      SECOND,
                      Optional.empty(),
                      folder.resolve("none.wacz")))
          .hasMessageContaining("no_such_series.*");
    }
    assertThat(folder.resolve("none.wacz")).doesNotExist();
  }

  @Test
  void comparesWhatWasKnownOnTwoDays() throws Exception {
    try (RecordedSite.Watching watching = revised()) {
      Path changes =
          watching.installation.compare(edition(watching, FIRST), edition(watching, SECOND));
      try (InputStream in = Files.newInputStream(changes);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        XSSFSheet figures = workbook.getSheet("Figures");
        assertThat(figures.getRow(4).getCell(2).getStringCellValue()).isEqualTo("changed");
        assertThat(figures.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(46_800);
        assertThat(figures.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(46_300);
      }
    }
  }

  private static Edition edition(RecordedSite.Watching watching, Instant asOf) {
    return watching.installation.edition(
        watching.catalogue, Publications.of("urban_new_jobs.*", "xlsx"), asOf);
  }

  private static String claims(Path pack) throws Exception {
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      var entry =
          zip.stream().filter(e -> e.getName().contains("-claims-")).findFirst().orElseThrow();
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
