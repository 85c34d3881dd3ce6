package org.lacuna.snapshot;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The answer of a time stamping authority (RFC 3161, section 2.4.2).
 *
 * <p>Checked: that it grants a stamp, that the stamp is over our digest, that its signature holds
 * under the certificate that comes with it, that this certificate is the one the signature names,
 * was valid at the time stamped, and is made for time stamping and nothing else. Not checked: who
 * vouches for that certificate, and whether it was revoked; that is for whoever relies on the
 * stamp, with the authority they trust: {@code openssl ts -verify -CAfile}.
 */
final class TimeStampReply {

  private TimeStampReply() {}

  /** Why a reply is no stamp for the question; empty when it is one. */
  static Optional<String> objection(byte[] reply, TimeStampRequest question) {
    try {
      TimeStampResponse answer = new TimeStampResponse(reply);
      if (answer.getTimeStampToken() == null) {
        return Optional.of(
            "the authority refused, with status %d: %s"
                .formatted(answer.getStatus(), answer.getStatusString()));
      }
      return other(answer, question).or(() -> forged(answer.getTimeStampToken()));
    } catch (TSPException | IOException garbled) {
      return Optional.of("the answer is no time stamp reply: " + garbled.getMessage());
    }
  }

  /** Why a stamp that was kept does not prove a root; empty when it does. */
  static Optional<String> objection(byte[] kept, DayRoot root) {
    try {
      TimeStampToken stamp = new TimeStampResponse(kept).getTimeStampToken();
      if (stamp == null) {
        return Optional.of("this is a refusal and no time stamp");
      }
      boolean ours =
          Arrays.equals(
              stamp.getTimeStampInfo().getMessageImprintDigest(), TimeStamps.digest(root));
      return ours ? forged(stamp) : Optional.of("the stamp is not over the line of " + root.day());
    } catch (TSPException | IOException garbled) {
      return Optional.of("this is no time stamp: " + garbled.getMessage());
    }
  }

  private static Optional<String> other(TimeStampResponse answer, TimeStampRequest question) {
    try {
      answer.validate(question);
      return Optional.empty();
    } catch (TSPException other) {
      return Optional.of("the answer is about something else: " + other.getMessage());
    }
  }

  private static Optional<String> forged(TimeStampToken stamp) {
    Optional<X509CertificateHolder> signer =
        stamp.getCertificates().getMatches(null).stream()
            .filter(certificate -> stamp.getSID().match(certificate))
            .findFirst();
    if (signer.isEmpty()) {
      return Optional.of("the stamp comes without the certificate of who signed it");
    }
    try {
      stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.get()));
      return Optional.empty();
    } catch (TSPException | OperatorCreationException | CertificateException wrong) {
      return Optional.of("the signature does not hold: " + wrong.getMessage());
    }
  }
}
