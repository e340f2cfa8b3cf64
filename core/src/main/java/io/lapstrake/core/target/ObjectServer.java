package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;

/**
 * Whatever takes objects one by one, such as a Kubernetes API server behind some client. A user of
 * {@link ObjectTarget} writes one.
 *
 * <p>Whatever a method throws ends the apply where it is. It may have happened all the same, as
 * where an answer got lost: the next apply looks.
 */
public interface ObjectServer {

  /**
   * What is there.
   *
   * @return the object with whatever others have added to it; empty where there is none
   */
  Optional<MapNode> observe(ResourceKey key);

  /** Makes an object. Where it is there already, this must throw. */
  void create(Manifest object);

  /**
   * Makes an object as it is described, and returns once it is. Fields that neither the description
   * nor the last one says are others', and stay.
   *
   * @param before what was written last, by which to tell which fields are to go; a mark stands for
   *     each secret leaf
   */
  void update(Manifest object, MapNode before);

  /** Deletes an object, and returns once it is gone; there may be none. */
  void delete(ResourceKey key);
}
