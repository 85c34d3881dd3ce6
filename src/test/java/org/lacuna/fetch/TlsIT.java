package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Connection;

/** A server that sends its own certificate alone, as many of the publishers' servers do. */
class TlsIT {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final DataSource database = FetchFixture.freshDatabase();
  private HttpsServer server = start(new String[0]);

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static HttpsServer start(String[] suites) {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(configured(suites));
      server.createContext(
          "/",
          exchange ->
              FetchFixture.answer(
                  exchange,
                  exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200,
                  "<p>figures</p>"));
      server.start();
      return server;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpsConfigurator configured(String[] suites) throws Exception {
    return new HttpsConfigurator(leafAlone()) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters own = getSSLContext().getDefaultSSLParameters();
        if (suites.length > 0) {
          own.setProtocols(new String[] {"TLSv1.2"});
          own.setCipherSuites(suites);
        }
        parameters.setSSLParameters(own);
      }
    };
  }

  private static SSLContext leafAlone() throws Exception {
    KeyStore whole = KeyStore.getInstance("PKCS12");
    try (InputStream file = TlsIT.class.getResourceAsStream("/fetch/tls/server.p12")) {
      whole.load(file, PASSWORD);
    }
    Key key = whole.getKey("server", PASSWORD);
    KeyStore leaf = KeyStore.getInstance("PKCS12");
    leaf.load(null, null);
    leaf.setKeyEntry("server", key, PASSWORD, new Certificate[] {whole.getCertificate("server")});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(leaf, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private FetchOutcome fetch(String host, boolean legacy, Optional<String> certificate) {
    FetchSettings settings =
        FetchSettings.polite(FetchFixture.AGENT)
            .withPace(FetchSettings.Pace.off(1))
            .withCanaries(false)
            .withRetries(FetchSettings.Retries.NONE);
    InstantSource clock = InstantSource.system();
    Names names = Names.guarded(new Loopback(), address -> Optional.empty(), settings);
    try (Fetcher fetcher =
        new Fetcher(
            settings,
            clock,
            new PaceStore(database, clock),
            new FetchLedger(database),
            Asides.NONE,
            names)) {
      URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/page");
      Connection connection = new Connection(legacy, certificate.map(TlsIT::file), false, 1 << 20);
      return fetcher.fetch(
          new FetchRequest("tls", address, Conditions.NONE, FetchFixture.ANY, connection));
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(TlsIT.class.getResource("/fetch/tls/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every name is this machine. */
  private static final class Loopback implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  void doesNotTrustAServerThatProvesNothing() {
    FetchOutcome outcome = fetch("tls.example.cn", false, Optional.empty());
    assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(outcome.explanation()).contains("SSL");
  }

  @Test
  void completesTheChainFromTheCertificatesOfTheSource() {
    assertThat(fetch("tls.example.cn", false, Optional.of("intermediate-and-root.pem")))
        .isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void doesNotTakeAnIntermediateForAnAnchor() {
    assertThat(fetch("tls.example.cn", false, Optional.of("intermediate.pem")))
        .isInstanceOf(FetchOutcome.Unreachable.class);
  }

  @Test
  void stillChecksTheNameOfTheServer() {
    assertThat(fetch("other.example.cn", false, Optional.of("intermediate-and-root.pem")))
        .isInstanceOf(FetchOutcome.Unreachable.class);
  }

  @Test
  void neverTrustsEverythingForALegacySource() {
    assertThat(fetch("tls.example.cn", true, Optional.empty()))
        .isInstanceOf(FetchOutcome.Unreachable.class);
  }

  @Test
  void speaksTheOldSuitesASourceNeeds() {
    server.stop(0);
    server = start(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"});
    assertThat(fetch("tls.example.cn", true, Optional.of("intermediate-and-root.pem")))
        .isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void namesACertificateFileThatIsNone() {
    FetchOutcome outcome = fetch("tls.example.cn", false, Optional.of("server.p12"));
    assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(outcome.explanation()).contains("server.p12");
  }
}
