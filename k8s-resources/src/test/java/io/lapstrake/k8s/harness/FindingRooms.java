package io.lapstrake.k8s.harness;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * The packages of what is found across objects: they read, and no description says a word of them.
 */
public final class FindingRooms {

  private static final List<String> ROOMS =
      List.of(
          "io.lapstrake.k8s.check",
          "io.lapstrake.k8s.reach",
          "io.lapstrake.k8s.restart",
          "io.lapstrake.k8s.rights");

  private FindingRooms() {}

  /** Whether a class is in one of them. */
  public static boolean have(JavaClass type) {
    return ROOMS.stream().anyMatch(type.getPackageName()::startsWith);
  }
}
