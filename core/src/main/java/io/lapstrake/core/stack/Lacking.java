package io.lapstrake.core.stack;

import io.lapstrake.core.value.Aspect;
import java.util.List;

/** The words for a reference to what its target does not have. */
final class Lacking {

  static final String CODE = "LAP-0204";
  static final String SUMMARY = "Reference to what is not there";

  private Lacking() {}

  /** What the target lacks, and what it has instead. */
  static String detail(String target, Aspect<?> aspect, List<String> known) {
    String has = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
    return target + " has no " + aspect.name() + "; " + has + ".";
  }

  static String fix(String target) {
    return "refer to one that it has, or add it to " + target + ".";
  }
}
