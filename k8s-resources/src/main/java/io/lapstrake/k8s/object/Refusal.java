package io.lapstrake.k8s.object;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.FieldPath;

/**
 * Why a change cannot be made.
 *
 * @param code {@code LAP-} and four digits
 * @param summary the same for each of the code
 * @param field where
 * @param detail in whole sentences
 * @param fix begins with a verb
 */
record Refusal(String code, String summary, FieldPath field, String detail, String fix) {

  static Refusal needsBinding(FieldPath field) {
    return new Refusal(
        "LAP-0406",
        "Change of a part that needs binding",
        field,
        "What stands here is a value that needs binding, or is conditional or repeated, so it cannot"
            + " be changed from outside.",
        "give the value that you mean to the word that says this part.");
  }

  static Refusal nothingThere(FieldPath field, String detail) {
    return new Refusal(
        "LAP-0407",
        "Change of what is not there",
        field,
        detail,
        "name what is there, or describe it first.");
  }

  static Refusal nothingChanges(FieldPath field, String detail) {
    return new Refusal(
        "LAP-0408",
        "Change that changes nothing",
        field,
        detail,
        "leave it out, or look for the field that was meant.");
  }

  static Refusal unfit(String detail) {
    return new Refusal(
        "LAP-0409",
        "Object that the typed model cannot hold",
        FieldPath.ROOT,
        detail,
        "mend the field that does not fit.");
  }

  Draft flaw(Draft draft) {
    return draft.flawed(code, summary, field.toString(), detail, fix);
  }
}
