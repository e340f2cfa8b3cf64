package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Another place that clients are sent to; what is not said of it stays as it was asked for.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter">
 *     HTTPRequestRedirectFilter</a>
 */
public final class Redirect {

  private static final int MOVED_PERMANENTLY = 301;
  private static final int FOUND = 302;

  private final MapNode tree;

  private Redirect(MapNode tree) {
    this.tree = tree;
  }

  /** The same by HTTPS, for good. */
  public static Redirect toHttps() {
    return new Redirect(MapNode.of("scheme", "https")).permanently();
  }

  /** Another host, for the time being. */
  public static Redirect toHost(String host) {
    return toHost(Literal.of(host));
  }

  /** Another host, for the time being. */
  public static Redirect toHost(Value<String> host) {
    return new Redirect(MapNode.of("hostname", host).with("statusCode", FOUND));
  }

  /** Another path, for the time being. */
  public static Redirect toPath(String path) {
    return toPath(Literal.of(path));
  }

  /** Another path, for the time being. */
  public static Redirect toPath(Value<String> path) {
    return new Redirect(MapNode.of("statusCode", Literal.of(FOUND))).path(path);
  }

  /** Another path, whatever was asked for. */
  public Redirect path(String path) {
    return path(Literal.of(path));
  }

  /** Another path, whatever was asked for. */
  public Redirect path(Value<String> path) {
    return new Redirect(tree.with("path", HttpRule.fullPath(path)));
  }

  /** Another beginning in place of the path that the rule matches. */
  public Redirect prefix(String path) {
    return prefix(Literal.of(path));
  }

  /** Another beginning in place of the path that the rule matches. */
  public Redirect prefix(Value<String> path) {
    return new Redirect(tree.with("path", HttpRule.prefixPath(path)));
  }

  /** Another port. */
  public Redirect port(int number) {
    return port(Literal.of(number));
  }

  /** Another port. */
  public Redirect port(Value<Integer> number) {
    return new Redirect(tree.with("port", number));
  }

  /** Clients may remember it: status 301. */
  public Redirect permanently() {
    return new Redirect(tree.with("statusCode", MOVED_PERMANENTLY));
  }

  MapNode tree() {
    return tree;
  }
}
