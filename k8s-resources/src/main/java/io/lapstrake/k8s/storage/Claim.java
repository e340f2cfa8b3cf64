package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.quantity.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a StatefulSet makes for each of its pods, which stays when the pod goes.
 *
 * <pre>{@code
 * Claim.named("data").size(gibibytes(20)).mountedAt("/var/lib/postgresql/data")
 * }</pre>
 */
public final class Claim implements ClaimSpec<Claim>, Mountable {

  private static final ListNode ONCE = ListNode.of(Literal.of(AccessMode.READ_WRITE_ONCE.text()));

  /**
   * The API server writes it into each claim, so that without it every claim would look changed.
   */
  private static final MapNode KIND =
      MapNode.of("apiVersion", "v1").with("kind", "PersistentVolumeClaim");

  private final String name;
  private final MapNode tree;
  private final @Nullable String path;

  private Claim(String name, MapNode tree, @Nullable String path) {
    this.name = name;
    this.tree = tree;
    this.path = path;
  }

  /** A claim; each pod's is called {@code <name>-<pod>}. It lacks its {@link #size}. */
  public static Claim named(String name) {
    return new Claim(
        name,
        KIND.with("metadata", MapNode.of("name", name))
            .with("spec", MapNode.of("accessModes", ONCE)),
        null);
  }

  /** A claim of a volume of at least a size; each pod's is called {@code <name>-<pod>}. */
  public static Claim named(String name, Bytes size) {
    return named(name).size(size);
  }

  /** Mounts the volume in every container of the pod, but for the init containers. */
  public Claim mountedAt(String directory) {
    return new Claim(name, tree, directory);
  }

  /** Where the volume is mounted in every container; empty when containers say it themselves. */
  public Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** The item of the StatefulSet's list of claims. */
  public MapNode tree() {
    return tree;
  }

  @Override
  public Claim withSpec(Node value, String... specPath) {
    return new Claim(name, tree.with("spec", tree.map("spec").set(value, specPath)), path);
  }

  @Override
  public Volume volume() {
    return Volume.givenAs(name);
  }
}
