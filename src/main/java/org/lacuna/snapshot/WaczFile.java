package org.lacuna.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lacuna.digest.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The zip file of a WACZ: entries with fixed times, and a package description with digests. */
final class WaczFile implements AutoCloseable {

  /**
   * ZIP stores local time without a zone. The JDK takes its first day for "earlier", and adds the
   * instant by the zone of the machine; a month later it does not.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ZipOutputStream zip;
  private final List<Resource> resources = new ArrayList<>();

  WaczFile(Path file) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(file));
  }

  /** Adds a file as it is: readers jump into it by offset. */
  void stored(String path, Path content) throws IOException {
    MessageDigest digest = Sha256.digester();
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in =
        new CheckedInputStream(new DigestInputStream(Files.newInputStream(content), digest), crc)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    }
    begin(storedEntry(path, size, crc.getValue()));
    Files.copy(content, zip);
    zip.closeEntry();
    note(path, HexFormat.of().formatHex(digest.digest()), size);
  }

  void stored(String path, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    add(storedEntry(path, content.length, crc.getValue()), content);
    note(path, Sha256.hex(content), content.length);
  }

  void deflated(String path, byte[] content) throws IOException {
    add(new ZipEntry(path), content);
    note(path, Sha256.hex(content), content.length);
  }

  /** Describes all that was added. */
  void finish(String title, Instant created) throws IOException {
    byte[] description =
        JSON.writeValueAsBytes(
            new DataPackage(
                "data-package", "1.1.1", "Lacuna", title, created.toString(), resources));
    add(new ZipEntry("datapackage.json"), description);
    PackageDigest digest = new PackageDigest("datapackage.json", Sha256.compact(description));
    add(new ZipEntry("datapackage-digest.json"), JSON.writeValueAsBytes(digest));
  }

  private void note(String path, String hash, long bytes) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    resources.add(new Resource(name, path, "sha256:" + hash, bytes));
  }

  private static ZipEntry storedEntry(String path, long size, long crc) {
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc);
    return entry;
  }

  private void add(ZipEntry entry, byte[] content) throws IOException {
    begin(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void begin(ZipEntry entry) throws IOException {
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** {@code datapackage.json} (Frictionless Data Package, as WACZ narrows it). */
  record DataPackage(
      String profile,
      @JsonProperty("wacz_version") String version,
      String software,
      String title,
      String created,
      List<Resource> resources) {}

  /** One file of the package. */
  record Resource(String name, String path, String hash, long bytes) {}

  /** {@code datapackage-digest.json}. */
  record PackageDigest(String path, String hash) {}
}
