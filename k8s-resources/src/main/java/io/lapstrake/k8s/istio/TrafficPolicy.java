package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * How the mesh speaks with pods: who is chosen, how much at a time, who is left out.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy">
 *     TrafficPolicy</a>
 */
public final class TrafficPolicy {

  private static final String[] CHOICE = {"loadBalancer", "consistentHash"};
  private static final TrafficPolicy NONE = new TrafficPolicy(MapNode.EMPTY);

  private final MapNode tree;

  private TrafficPolicy(MapNode tree) {
    this.tree = tree;
  }

  /** Nothing that is not Istio's default. */
  public static TrafficPolicy none() {
    return NONE;
  }

  /** Which of several pods the next request goes to; the least busy when nothing is said. */
  public TrafficPolicy balancing(LoadBalancing way) {
    return with(MapNode.of("simple", way.name()), "loadBalancer");
  }

  /** Requests with the same value of a header go to the same pod. */
  public TrafficPolicy stickyByHeader(String name) {
    return stickyByHeader(Literal.of(name));
  }

  /** Requests with the same value of a header go to the same pod. */
  public TrafficPolicy stickyByHeader(Value<String> name) {
    return with(MapNode.of("httpHeaderName", name), CHOICE);
  }

  /** Requests with the same cookie, which is made, go to the same pod for some seconds. */
  public TrafficPolicy stickyByCookie(String name, int seconds) {
    return stickyByCookie(Literal.of(name), Literal.of(seconds));
  }

  /** Requests with the same cookie, which is made, go to the same pod for some seconds. */
  public TrafficPolicy stickyByCookie(Value<String> name, Value<Integer> seconds) {
    MapNode cookie = MapNode.of("name", name).with("ttl", Text.format("%ss", seconds));
    return with(MapNode.of("httpCookie", cookie), CHOICE);
  }

  /** Requests from the same address go to the same pod. */
  public TrafficPolicy stickyByAddress() {
    return with(MapNode.of("useSourceIp", Literal.TRUE), CHOICE);
  }

  /** How many connections of TCP are open at a time. */
  public TrafficPolicy maxConnections(int number) {
    return maxConnections(Literal.of(number));
  }

  /** How many connections of TCP are open at a time. */
  public TrafficPolicy maxConnections(Value<Integer> number) {
    return with(number, "connectionPool", "tcp", "maxConnections");
  }

  /** Seconds to connect in; 10 when nothing is said. */
  public TrafficPolicy connectTimeoutSeconds(int seconds) {
    return connectTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds to connect in; 10 when nothing is said. */
  public TrafficPolicy connectTimeoutSeconds(Value<Integer> seconds) {
    return with(Text.format("%ss", seconds), "connectionPool", "tcp", "connectTimeout");
  }

  /** How many requests wait for a connection at a time. */
  public TrafficPolicy maxPendingRequests(int number) {
    return maxPendingRequests(Literal.of(number));
  }

  /** How many requests wait for a connection at a time. */
  public TrafficPolicy maxPendingRequests(Value<Integer> number) {
    return with(number, "connectionPool", "http", "http1MaxPendingRequests");
  }

  /** How many requests are open at a time. */
  public TrafficPolicy maxRequests(int number) {
    return maxRequests(Literal.of(number));
  }

  /** How many requests are open at a time. */
  public TrafficPolicy maxRequests(Value<Integer> number) {
    return with(number, "connectionPool", "http", "http2MaxRequests");
  }

  /** How many requests one connection serves. */
  public TrafficPolicy maxRequestsPerConnection(int number) {
    return maxRequestsPerConnection(Literal.of(number));
  }

  /** How many requests one connection serves. */
  public TrafficPolicy maxRequestsPerConnection(Value<Integer> number) {
    return with(number, "connectionPool", "http", "maxRequestsPerConnection");
  }

  /** Leaves a pod out after some errors of the server in a row. */
  public TrafficPolicy ejectAfterErrors(int number) {
    return ejectAfterErrors(Literal.of(number));
  }

  /** Leaves a pod out after some errors of the server in a row. */
  public TrafficPolicy ejectAfterErrors(Value<Integer> number) {
    return eject("consecutive5xxErrors", number);
  }

  /** Seconds between two looks at who fails; 10 when nothing is said. */
  public TrafficPolicy ejectionIntervalSeconds(int seconds) {
    return ejectionIntervalSeconds(Literal.of(seconds));
  }

  /** Seconds between two looks at who fails; 10 when nothing is said. */
  public TrafficPolicy ejectionIntervalSeconds(Value<Integer> seconds) {
    return eject("interval", Text.format("%ss", seconds));
  }

  /** Seconds that a pod is left out at least; 30 when nothing is said. */
  public TrafficPolicy ejectionSeconds(int seconds) {
    return ejectionSeconds(Literal.of(seconds));
  }

  /** Seconds that a pod is left out at least; 30 when nothing is said. */
  public TrafficPolicy ejectionSeconds(Value<Integer> seconds) {
    return eject("baseEjectionTime", Text.format("%ss", seconds));
  }

  /** How many of a hundred pods are left out at most; 10 when nothing is said. */
  public TrafficPolicy maxEjectionPercent(int percent) {
    return maxEjectionPercent(Literal.of(percent));
  }

  /** How many of a hundred pods are left out at most; 10 when nothing is said. */
  public TrafficPolicy maxEjectionPercent(Value<Integer> percent) {
    return eject("maxEjectionPercent", percent);
  }

  /** How what is sent is secured. */
  public TrafficPolicy tls(TlsMode mode) {
    return with(Literal.of(mode.name()), "tls", "mode");
  }

  private TrafficPolicy eject(String field, Node value) {
    return with(value, "outlierDetection", field);
  }

  private TrafficPolicy with(Node value, String... path) {
    return new TrafficPolicy(tree.set(value, path));
  }

  MapNode tree() {
    return tree;
  }
}
