package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Which requests a rule is for: those that fit all that is said of them.
 *
 * <pre>{@code
 * HttpMatch.under("/api").header("x-canary", "yes").method(HttpMethod.GET)
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httproutematch">HTTPRouteMatch</a>
 */
public final class HttpMatch {

  private static final String EXACT = "Exact";
  private static final String PATTERN = "RegularExpression";
  private static final HttpMatch ANY = new HttpMatch(MapNode.EMPTY);

  private final MapNode tree;

  private HttpMatch(MapNode tree) {
    this.tree = tree;
  }

  /** Every request, of whatever path. */
  public static HttpMatch any() {
    return ANY;
  }

  /** Requests for what is under a path, by whole segments. */
  public static HttpMatch under(String path) {
    return under(Literal.of(path));
  }

  /** Requests for what is under a path, by whole segments. */
  public static HttpMatch under(Value<String> path) {
    return path("PathPrefix", path);
  }

  /** Requests for exactly one path. */
  public static HttpMatch exactly(String path) {
    return exactly(Literal.of(path));
  }

  /** Requests for exactly one path. */
  public static HttpMatch exactly(Value<String> path) {
    return path(EXACT, path);
  }

  /** Requests for paths that match a pattern, as the controller understands patterns. */
  public static HttpMatch matching(String pattern) {
    return matching(Literal.of(pattern));
  }

  /** Requests for paths that match a pattern, as the controller understands patterns. */
  public static HttpMatch matching(Value<String> pattern) {
    return path(PATTERN, pattern);
  }

  private static HttpMatch path(String type, Value<String> path) {
    return new HttpMatch(MapNode.of("path", MapNode.of("type", type).with("value", path)));
  }

  /** Only those with a header of a value. */
  public HttpMatch header(String name, String value) {
    return header(name, Literal.of(value));
  }

  /** Only those with a header of a value. */
  public HttpMatch header(String name, Value<String> value) {
    return with("headers", name, value, EXACT);
  }

  /** Only those with a header whose value matches a pattern. */
  public HttpMatch headerMatching(String name, String pattern) {
    return headerMatching(name, Literal.of(pattern));
  }

  /** Only those with a header whose value matches a pattern. */
  public HttpMatch headerMatching(String name, Value<String> pattern) {
    return with("headers", name, pattern, PATTERN);
  }

  /** Only those with a query parameter of a value. */
  public HttpMatch query(String name, String value) {
    return query(name, Literal.of(value));
  }

  /** Only those with a query parameter of a value. */
  public HttpMatch query(String name, Value<String> value) {
    return with("queryParams", name, value, EXACT);
  }

  /** Only those with a query parameter whose value matches a pattern. */
  public HttpMatch queryMatching(String name, String pattern) {
    return queryMatching(name, Literal.of(pattern));
  }

  /** Only those with a query parameter whose value matches a pattern. */
  public HttpMatch queryMatching(String name, Value<String> pattern) {
    return with("queryParams", name, pattern, PATTERN);
  }

  /** Only those of a method. */
  public HttpMatch method(HttpMethod method) {
    return new HttpMatch(tree.with("method", method.name()));
  }

  private HttpMatch with(String list, String name, Value<String> value, String type) {
    MapNode item = MapNode.of("name", name).with("value", value).with("type", type);
    return new HttpMatch(tree.append(item, list));
  }

  MapNode tree() {
    return tree;
  }
}
