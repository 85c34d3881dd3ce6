package org.lacuna.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Completes the chains of servers that send too little from a file of the source, then lets the
 * platform verify them. An intermediate certificate of the file is no anchor: the chain must still
 * end in one. A self-signed certificate of the file is an anchor, for this source alone.
 */
final class CompletedChains implements X509TrustManager {

  private final X509TrustManager platform;
  private final List<X509Certificate> known;

  private CompletedChains(X509TrustManager platform, List<X509Certificate> known) {
    this.platform = platform;
    this.known = known;
  }

  static CompletedChains from(Path file) throws SSLException {
    try {
      List<X509Certificate> known = read(file);
      return new CompletedChains(trusting(known.stream().filter(CompletedChains::isSelfSigned).toList()), known);
    } catch (IOException | GeneralSecurityException e) {
      throw new SSLException("the certificate file " + file.getFileName() + " cannot be used", e);
    }
  }

  private static List<X509Certificate> read(Path file) throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  private static X509TrustManager trusting(List<X509Certificate> more)
      throws IOException, GeneralSecurityException {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    List<X509Certificate> all =
        Stream.concat(Stream.of(manager(Optional.empty()).getAcceptedIssuers()), more.stream())
            .toList();
    for (int i = 0; i < all.size(); i++) {
      anchors.setCertificateEntry("anchor-" + i, all.get(i));
    }
    return manager(Optional.of(anchors));
  }

  private static X509TrustManager manager(Optional<KeyStore> anchors)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors.orElse(null));
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("The platform verifies no X.509 certificates.");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    platform.checkServerTrusted(completed(chain), keyExchange);
  }

  private X509Certificate[] completed(X509Certificate[] chain) {
    List<X509Certificate> whole = new ArrayList<>(Arrays.asList(chain));
    Optional<X509Certificate> next = issuerOf(whole);
    while (next.isPresent()) {
      whole.add(next.get());
      next = issuerOf(whole);
    }
    return whole.toArray(X509Certificate[]::new);
  }

  private Optional<X509Certificate> issuerOf(List<X509Certificate> chain) {
    X509Certificate last = chain.get(chain.size() - 1);
    return known.stream()
        .filter(one -> one.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
        .filter(one -> !chain.contains(one))
        .findFirst();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    throw new CertificateException("This is a client.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return platform.getAcceptedIssuers();
  }

  private static boolean isSelfSigned(X509Certificate one) {
    return one.getSubjectX500Principal().equals(one.getIssuerX500Principal());
  }
}
