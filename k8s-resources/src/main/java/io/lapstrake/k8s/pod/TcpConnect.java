package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/** A connection that is answered well when it opens. */
public final class TcpConnect implements Probe<TcpConnect> {

  private static final String FIELD = "tcpSocket";

  private final MapNode tree;

  private TcpConnect(MapNode tree) {
    this.tree = tree;
  }

  /** To a port of the container by its name. */
  public static TcpConnect to(String port) {
    return port(Literal.of(port));
  }

  /** To a port by its number. */
  public static TcpConnect to(int port) {
    return port(Literal.of(port));
  }

  /** To a port by its number. */
  public static TcpConnect to(Value<Integer> port) {
    return port(port);
  }

  private static TcpConnect port(Node port) {
    return new TcpConnect(MapNode.of(FIELD, MapNode.of("port", port)));
  }

  /** To another host than the pod's own address. */
  public TcpConnect host(String host) {
    return host(Literal.of(host));
  }

  /** To another host than the pod's own address. */
  public TcpConnect host(Value<String> host) {
    return new TcpConnect(tree.with(FIELD, tree.map(FIELD).with("host", host)));
  }

  @Override
  public MapNode tree() {
    return tree;
  }

  @Override
  public TcpConnect withTree(MapNode changed) {
    return new TcpConnect(changed);
  }
}
