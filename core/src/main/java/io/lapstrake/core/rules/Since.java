package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when servers know a field without being told to: {@code since 1.33}; or some of its values:
 * {@code since 1.34 for PreferSameZone PreferSameNode}.
 *
 * @param minor of Kubernetes 1
 * @param values as text; empty where the field itself is meant
 */
record Since(int minor, List<String> values) {

  /**
   * Reads the words of a fact.
   *
   * @throws IllegalArgumentException when they are none
   */
  static Since of(List<String> words) {
    boolean some = words.size() > 3 && words.get(2).equals("for");
    if (!some && words.size() != 2) {
      throw new IllegalArgumentException("Not a version: " + String.join(" ", words));
    }
    return new Since(
        KubernetesVersion.of(words.get(1)).minor(),
        some ? List.copyOf(words.subList(3, words.size())) : List.of());
  }

  /** What is wrong with a value where objects are for a version; null when nothing is. */
  @Nullable Finding check(Node given, KubernetesVersion target) {
    if (target.minor() >= minor || (given instanceof Literal<?> leaf && leaf.value() == null)) {
      return null;
    }
    String version = "Kubernetes 1." + minor;
    if (values.isEmpty()) {
      return finding(
          "The field is known since " + version + "; the target is " + target + ".",
          "take it out, or target " + version + ".");
    }
    return given instanceof Literal<?> leaf && values.contains(leaf.inText())
        ? finding(
            Format.shown(leaf)
                + " was given, which is accepted since "
                + version
                + "; the target is "
                + target
                + ".",
            "write another value, or target " + version + ".")
        : null;
  }

  private static Finding finding(String detail, String fix) {
    return new Finding("LAP-0332", "Newer than the target", detail, fix);
  }
}
