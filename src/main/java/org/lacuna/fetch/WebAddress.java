package org.lacuna.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rules for addresses on the web: which are asked, and how a Location is read. */
final class WebAddress {

  /** Ports of other protocols that must not be spoken to in HTTP (Fetch standard, bad ports). */
  private static final Set<Integer> OTHER_PROTOCOLS =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
          102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389,
          427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
          989, 990, 993, 995, 1719, 1720, 1723, 2049, 3306, 3389, 3659, 4045, 4190, 5060, 5061,
          5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200, 10080, 11211,
          27017);

  private static final int LONGEST = 8000;

  private WebAddress() {}

  /** Why an address is not asked, whoever named it; empty when it may be. */
  static Optional<String> objection(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("scheme " + scheme + " is not fetched");
    }
    boolean tooLong = address.toString().length() > LONGEST;
    return tooLong ? Optional.of("the address is too long") : hostObjection(address);
  }

  private static Optional<String> hostObjection(URI address) {
    if (address.getHost() == null || address.getHost().isEmpty()) {
      return Optional.of("the address names no host");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("the address carries a user name");
    }
    boolean other = address.getPort() > 65_535 || OTHER_PROTOCOLS.contains(address.getPort());
    return other ? Optional.of("port " + address.getPort() + " is not HTTP's") : Optional.empty();
  }

  /** Host and, where it is not the scheme's own, port: what a pace and a robots.txt belong to. */
  static String site(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return isDefaultPort(address) ? host : host + ":" + address.getPort();
  }

  /** Root of the site an address belongs to, ending in a slash. */
  static URI root(URI address) {
    return URI.create(address.getScheme() + "://" + site(address) + "/");
  }

  /** Whether an address is the front page of its site. */
  static boolean isRoot(URI address) {
    String path = String.valueOf(address.getRawPath());
    return address.getRawQuery() == null
        && (path.isEmpty() || path.matches("/(index|default|main)?(\\.\\w+)?"));
  }

  private static boolean isDefaultPort(URI address) {
    int own = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() == -1 || address.getPort() == own;
  }

  /**
   * Target of a redirect as browsers read it: relative, with blanks and raw bytes beyond ASCII
   * percent-encoded, fragment dropped.
   *
   * @param location value of the Location header, one char per byte
   * @return the target, or empty when it is no address at all
   */
  static Optional<URI> target(URI from, String location) {
    return resolved(from, encode(location.strip().getBytes(StandardCharsets.ISO_8859_1)));
  }

  /**
   * Where a link of a page leads.
   *
   * @param base address of the page, or what it calls its base
   * @param reference value of href
   * @return an address that may be asked, or empty
   */
  static Optional<URI> link(String base, String reference) {
    String encoded = encode(reference.strip().getBytes(StandardCharsets.UTF_8));
    return resolved(URI.create("about:blank"), encode(base.getBytes(StandardCharsets.UTF_8)))
        .flatMap(from -> resolved(from, encoded))
        .filter(address -> objection(address).isEmpty());
  }

  private static Optional<URI> resolved(URI from, String reference) {
    try {
      String bare = reference.replaceFirst("#.*$", "");
      URI whole = withPath(normal(from.resolve(new URI(wholePath(from, bare)))));
      return Optional.of(PlainAddress.of(whole));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // the caller names it: a redirect that leads nowhere
    }
  }

  /**
   * The JDK would also make one slash of two, and there are addresses in the paths of addresses.
   */
  private static URI normal(URI address) {
    boolean dots = String.valueOf(address.getRawPath()).contains("/.");
    return dots ? address.normalize() : address;
  }

  /**
   * An empty reference and one of a query alone keep the last part of the path: the JDK drops it.
   */
  private static String wholePath(URI from, String reference) {
    boolean bare = reference.isEmpty() || reference.startsWith("?");
    if (!bare || from.isOpaque()) {
      return reference;
    }
    String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
    return from.getRawPath() + (reference.isEmpty() ? query : reference);
  }

  private static URI withPath(URI address) throws URISyntaxException {
    boolean bare = address.getRawAuthority() != null && address.getRawPath().isEmpty();
    return bare ? new URI(address.toString().replaceFirst("(\\?|$)", "/$1")) : address;
  }

  private static String encode(byte[] text) {
    StringBuilder out = new StringBuilder();
    for (byte octet : text) {
      boolean plain = octet > 0x20 && octet < 0x7f && "\"<>\\^`{|}".indexOf(octet) < 0;
      out.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
    }
    return out.toString();
  }
}
