package org.lacuna.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A streaming workbook whose bytes do not depend on when, or in which time zone, it is written. */
final class StableWorkbook extends SXSSFWorkbook {

  private static final int ROWS_IN_MEMORY = 100;

  /** ZIP stores local time without a zone: the same wall clock everywhere gives the same bytes. */
  private static final LocalDateTime WALL_CLOCK = LocalDateTime.of(1980, 2, 1, 0, 0);

  StableWorkbook(XSSFWorkbook template) {
    super(template, ROWS_IN_MEMORY);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream archive = new UndatedArchive(out);
    archive.setUseZip64(zip64Mode);
    return archive;
  }

  private static final class UndatedArchive extends ZipArchiveOutputStream {

    UndatedArchive(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      entry.setTime(WALL_CLOCK.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
      super.putArchiveEntry(entry);
    }
  }
}
