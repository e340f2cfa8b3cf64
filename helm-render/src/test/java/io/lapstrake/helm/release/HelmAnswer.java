package io.lapstrake.helm.release;

import java.util.EnumSet;
import java.util.Set;

/**
 * What real Helm gives for a case.
 *
 * @param text its documents as {@code helm template} prints them, and the notes as the last
 * @param sections those that it tells; it says nothing of others
 */
record HelmAnswer(String text, Set<Section> sections) {

  private static final String NOTES = "---\n# Source: " + Section.NOTES_SOURCE + "\n";

  /** Documents with notes behind them. */
  static String withNotes(String documents, String notes) {
    String ended = documents.isEmpty() || documents.endsWith("\n") ? documents : documents + "\n";
    return notes.isBlank() ? documents : ended + NOTES + notes.strip() + "\n";
  }

  /** The same with the notes of another answer, where this one tells none. */
  HelmAnswer orNotesOf(HelmAnswer other) {
    int at = other.text.lastIndexOf(NOTES);
    return sections.contains(Section.NOTES) || at < 0
        ? this
        : new HelmAnswer(
            withNotes(text, other.text.substring(at + NOTES.length())),
            EnumSet.allOf(Section.class));
  }
}
