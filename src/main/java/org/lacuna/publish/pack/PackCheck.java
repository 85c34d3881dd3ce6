package org.lacuna.publish.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.pack.PackDescription.Contents;
import org.lacuna.publish.pack.PackDescription.Digest;
import org.lacuna.publish.pack.PackDescription.Resource;
import org.lacuna.publish.pack.PackDescription.Signed;

/**
 * Checks a pack by itself, without network and without the installation that made it: that every
 * file is listed with its size and digest, that the list has its digest, that the signature fits,
 * and that laying the files out again gives the same bytes.
 */
public final class PackCheck {

  /**
   * What a check found.
   *
   * @param files how many files the pack lists
   * @param signer the key that signed it; empty when it is not signed, or not by the key it names
   * @param troubles one sentence for each thing that is not as it was written; empty for a sound
   *     pack
   */
  public record Result(int files, Optional<PublicKey> signer, List<String> troubles) {

    /** Copies the list. */
    public Result {
      troubles = List.copyOf(troubles);
    }

    /** Whether every byte is as it was written. */
    public boolean isSound() {
      return troubles.isEmpty();
    }
  }

  private final List<String> troubles = new ArrayList<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private Optional<PublicKey> signer = Optional.empty();
  private int files;

  private PackCheck() {}

  /**
   * Checks a pack.
   *
   * @throws IOException when the file cannot be read at all
   */
  public static Result of(Path pack) throws IOException {
    PackCheck check = new PackCheck();
    try (InputStream readable = Files.newInputStream(pack)) {
      readable.read();
    }
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      check.check(zip, pack);
    } catch (IOException | IllegalArgumentException | SecurityException broken) {
      check.troubles.add("the ZIP file cannot be read: " + broken.getMessage());
    }
    return new Result(check.files, check.signer, check.troubles);
  }

  private void check(ZipFile zip, Path pack) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      Part part = EvidencePack.part(zip, all.nextElement());
      if (parts.put(part.name(), part) != null) {
        troubles.add(part.name() + " stands in the pack twice");
      }
    }
    Optional<Contents> contents = contents();
    if (contents.isPresent()) {
      digest(contents.get());
      listed(contents.get());
    }
    layout(pack);
  }

  private Optional<Contents> contents() throws IOException {
    Optional<byte[]> json = bytes(PackDescription.CONTENTS);
    Optional<Contents> contents = json.flatMap(PackDescription::readContents);
    if (contents.isEmpty()) {
      troubles.add(PackDescription.CONTENTS + " is missing or unreadable");
    }
    return contents;
  }

  private void digest(Contents contents) throws IOException {
    Optional<byte[]> json = bytes(PackDescription.DIGEST);
    Optional<Digest> digest = json.flatMap(PackDescription::readDigest);
    if (digest.isEmpty() || parts.get(PackDescription.CONTENTS) == null) {
      troubles.add(PackDescription.DIGEST + " is missing or unreadable");
      return;
    }
    String hash = java.util.Objects.requireNonNull(parts.get(PackDescription.CONTENTS)).hash();
    @Nullable Signed signed = digest.get().signedData();
    Digest expected =
        new Digest(
            PackDescription.CONTENTS,
            hash,
            signed == null ? null : signature(contents, hash, signed));
    if (!Arrays.equals(PackDescription.written(expected), json.orElseThrow())) {
      troubles.add(PackDescription.DIGEST + " does not fit " + PackDescription.CONTENTS);
    }
  }

  /** The signature as it must have been written; notes the signer when it fits. */
  private Signed signature(Contents contents, String hash, Signed signed) {
    byte[] signature = base64(signed.signature());
    byte[] key = base64(signed.publicKey());
    signer = PackKey.decoded(key).filter(open -> PackKey.isSigned(open, hash, signature));
    if (signer.isEmpty()) {
      troubles.add("the signature does not fit");
    }
    return PackDescription.signed(contents, hash, signature, key);
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException unfit) {
      return new byte[0];
    }
  }

  private void listed(Contents contents) throws IOException {
    files = contents.resources().size();
    for (Resource resource : contents.resources()) {
      Part part = parts.get(resource.path());
      if (part == null) {
        troubles.add(resource.path() + " is missing");
      } else if (part.size() != resource.bytes() || !part.hash().equals(resource.hash())) {
        troubles.add(resource.path() + " is not what was written");
      }
    }
    List<String> known = contents.resources().stream().map(Resource::path).toList();
    parts.keySet().stream()
        .filter(name -> !known.contains(name) && !name.startsWith("datapackage"))
        .forEach(name -> troubles.add(name + " is not listed"));
  }

  /** Every byte that is not content follows from the contents. */
  private void layout(Path pack) throws IOException {
    try (Expected expected = new Expected(pack)) {
      PlainZip.write(List.copyOf(parts.values()), expected);
      expected.end();
    } catch (Difference different) {
      troubles.add(String.valueOf(different.getMessage()));
    }
  }

  private Optional<byte[]> bytes(String name) throws IOException {
    Part part = parts.get(name);
    return part == null ? Optional.empty() : Optional.of(part.bytes());
  }

  /** The layout is another one. */
  private static final class Difference extends ZipException {

    private static final long serialVersionUID = 1L;

    Difference(long at) {
      super("byte " + at + " of the file is not what was written");
    }
  }

  /** Takes bytes and compares them with those of a file. */
  private static final class Expected extends OutputStream {

    private final InputStream file;
    private long at;

    Expected(Path file) throws IOException {
      this.file = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void write(int b) throws IOException {
      if (file.read() != (b & 0xFF)) {
        throw new Difference(at);
      }
      at++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int i = from; i < from + length; i++) {
        write(bytes[i]);
      }
    }

    void end() throws IOException {
      if (file.read() >= 0) {
        throw new Difference(at);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
