package io.lapstrake.k8s.gateway;

/** What a request asks to be done. */
public enum HttpMethod {
  /** To be given something. */
  GET,
  /** To be told of something without its body. */
  HEAD,
  /** To take something in. */
  POST,
  /** To put something in a place. */
  PUT,
  /** To remove something. */
  DELETE,
  /** To open a tunnel. */
  CONNECT,
  /** To tell what may be asked. */
  OPTIONS,
  /** To send the request back. */
  TRACE,
  /** To change a part of something. */
  PATCH
}
