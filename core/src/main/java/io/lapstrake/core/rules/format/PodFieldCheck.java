package io.lapstrake.core.rules.format;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a text names a field of a pod that the downward API tells.
 *
 * <p>Source: kubernetes.io, Downward API, available fields.
 */
final class PodFieldCheck {

  private static final Set<String> BOTH =
      Set.of("metadata.name", "metadata.namespace", "metadata.uid");
  private static final Set<String> VARIABLES =
      Set.of(
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");
  private static final Set<String> FILES = Set.of("metadata.labels", "metadata.annotations");

  private PodFieldCheck() {}

  static boolean isForVariable(String text) {
    return BOTH.contains(text) || VARIABLES.contains(text) || isOfKey(text);
  }

  static boolean isForFile(String text) {
    return BOTH.contains(text) || FILES.contains(text) || isOfKey(text);
  }

  /** {@code metadata.labels['KEY']} or the same of annotations. */
  private static boolean isOfKey(String text) {
    int open = text.indexOf("['");
    if (open < 0 || !text.endsWith("']") || !FILES.contains(text.substring(0, open))) {
      return false;
    }
    String key = text.substring(open + 2, text.length() - 2);
    return NameCheck.isQualifiedName(key.toLowerCase(Locale.ROOT));
  }
}
