package org.lacuna.publish.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
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

  /** POI takes the times of the entries from those of the template. */
  @Override
  protected void injectData(ZipEntrySource template, OutputStream out) throws IOException {
    super.injectData(new Undated(template), out);
  }

  /** A template whose entries were all made at one moment. */
  private record Undated(ZipEntrySource dated) implements ZipEntrySource {

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
      List<? extends ZipArchiveEntry> entries = Collections.list(dated.getEntries());
      long moment = WALL_CLOCK.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
      entries.forEach(entry -> entry.setTime(moment));
      return Collections.enumeration(entries);
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
      return dated.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      return dated.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      dated.close();
    }

    @Override
    public boolean isClosed() {
      return dated.isClosed();
    }
  }
}
