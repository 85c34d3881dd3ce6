package org.lacuna.extract.format;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.lacuna.extract.ReadingLimits;

/** The process-wide limits of Apache POI: they cannot be set per document. */
final class PoiLimits {

  private static final int ENTRIES = 5000;

  private PoiLimits() {}

  static synchronized void set(ReadingLimits limits) {
    ZipSecureFile.setMinInflateRatio(1.0 / limits.ratio());
    ZipSecureFile.setMaxEntrySize(limits.bytes() * 4L);
    ZipSecureFile.setMaxFileCount(ENTRIES);
    IOUtils.setByteArrayMaxOverride(limits.bytes() * 2);
  }
}
