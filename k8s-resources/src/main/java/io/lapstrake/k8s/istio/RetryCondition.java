package io.lapstrake.k8s.istio;

/**
 * What a proxy of the mesh sends a request again for.
 *
 * @see <a
 *     href="https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-retry-on">
 *     Envoy's conditions</a>
 */
public enum RetryCondition {
  /** Any answer from 500 to 599, and none at all. */
  SERVER_ERROR("5xx"),
  /** An answer of 502, 503 or 504. */
  GATEWAY_ERROR("gateway-error"),
  /** No answer: the connection broke, was reset, or took too long. */
  RESET("reset"),
  /** As {@link #RESET}, but only before the request was sent. */
  RESET_BEFORE_REQUEST("reset-before-request"),
  /** No connection. */
  CONNECT_FAILURE("connect-failure"),
  /** An answer of 409. */
  CONFLICT("retriable-4xx"),
  /** The server refused the stream, so it did nothing. */
  REFUSED_STREAM("refused-stream"),
  /** Answers of the codes that are said elsewhere, or beside this one. */
  STATUS_CODES("retriable-status-codes"),
  /** Answers with headers that are said elsewhere. */
  HEADERS("retriable-headers"),
  /** The proxy said that there were too many requests. */
  RATE_LIMITED("envoy-ratelimited"),
  /** A connection of HTTP/3 broke after it had been made. */
  HTTP3_CONNECT_FAILURE("http3-post-connect-failure"),
  /** gRPC's status cancelled. */
  GRPC_CANCELLED("cancelled"),
  /** gRPC's status deadline exceeded. */
  GRPC_DEADLINE_EXCEEDED("deadline-exceeded"),
  /** gRPC's status internal. */
  GRPC_INTERNAL("internal"),
  /** gRPC's status resource exhausted. */
  GRPC_RESOURCE_EXHAUSTED("resource-exhausted"),
  /** gRPC's status unavailable. */
  GRPC_UNAVAILABLE("unavailable");

  private final String text;

  RetryCondition(String text) {
    this.text = text;
  }

  /** The condition as the mesh has it. */
  String text() {
    return text;
  }
}
