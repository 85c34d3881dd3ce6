package org.lacuna.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.lacuna.catalogue.Connection;

/** The HTTP clients, one for each way of connecting that sources ask for. */
final class Clients implements AutoCloseable {

  private final FetchSettings settings;
  private final DnsResolver resolver;
  private final List<Client> clients = new CopyOnWriteArrayList<>();

  /** A client, and what of a connection needs one of its own; of these there are few. */
  private record Client(Tls tls, boolean cookies, CloseableHttpClient http) {
    boolean serves(Connection connection) {
      return cookies == connection.cookies() && tls.serves(connection);
    }
  }

  Clients(FetchSettings settings, DnsResolver resolver) {
    this.settings = settings;
    this.resolver = resolver;
  }

  /**
   * The client of a connection.
   *
   * @throws SSLException when the source's certificate file cannot be used
   */
  CloseableHttpClient of(Connection connection) throws SSLException {
    Optional<CloseableHttpClient> known = known(connection);
    return known.isPresent() ? known.get() : made(connection);
  }

  private Optional<CloseableHttpClient> known(Connection connection) {
    return clients.stream()
        .filter(client -> client.serves(connection))
        .map(Client::http)
        .findFirst();
  }

  private synchronized CloseableHttpClient made(Connection connection) throws SSLException {
    Optional<CloseableHttpClient> meanwhile = known(connection);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    Tls tls = Tls.of(connection);
    CloseableHttpClient http = client(tls, connection.cookies());
    clients.add(new Client(tls, connection.cookies(), http));
    return http;
  }

  private CloseableHttpClient client(Tls tls, boolean cookies) throws SSLException {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(tls))
            .setRequestExecutor(new CleanRequests())
            .setDefaultRequestConfig(requestConfig())
            .setUserAgent(settings.userAgent())
            .setDefaultHeaders(List.of(new BasicHeader("Accept-Encoding", "gzip")))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableAuthCaching();
    return (cookies ? builder : builder.disableCookieManagement()).build();
  }

  private PoolingHttpClientConnectionManager connections(Tls tls) throws SSLException {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(http1())
                .responseParserFactory(HintCountingParser::new)
                .build())
        .setDnsResolver(resolver)
        .setTlsSocketStrategy(tls.strategy())
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(timeout(settings.limits().connect())).build())
        .setDefaultConnectionConfig(connectionConfig())
        .setDefaultSocketConfig(
            SocketConfig.custom()
                .setSoTimeout(timeout(settings.limits().silence()))
                .setTcpNoDelay(true)
                .build())
        .setMaxConnTotal(Math.max(settings.hostsAtOnce(), 1) * settings.pace().connections())
        .setMaxConnPerRoute(perRoute())
        .build();
  }

  /** With one origin for all hosts, the hosts share its connections. */
  private int perRoute() {
    int connections = settings.pace().connections();
    return settings.origin().isPresent() ? settings.hostsAtOnce() * connections : connections;
  }

  private Http1Config http1() {
    return Http1Config.custom()
        .setMaxLineLength(settings.limits().headerLine())
        .setMaxHeaderCount(settings.limits().headers())
        .setMaxEmptyLineCount(5)
        .build();
  }

  private ConnectionConfig connectionConfig() {
    return ConnectionConfig.custom()
        .setConnectTimeout(timeout(settings.limits().connect()))
        .setSocketTimeout(timeout(settings.limits().silence()))
        .setTimeToLive(Timeout.ofMinutes(5))
        .setValidateAfterInactivity(Timeout.ofSeconds(2))
        .build();
  }

  private RequestConfig requestConfig() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout(settings.limits().total()))
        .setResponseTimeout(timeout(settings.limits().silence()))
        .setCookieSpec(StandardCookieSpec.STRICT)
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  @Override
  public void close() {
    clients.forEach(client -> client.http().close(CloseMode.IMMEDIATE));
  }
}
