package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.MapNode;

/** What a container does right after it starts, or before it is stopped. */
public interface Handler {

  /** The field that says what is done, with what stands in it. */
  MapNode action();
}
