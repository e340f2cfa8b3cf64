package io.lapstrake.helm.release;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document is to Helm, in the order in which it prints them. */
enum Section {
  DEFINITIONS,
  OBJECTS,
  HOOKS,
  NOTES;

  /** What notes are said to come from, since no Helm prints where. */
  static final String NOTES_SOURCE = "templates/NOTES.txt";

  private static final Pattern DEFINITION = Pattern.compile("[^/]+(/charts/[^/]+)*/crds/.*");

  /** The section of a document by where it comes from and what it holds. */
  static Section of(PrintedDocuments.Printed document) {
    if (document.source().equals(NOTES_SOURCE)) {
      return NOTES;
    }
    if (DEFINITION.matcher(document.source()).matches()) {
      return DEFINITIONS;
    }
    return isHook(document) ? HOOKS : OBJECTS;
  }

  /** Whether it has the annotation; Helm reads names of fields in capitals and without. */
  private static boolean isHook(PrintedDocuments.Printed document) {
    return document.text().contains("helm.sh/hook")
        && field(field(document.content(), "metadata"), "annotations") instanceof Map<?, ?> texts
        && texts.containsKey("helm.sh/hook");
  }

  private static @Nullable Object field(@Nullable Object map, String name) {
    return map instanceof Map<?, ?> fields
        ? fields.entrySet().stream()
            .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null)
        : null;
  }
}
