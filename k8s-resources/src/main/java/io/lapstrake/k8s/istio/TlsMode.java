package io.lapstrake.k8s.istio;

/** How the mesh secures what it sends. */
public enum TlsMode {
  /** Not at all. */
  DISABLE,
  /** By TLS. */
  SIMPLE,
  /** By TLS with a certificate of the client that is given. */
  MUTUAL,
  /** By TLS with the certificates of the mesh. */
  ISTIO_MUTUAL
}
