package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Which pages of other origins a browser lets ask, what they may ask, and what they may read of the
 * answers.
 *
 * <pre>{@code
 * Cors.from("https://shop.example.com").method(PUT).requestHeader("x-token").maxAgeSeconds(600)
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httpcorsfilter">HTTPCORSFilter</a>
 */
public final class Cors {

  private static final Literal<String> ALL = Literal.of("*");

  private final MapNode tree;

  private Cors(MapNode tree) {
    this.tree = tree;
  }

  /** Pages of an origin, such as {@code https://*.example.com}. */
  public static Cors from(String origin) {
    return from(Literal.of(origin));
  }

  /** Pages of an origin, such as {@code https://*.example.com}. */
  public static Cors from(Value<String> origin) {
    return new Cors(MapNode.EMPTY).andFrom(origin);
  }

  /** Pages of every origin. */
  public static Cors fromEverywhere() {
    return from(ALL);
  }

  /** And pages of another origin. */
  public Cors andFrom(String origin) {
    return andFrom(Literal.of(origin));
  }

  /** And pages of another origin. */
  public Cors andFrom(Value<String> origin) {
    return append(origin, "allowOrigins");
  }

  /** May ask by a method; GET, HEAD and POST may always be asked by. */
  public Cors method(HttpMethod method) {
    return append(Literal.of(method.name()), "allowMethods");
  }

  /** May ask by every method. */
  public Cors everyMethod() {
    return append(ALL, "allowMethods");
  }

  /** May ask with a header. */
  public Cors requestHeader(String name) {
    return append(Literal.of(name), "allowHeaders");
  }

  /** May ask with every header. */
  public Cors everyRequestHeader() {
    return append(ALL, "allowHeaders");
  }

  /** May read a header of the answers. */
  public Cors responseHeader(String name) {
    return append(Literal.of(name), "exposeHeaders");
  }

  /** May read every header of the answers. */
  public Cors everyResponseHeader() {
    return append(ALL, "exposeHeaders");
  }

  /** May ask with cookies and with the browser's other knowledge of who its user is. */
  public Cors withCredentials() {
    return new Cors(tree.with("allowCredentials", true));
  }

  /** Seconds for which a browser may remember what may be asked; 5 when nothing is said. */
  public Cors maxAgeSeconds(int seconds) {
    return maxAgeSeconds(Literal.of(seconds));
  }

  /** Seconds for which a browser may remember what may be asked; 5 when nothing is said. */
  public Cors maxAgeSeconds(Value<Integer> seconds) {
    return new Cors(tree.with("maxAge", seconds));
  }

  private Cors append(Value<String> value, String list) {
    return new Cors(tree.append(value, list));
  }

  MapNode tree() {
    return tree;
  }
}
