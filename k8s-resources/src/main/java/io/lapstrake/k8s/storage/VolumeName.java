package io.lapstrake.k8s.storage;

/** The name of a volume that nobody named: what it is made of, and that thing's id. */
public final class VolumeName {

  private VolumeName() {}

  /** {@code <type>-<id>}; a DNS label has no dots, so each is a dash. */
  public static String of(String type, String id) {
    return type + "-" + id.replace('.', '-');
  }
}
