package org.lacuna.fetch;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Connection;

/**
 * How a source's servers prove who they are. Verification of chain and name is never skipped.
 *
 * @param legacy whether TLS 1.0 and 1.1 and old cipher suites are offered too; what the platform
 *     disables for the whole process stays disabled
 * @param certificate PEM file with certificates the server fails to send
 */
record Tls(boolean legacy, Optional<Path> certificate) {

  private static final String[] OLD_VERSIONS = {"TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1"};

  /** Suites without encryption, without authentication, or broken in practice. */
  private static final Pattern NEVER = Pattern.compile(".*(NULL|anon|EXPORT|RC4|_DES_|MD5).*");

  static Tls of(Connection connection) {
    return new Tls(connection.legacyTls(), connection.certificate());
  }

  /** Whether a connection is to be secured in this way. */
  boolean serves(Connection connection) {
    return legacy == connection.legacyTls() && certificate.equals(connection.certificate());
  }

  /**
   * How connections are secured. Set up by the first that needs it: reading the platform's
   * certificates takes longer than asking a page.
   *
   * @throws SSLException when the certificate file cannot be used
   */
  TlsSocketStrategy strategy() throws SSLException {
    return certificate.isPresent() ? made() : new WhenNeeded(this);
  }

  private TlsSocketStrategy made() throws SSLException {
    SSLContext context = context();
    ClientTlsStrategyBuilder builder =
        ClientTlsStrategyBuilder.create()
            .setSslContext(context)
            .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH);
    return legacy ? oldest(builder, context).buildClassic() : builder.buildClassic();
  }

  private static ClientTlsStrategyBuilder oldest(
      ClientTlsStrategyBuilder builder, SSLContext context) {
    String[] suites =
        Stream.of(context.getSupportedSSLParameters().getCipherSuites())
            .filter(suite -> !NEVER.matcher(suite).matches())
            .toArray(String[]::new);
    return builder.setTlsVersions(OLD_VERSIONS).setCiphers(suites);
  }

  private SSLContext context() throws SSLException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new SSLException("TLS cannot be set up", e);
    }
  }

  /** Without certificates of its own, a source is trusted as the platform trusts. */
  private TrustManager @Nullable [] trust() throws SSLException {
    return certificate.isEmpty()
        ? null
        : new TrustManager[] {CompletedChains.from(certificate.get())};
  }

  /** The strategy of a connection that may never be secured. */
  private static final class WhenNeeded implements TlsSocketStrategy {

    private final Tls tls;
    private @Nullable TlsSocketStrategy made;

    WhenNeeded(Tls tls) {
      this.tls = tls;
    }

    @Override
    public SSLSocket upgrade(
        Socket socket,
        String target,
        int port,
        @Nullable Object attachment,
        @Nullable HttpContext context)
        throws IOException {
      return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() throws SSLException {
      TlsSocketStrategy strategy = made == null ? tls.made() : made;
      made = strategy;
      return strategy;
    }
  }
}
