package io.lapstrake.k8s.network;

/** How a port is spoken to. */
public enum Protocol {
  /** TCP, the default. */
  TCP,
  /** UDP. */
  UDP,
  /** SCTP. */
  SCTP
}
