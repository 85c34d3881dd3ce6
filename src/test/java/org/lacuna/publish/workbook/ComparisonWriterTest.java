package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SampleEdition;

class ComparisonWriterTest {

  @TempDir Path folder;

  @Test
  void showsWhatChangedBetweenTwoEditions() throws Exception {
    Path file =
        new ComparisonWriter()
            .write(
                SampleEdition.edition(Rows.of(SampleEdition.claims().subList(1, 14))),
                SampleEdition.edition(),
                folder);
    assertThat(file).hasFileName("labour-and-trade-changes-2024-03-01-to-2024-03-01.xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      var row = workbook.getSheet("Figures").getRow(TableSheet.FIRST_ROW);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("added");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("[x]");
      assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(49);
    }
  }
}
