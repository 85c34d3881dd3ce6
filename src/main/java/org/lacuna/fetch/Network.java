package org.lacuna.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of network addresses in CIDR form. */
record Network(BigInteger prefix, int prefixBits, int addressBits, String name) {

  /** Parses {@code 10.0.0.0/8} or {@code 2002::/16}; literals only, nothing is resolved. */
  static Network of(String cidr, String name) {
    String[] parts = cidr.split("/", 2);
    byte[] address = literal(parts[0]);
    int bits = Integer.parseInt(parts[1]);
    return new Network(head(address, bits), bits, address.length * 8, name);
  }

  /** Whether the block holds an address of its own kind; a block of IPv4 holds no IPv6 address. */
  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length * 8 == addressBits && head(bytes, prefixBits).equals(prefix);
  }

  private static BigInteger head(byte[] address, int bits) {
    return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
  }

  private static byte[] literal(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no address", e);
    }
  }
}
