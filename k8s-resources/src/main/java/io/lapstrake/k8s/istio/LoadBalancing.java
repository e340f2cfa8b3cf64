package io.lapstrake.k8s.istio;

/** Which of several pods the next request goes to. */
public enum LoadBalancing {
  /** The one with the fewest open requests, of two taken at random. */
  LEAST_REQUEST,
  /** Any. */
  RANDOM,
  /** One after the other. */
  ROUND_ROBIN,
  /** The one that the client asked for itself. */
  PASSTHROUGH
}
