package io.lapstrake.k8s.config;

import io.lapstrake.core.value.MapNode;

/** What gives a container an environment variable for each of its keys. */
public interface EnvGroup {

  /** An item of the container's list {@code envFrom}. */
  MapNode envFrom();
}
