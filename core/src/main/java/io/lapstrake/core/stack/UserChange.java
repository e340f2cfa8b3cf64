package io.lapstrake.core.stack;

import io.lapstrake.core.value.ResourceId;

/**
 * Lets a resource change those that use it: configuration lets the pods that read it be replaced
 * when it changes.
 */
@FunctionalInterface
public interface UserChange {

  /**
   * Another resource of the stack, changed where it uses the one that says so.
   *
   * @param other any resource from which the one is seen; as it is when nothing is to be changed
   * @param used the one that says so
   */
  Draft of(Draft other, ResourceId used);
}
