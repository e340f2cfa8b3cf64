package io.lapstrake.k8s.address;

/** The two kinds of addresses. */
public enum IpFamily {
  /** Addresses of 32 bits, such as {@code 192.0.2.1}. */
  IPV4("IPv4", 32),
  /** Addresses of 128 bits, such as {@code 2001:db8::1}. */
  IPV6("IPv6", 128);

  private final String text;
  private final int bits;

  IpFamily(String text, int bits) {
    this.text = text;
    this.bits = bits;
  }

  /** The family as Kubernetes writes it. */
  public String text() {
    return text;
  }

  int bits() {
    return bits;
  }
}
