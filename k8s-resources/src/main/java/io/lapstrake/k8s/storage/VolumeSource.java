package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.MapNode;

/** Where what is on a persistent volume really is. */
public interface VolumeSource {

  /** The field of the volume that says its type, with what stands in it. */
  MapNode persistent();
}
