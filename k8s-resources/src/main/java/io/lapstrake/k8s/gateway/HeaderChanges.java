package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * What is changed of the headers of a request or an answer.
 *
 * <pre>{@code
 * HeaderChanges.none().set("x-forwarded-proto", "https").remove("server")
 * }</pre>
 *
 * @see <a
 *     href="https://gateway-api.sigs.k8s.io/reference/spec/#httpheaderfilter">HTTPHeaderFilter</a>
 */
public final class HeaderChanges {

  private static final HeaderChanges NONE = new HeaderChanges(MapNode.EMPTY);

  private final MapNode tree;

  private HeaderChanges(MapNode tree) {
    this.tree = tree;
  }

  /** Nothing yet. */
  public static HeaderChanges none() {
    return NONE;
  }

  /** A header in place of those of its name. */
  public HeaderChanges set(String name, String value) {
    return set(name, Literal.of(value));
  }

  /** A header in place of those of its name. */
  public HeaderChanges set(String name, Value<String> value) {
    return with("set", name, value);
  }

  /** A header beside those of its name. */
  public HeaderChanges add(String name, String value) {
    return add(name, Literal.of(value));
  }

  /** A header beside those of its name. */
  public HeaderChanges add(String name, Value<String> value) {
    return with("add", name, value);
  }

  /** Without the headers of a name. */
  public HeaderChanges remove(String name) {
    return new HeaderChanges(tree.append(Literal.of(name), "remove"));
  }

  private HeaderChanges with(String list, String name, Value<String> value) {
    return new HeaderChanges(tree.append(MapNode.of("name", name).with("value", value), list));
  }

  MapNode tree() {
    return tree;
  }
}
