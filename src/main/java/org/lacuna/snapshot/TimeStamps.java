package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.lacuna.digest.Sha256;

/**
 * Has an authority outside sign when a day's root was known (RFC 3161). Only the digest of the line
 * in {@code roots.txt} leaves the house. One stamp fixes all days before it, for each root is
 * chained to the one before; so only the newest day is stamped, once, as {@code stamps/<day>.tsr}.
 */
public final class TimeStamps {

  private static final String FOLDER = "stamps";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST = 1 << 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path archive;
  private final URI authority;

  /**
   * Stamps for an archive.
   *
   * @param archive its folder
   * @param authority address of the time stamping authority, http or https
   */
  public TimeStamps(Path archive, URI authority) {
    this.archive = archive;
    this.authority = authority;
  }

  /**
   * Stamps the newest day that is over, unless it is.
   *
   * @param roots days that are over, oldest first
   * @return the file that was written; empty when there was nothing to stamp
   * @throws ArchiveFailure when the authority gives no stamp, or it cannot be written; a later call
   *     tries again
   */
  public Optional<Path> stamp(List<DayRoot> roots) {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    DayRoot newest = roots.get(roots.size() - 1);
    Path file = archive.resolve(file(newest.day()));
    if (Files.exists(file)) {
      return Optional.empty();
    }
    try {
      WarcFiles.replace(file, stampOf(newest));
      return Optional.of(file);
    } catch (IOException failed) {
      throw new ArchiveFailure(
          "no time stamp for " + newest.day() + " from " + authority.getHost(), failed);
    }
  }

  /** A question with a nonce, that asks for the certificate, too. */
  private static TimeStampRequest query(DayRoot root) throws IOException {
    TimeStampRequestGenerator question = new TimeStampRequestGenerator();
    question.setCertReq(true);
    return question.generate(TSPAlgorithms.SHA256, digest(root), new BigInteger(63, RANDOM));
  }

  /** What is stamped: the SHA-256 of the line in {@code roots.txt}, without its end. */
  static byte[] digest(DayRoot root) {
    return Sha256.digester().digest(root.line().getBytes(US_ASCII));
  }

  /** Where the stamp of a day is kept in an archive. */
  static String file(LocalDate day) {
    return FOLDER + "/" + day + ".tsr";
  }

  private byte[] stampOf(DayRoot root) throws IOException {
    TimeStampRequest query = query(root);
    byte[] reply = ask(query.getEncoded());
    Optional<String> objection = TimeStampReply.objection(reply, query);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
    return reply;
  }

  private byte[] ask(byte[] query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(authority)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(query))
            .build();
    try {
      HttpResponse<java.io.InputStream> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (java.io.InputStream body = answer.body()) {
        byte[] reply = body.readNBytes(LARGEST);
        if (answer.statusCode() != 200) {
          throw new IOException("the authority answered " + answer.statusCode());
        }
        return reply;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the authority", stopped);
    }
  }
}
