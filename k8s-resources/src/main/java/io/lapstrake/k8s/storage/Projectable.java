package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.MapNode;

/** What can be shown together with others in one directory. */
public interface Projectable {

  /** The item of a projected volume's list of sources. */
  MapNode projection();
}
