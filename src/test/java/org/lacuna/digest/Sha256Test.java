package org.lacuna.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected digests are the examples of FIPS 180-4 and of NIST's test vectors. */
class Sha256Test {

  @Test
  void givesTheDigestsOfTheStandard() {
    assertThat(Sha256.hex(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Sha256.labelled("a".repeat(1_000_000)))
        .isEqualTo("sha-256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  @Test
  void isTheSameHoweverMuchWasHashedBefore() {
    byte[] million = "a".repeat(1_000_000).getBytes(US_ASCII);

    List<String> digests =
        IntStream.range(0, 20).parallel().mapToObj(time -> Sha256.hex(million)).distinct().toList();

    assertThat(digests)
        .containsExactly("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  @Test
  void ofPartsIsThatOfTheWhole() {
    assertThat(Sha256.of("a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)))
        .isEqualTo(Sha256.of("abc".getBytes(US_ASCII)));
  }

  @Test
  void isWrittenAsSnapshotsAndAsWebArchivesNameIt() {
    byte[] abc = "abc".getBytes(US_ASCII);

    assertThat(Sha256.labelled(abc)).isEqualTo("sha-256:" + Sha256.hex(abc));
    assertThat(Sha256.compact(abc)).isEqualTo("sha256:" + Sha256.hex(abc));
    assertThat(Sha256.compact(Sha256.labelled(abc))).isEqualTo(Sha256.compact(abc));
  }

  @Test
  void theSystemsLibraryAgreesWithTheJdkOnBodiesOfAnyLength() {
    Optional<OpenSsl> library = OpenSsl.load();
    assumeTrue(library.isPresent(), "this machine has no OpenSSL; the JDK hashes");
    Random random = new Random(20260401);

    for (int length = 0; length < 300; length++) {
      byte[] body = new byte[length < 200 ? length : random.nextInt(1 << 20)];
      random.nextBytes(body);
      byte[] before = body.clone();

      assertThat(library.get().sha256(body)).isEqualTo(Sha256.byJdk(body));
      assertThat(HexFormat.of().formatHex(body)).isEqualTo(HexFormat.of().formatHex(before));
    }
  }
}
