package org.lacuna.world;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Host, path and query as one text; the scheme is no part of it. */
final class Place {

  private Place() {}

  static String of(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("");
    int port = address.getPort();
    return of(port < 0 ? host : host + ":" + port, address);
  }

  /**
   * The place a request means.
   *
   * @param host value of the Host header
   * @param target the request target; only its path and query count
   */
  static String of(String host, URI target) {
    String path = Optional.ofNullable(target.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    String query = Optional.ofNullable(target.getRawQuery()).map(q -> "?" + q).orElse("");
    return withoutUsualPort(host.toLowerCase(Locale.ROOT)) + path + query;
  }

  private static String withoutUsualPort(String host) {
    return host.replaceFirst(":(80|443)$", "");
  }
}
