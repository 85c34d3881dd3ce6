package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.SampleEdition;

/** The workbook as another office program opens and prints it. */
class LibreOfficeIT {

  private static final int SECONDS = 120;

  @TempDir Path folder;

  @Test
  void opensAndPrintsEverySheet() throws Exception {
    assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed");
    Path workbook = new WorkbookWriter().write(SampleEdition.edition(), folder).get(0);
    String printed = text(converted(workbook));
    assertThat(printed)
        .contains(
            "Contents 目录", "Notes and shorthand", "Gap register", "Transfers of rural surplus")
        .contains("3,174,000 [r]", "300多万人次[U+202E]<b>")
        .doesNotContain("#NAME", "#REF", "Err:");
  }

  private Path converted(Path workbook) throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(office.waitFor(SECONDS, TimeUnit.SECONDS))
          .as("LibreOffice ended in time")
          .isTrue();
    } finally {
      office.destroyForcibly();
    }
    return folder.resolve(workbook.getFileName().toString().replace(".xlsx", ".pdf"));
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, "soffice"))
        .anyMatch(Files::isExecutable);
  }
}
