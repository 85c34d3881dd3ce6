package org.lacuna.fetch;

import java.net.URI;
import java.util.Locale;

/** Addresses in the one form in which they are asked for, compared and archived. */
public final class PlainAddress {

  private PlainAddress() {}

  /**
   * An address in ASCII, as it goes over the wire, its scheme and host in lower case (RFC 3986,
   * section 6.2.2.1; readers of WARC know no others), without a fragment, which is never sent.
   */
  public static URI of(URI address) {
    String text = address.toASCIIString().split("#", 2)[0];
    int end = endOfHost(text);
    String plain = text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
    return plain.equals(address.toString()) ? address : URI.create(plain);
  }

  /** 0 for what names no host. */
  private static int endOfHost(String text) {
    int host = text.indexOf("://") + 3;
    if (host < 3) {
      return 0;
    }
    int end = host;
    while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
