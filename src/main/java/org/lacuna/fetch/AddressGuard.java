package org.lacuna.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which network addresses belong to the public internet. Everything else is refused: addresses of
 * this machine, of private and shared networks, and IPv6 forms that carry an IPv4 address inside
 * (IANA special-purpose address registries; RFC 6890).
 */
final class AddressGuard {

  private static final List<Network> CLOSED =
      List.of(
          Network.of("0.0.0.0/8", "this network"),
          Network.of("10.0.0.0/8", "private"),
          Network.of("100.64.0.0/10", "shared by carriers"),
          Network.of("127.0.0.0/8", "loopback"),
          Network.of("169.254.0.0/16", "link-local"),
          Network.of("172.16.0.0/12", "private"),
          Network.of("192.0.0.0/24", "reserved for protocols"),
          Network.of("192.0.2.0/24", "documentation"),
          Network.of("192.88.99.0/24", "6to4 relay"),
          Network.of("192.168.0.0/16", "private"),
          Network.of("198.18.0.0/15", "benchmarking"),
          Network.of("198.51.100.0/24", "documentation"),
          Network.of("203.0.113.0/24", "documentation"),
          Network.of("224.0.0.0/4", "multicast"),
          Network.of("240.0.0.0/4", "reserved"),
          Network.of("2001::/32", "Teredo"),
          Network.of("2001:2::/48", "benchmarking"),
          Network.of("2001:db8::/32", "documentation"),
          Network.of("2002::/16", "6to4"),
          Network.of("3fff::/20", "documentation"));

  /** Global unicast, the only IPv6 space handed out to sites. */
  private static final Network GLOBAL_V6 = Network.of("2000::/3", "global unicast");

  private AddressGuard() {}

  /** Why this address is not connected to; empty for a public one. */
  static Optional<String> objection(InetAddress address) {
    Optional<String> closed =
        CLOSED.stream().filter(network -> network.holds(address)).map(Network::name).findFirst();
    return closed.or(() -> outsideGlobalUnicast(address));
  }

  /** Loopback, link-local, unique-local, multicast, mapped and NAT64 addresses all lie outside. */
  private static Optional<String> outsideGlobalUnicast(InetAddress address) {
    boolean outside = !(address instanceof Inet4Address) && !GLOBAL_V6.holds(address);
    return outside ? Optional.of("not global unicast") : Optional.empty();
  }
}
