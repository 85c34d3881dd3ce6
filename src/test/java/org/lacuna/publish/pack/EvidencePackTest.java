package org.lacuna.publish.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.data.CsvTablesWriter;

class EvidencePackTest {

  private static final int FLIPS = 1_000;

  @TempDir Path folder;
  private PackKey key;

  @BeforeEach
  void pair() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = new PackKey(pair.getPrivate(), pair.getPublic());
  }

  @Test
  void holdsThePagesTheClaimsTheFindingsTheCalendarAndTheRules() throws Exception {
    Path pack = packed(Optional.empty());
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(
              "archive/data.warc.gz",
              "datapackage.json",
              "datapackage-digest.json",
              "evidence/labour-and-trade-claims-2024-03-01.csv",
              "evidence/labour-and-trade-findings-2024-03-01.csv",
              "evidence/labour-and-trade-calendar-2024-03-01.csv");
      String words = new String(read(zip, "evidence/README.txt"), StandardCharsets.UTF_8);
      assertThat(words).contains("grammar-9", "2024-03-01T02:00:00Z");
    }
  }

  @Test
  void isSoundAsWritten() throws Exception {
    PackCheck.Result result = PackCheck.of(packed(Optional.empty()));
    assertThat(result.troubles()).isEmpty();
    assertThat(result.signer()).isEmpty();
  }

  @Test
  void namesTheKeyThatSignedIt() throws Exception {
    assertThat(PackCheck.of(packed(Optional.of(key))).signer()).contains(key.open());
  }

  @Test
  void givesTheSameBytesForTheSameEvidence() throws Exception {
    byte[] first = Files.readAllBytes(packed(Optional.of(key)));
    assertThat(Files.readAllBytes(packed(Optional.of(key)))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("slow")
  void findsEveryOneOfAThousandFlippedBytes(boolean signed) throws Exception {
    byte[] sound = Files.readAllBytes(packed(signed ? Optional.of(key) : Optional.empty()));
    Path altered = folder.resolve("altered.wacz");
    Random random = new Random(20240301);
    List<Integer> missed = new ArrayList<>();
    for (int i = 0; i < FLIPS; i++) {
      int place = random.nextInt(sound.length);
      byte[] bytes = sound.clone();
      bytes[place] ^= (byte) (1 + random.nextInt(255));
      Files.write(altered, bytes);
      if (PackCheck.of(altered).isSound()) {
        missed.add(place);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Tag("slow")
  @Test
  void findsEveryFlippedBitOfTheSignature() throws Exception {
    byte[] sound = Files.readAllBytes(packed(Optional.of(key)));
    int start = new String(sound, StandardCharsets.ISO_8859_1).lastIndexOf("signedData");
    Path altered = folder.resolve("altered.wacz");
    for (int place = start; place < sound.length; place++) {
      byte[] bytes = sound.clone();
      bytes[place] ^= 1;
      Files.write(altered, bytes);
      assertThat(PackCheck.of(altered).isSound()).as("byte %d", place).isFalse();
    }
  }

  @Test
  void findsWhatWasAddedOrCutOff() throws Exception {
    byte[] sound = Files.readAllBytes(packed(Optional.empty()));
    Path altered = folder.resolve("altered.wacz");
    Files.write(altered, java.util.Arrays.copyOf(sound, sound.length + 1));
    assertThat(PackCheck.of(altered).isSound()).isFalse();
    Files.write(altered, java.util.Arrays.copyOf(sound, sound.length / 2));
    assertThat(PackCheck.of(altered).isSound()).isFalse();
    Files.write(altered, new byte[0]);
    assertThat(PackCheck.of(altered).isSound()).isFalse();
  }

  @Test
  void readsAKeyPairAsOpensslWritesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), pem(key, key));
    assertThat(PackKey.read(file).open()).isEqualTo(key.open());
    assertThat(PackKey.readOpen(file)).isEqualTo(key.open());
    assertThat(key.toString()).doesNotContain(base64(key.secret().getEncoded()));
  }

  @Test
  void refusesHalvesThatDoNotBelongTogether() throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    PackKey stranger = new PackKey(other.getPrivate(), other.getPublic());
    Path file = Files.writeString(folder.resolve("key.pem"), pem(key, stranger));
    assertThatThrownBy(() -> PackKey.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("do not belong together");
  }

  private static String pem(PackKey secret, PackKey open) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + base64(secret.secret().getEncoded())
        + "\n-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n"
        + base64(open.open().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Path packed(Optional<PackKey> signer) throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    List<Path> files = new CsvTablesWriter().write(SampleEdition.edition(), tables);
    Path target = folder.resolve("pack.wacz");
    return EvidencePack.write(SampleEdition.edition(), "grammar-9", wacz(), files, signer, target);
  }

  private Path wacz() throws IOException {
    Path file = folder.resolve("pages.wacz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
      byte[] bytes = new byte[5_000];
      new Random(7).nextBytes(bytes);
      zip.write(bytes);
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }
}
