package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * A request that is answered well with a status from 200 to 399.
 *
 * <pre>{@code
 * httpGet("/ready").on("http").periodSeconds(5)
 * }</pre>
 */
public final class HttpGet implements Probe<HttpGet>, Handler {

  private static final String FIELD = "httpGet";

  private final MapNode tree;

  private HttpGet(MapNode tree) {
    this.tree = tree;
  }

  /** A request that still lacks the port that it goes to. */
  public static final class Request {
    private final Value<String> path;

    private Request(Value<String> path) {
      this.path = path;
    }

    /** To a port of the container by its name. */
    public HttpGet on(String port) {
      return to(Literal.of(port));
    }

    /** To a port by its number. */
    public HttpGet on(int port) {
      return to(Literal.of(port));
    }

    /** To a port by its number. */
    public HttpGet on(Value<Integer> port) {
      return to(port);
    }

    private HttpGet to(Node port) {
      return new HttpGet(MapNode.of(FIELD, MapNode.of("path", path).with("port", port)));
    }
  }

  /** A request for a path, such as {@code /ready}. */
  public static Request path(String path) {
    return path(Literal.of(path));
  }

  /** A request for a path, such as {@code /ready}. */
  public static Request path(Value<String> path) {
    return new Request(path);
  }

  /** By TLS; the certificate is not verified. */
  public HttpGet https() {
    return with(tree.map(FIELD).with("scheme", "HTTPS"));
  }

  /** A header of the request. */
  public HttpGet header(String name, String value) {
    return header(name, Literal.of(value));
  }

  /** A header of the request. */
  public HttpGet header(String name, Value<String> value) {
    MapNode header = MapNode.of("name", name).with("value", value);
    return with(tree.map(FIELD).append(header, "httpHeaders"));
  }

  /** To another host than the pod's own address. */
  public HttpGet host(String host) {
    return host(Literal.of(host));
  }

  /** To another host than the pod's own address. */
  public HttpGet host(Value<String> host) {
    return with(tree.map(FIELD).with("host", host));
  }

  private HttpGet with(MapNode request) {
    return new HttpGet(tree.with(FIELD, request));
  }

  @Override
  public MapNode tree() {
    return tree;
  }

  @Override
  public HttpGet withTree(MapNode changed) {
    return new HttpGet(changed);
  }

  @Override
  public MapNode action() {
    return MapNode.of(FIELD, tree.map(FIELD));
  }
}
