package io.lapstrake.k8s.storage;

/** What can be mounted into a container. */
public interface Mountable {

  /** The volume that the pod needs for it. */
  Volume volume();
}
