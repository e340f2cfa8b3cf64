package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A question by gRPC's health checking protocol.
 *
 * @see <a href="https://github.com/grpc/grpc/blob/master/doc/health-checking.md">Health
 *     checking</a>
 */
public final class GrpcCheck implements Probe<GrpcCheck> {

  private static final String FIELD = "grpc";

  private final MapNode tree;

  private GrpcCheck(MapNode tree) {
    this.tree = tree;
  }

  /** To a port by its number; Kubernetes takes no name here. */
  public static GrpcCheck on(int port) {
    return on(Literal.of(port));
  }

  /** To a port by its number; Kubernetes takes no name here. */
  public static GrpcCheck on(Value<Integer> port) {
    return new GrpcCheck(MapNode.of(FIELD, MapNode.of("port", port)));
  }

  /** Asks for one service rather than for the whole server. */
  public GrpcCheck service(String name) {
    return service(Literal.of(name));
  }

  /** Asks for one service rather than for the whole server. */
  public GrpcCheck service(Value<String> name) {
    return new GrpcCheck(tree.with(FIELD, tree.map(FIELD).with("service", name)));
  }

  @Override
  public MapNode tree() {
    return tree;
  }

  @Override
  public GrpcCheck withTree(MapNode changed) {
    return new GrpcCheck(changed);
  }
}
