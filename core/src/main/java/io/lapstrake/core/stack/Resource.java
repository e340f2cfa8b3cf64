package io.lapstrake.core.stack;

import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;

/**
 * One Kubernetes object as it is described: a typed, immutable view over the tree that it becomes.
 */
public interface Resource extends Part {

  /** What is known of it so far. */
  Draft draft();

  /** Who it is within its component. */
  default ResourceId id() {
    return draft().id();
  }

  /** Its name in Kubernetes, for whoever refers to it. */
  default Value<String> name() {
    return draft().name();
  }

  @Override
  default void join(Assembly assembly) {
    assembly.resource(draft());
  }
}
