package org.lacuna.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<Key, CloseableHttpClient> clients = new ConcurrentHashMap<>();

  /** What of a connection needs a client of its own. */
  private record Key(Tls tls, boolean cookies) {}

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
    Key key = new Key(Tls.of(connection), connection.cookies());
    CloseableHttpClient known = clients.get(key);
    return known == null ? made(key) : known;
  }

  private synchronized CloseableHttpClient made(Key key) throws SSLException {
    CloseableHttpClient known = clients.get(key);
    if (known == null) {
      known = client(key);
      clients.put(key, known);
    }
    return known;
  }

  private CloseableHttpClient client(Key key) throws SSLException {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(key.tls()))
            .setDefaultRequestConfig(requestConfig())
            .setUserAgent(settings.userAgent())
            .setDefaultHeaders(List.of(new BasicHeader("Accept-Encoding", "gzip")))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableAuthCaching();
    return (key.cookies() ? builder : builder.disableCookieManagement()).build();
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
    clients.values().forEach(client -> client.close(CloseMode.IMMEDIATE));
  }
}
