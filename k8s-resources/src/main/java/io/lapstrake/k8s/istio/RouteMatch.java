package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.gateway.HttpMethod;

/**
 * Which requests a route is for: those that fit all that is said of them.
 *
 * <pre>{@code
 * RouteMatch.under("/api").header("x-group", "b")
 * }</pre>
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest">
 *     HTTPMatchRequest</a>
 */
public final class RouteMatch {

  private static final String EXACT = "exact";
  private static final String PATTERN = "regex";
  private static final RouteMatch ANY = new RouteMatch(MapNode.EMPTY);

  private final MapNode tree;

  private RouteMatch(MapNode tree) {
    this.tree = tree;
  }

  /** Requests for any path. */
  public static RouteMatch any() {
    return ANY;
  }

  /** Requests for paths that begin with a text. */
  public static RouteMatch under(String path) {
    return under(Literal.of(path));
  }

  /** Requests for paths that begin with a text. */
  public static RouteMatch under(Value<String> path) {
    return ANY.with(path, "uri", "prefix");
  }

  /** Requests for exactly one path. */
  public static RouteMatch exactly(String path) {
    return exactly(Literal.of(path));
  }

  /** Requests for exactly one path. */
  public static RouteMatch exactly(Value<String> path) {
    return ANY.with(path, "uri", EXACT);
  }

  /** Requests for paths that match a pattern of RE2. */
  public static RouteMatch matching(String pattern) {
    return matching(Literal.of(pattern));
  }

  /** Requests for paths that match a pattern of RE2. */
  public static RouteMatch matching(Value<String> pattern) {
    return ANY.with(pattern, "uri", PATTERN);
  }

  /** Only those with a header of a value. */
  public RouteMatch header(String name, String value) {
    return header(name, Literal.of(value));
  }

  /** Only those with a header of a value. */
  public RouteMatch header(String name, Value<String> value) {
    return with(value, "headers", name, EXACT);
  }

  /** Only those with a header whose value matches a pattern of RE2. */
  public RouteMatch headerMatching(String name, String pattern) {
    return headerMatching(name, Literal.of(pattern));
  }

  /** Only those with a header whose value matches a pattern of RE2. */
  public RouteMatch headerMatching(String name, Value<String> pattern) {
    return with(pattern, "headers", name, PATTERN);
  }

  /** Only those with a query parameter of a value. */
  public RouteMatch query(String name, String value) {
    return query(name, Literal.of(value));
  }

  /** Only those with a query parameter of a value. */
  public RouteMatch query(String name, Value<String> value) {
    return with(value, "queryParams", name, EXACT);
  }

  /** Only those of a method. */
  public RouteMatch method(HttpMethod method) {
    return method(method.name());
  }

  /** Only those of a method that {@link HttpMethod} does not have, such as {@code PROPFIND}. */
  public RouteMatch method(String method) {
    return method(Literal.of(method));
  }

  /** Only those of a method, such as {@code GET}. */
  public RouteMatch method(Value<String> method) {
    return with(method, "method", EXACT);
  }

  /** Only those of pods that have a label. */
  public RouteMatch fromPodsWith(String label, String value) {
    return fromPodsWith(label, Literal.of(value));
  }

  /** Only those of pods that have a label. */
  public RouteMatch fromPodsWith(String label, Value<String> value) {
    return with(value, "sourceLabels", label);
  }

  private RouteMatch with(Value<String> value, String... path) {
    return new RouteMatch(tree.set(value, path));
  }

  MapNode tree() {
    return tree;
  }
}
