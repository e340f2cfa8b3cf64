package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * A directory that is empty when the pod begins and gone when it ends; its containers share it.
 *
 * <pre>{@code
 * container.mount(EmptyDirectory.named("tmp").sizeLimit(mebibytes(64)), "/tmp")
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#emptydir">emptyDir</a>
 */
public final class EmptyDirectory implements Mountable {

  private final String name;
  private final MapNode source;

  private EmptyDirectory(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /** A directory; the name tells the pod's volumes apart. */
  public static EmptyDirectory named(String name) {
    return new EmptyDirectory(name, MapNode.EMPTY);
  }

  /** How much may be written before the pod is evicted. */
  public EmptyDirectory sizeLimit(Bytes limit) {
    return new EmptyDirectory(name, source.with("sizeLimit", limit.quantity()));
  }

  /** In memory; what is written counts as the memory of the container that wrote it. */
  public EmptyDirectory inMemory() {
    return new EmptyDirectory(name, source.with("medium", Literal.of("Memory")));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, "emptyDir", source);
  }
}
