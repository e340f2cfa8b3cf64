package io.lapstrake.k8s.ingress;

/** What pods speak with the controller. */
public enum BackendProtocol {
  /** HTTP. */
  HTTP("HTTP"),
  /** HTTP by TLS. */
  HTTPS("HTTPS"),
  /** HTTP, of a version that the pods choose. */
  AUTO_HTTP("AUTO_HTTP"),
  /** gRPC. */
  GRPC("GRPC"),
  /** gRPC by TLS. */
  GRPCS("GRPCS"),
  /** FastCGI. */
  FCGI("FCGI");

  private final String text;

  BackendProtocol(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
