package io.lapstrake.k8s.config;

import io.lapstrake.core.value.MapNode;

/** What an environment variable takes its value from when its pod starts. */
public interface EnvSource {

  /** The variable's field {@code valueFrom}. */
  MapNode valueFrom();
}
