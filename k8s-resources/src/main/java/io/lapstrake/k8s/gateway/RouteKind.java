package io.lapstrake.k8s.gateway;

/** The kinds of routes. */
public enum RouteKind {
  /** Of HTTP. */
  HTTP("HTTPRoute"),
  /** Of gRPC. */
  GRPC("GRPCRoute"),
  /** Of TLS that is led through. */
  TLS("TLSRoute");

  private final String text;

  RouteKind(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
