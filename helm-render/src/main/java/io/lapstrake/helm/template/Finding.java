package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import java.util.function.Function;

/**
 * A mistake of which only the place is still to be said.
 *
 * @param path what the template wrote there, by which the place is found
 * @param problem the mistake at a place
 */
record Finding(String path, Function<Place, Problem> problem) {

  private static final String LAP_0504 = "LAP-0504";

  /** A name behind which there is nothing. */
  static Finding unknown(String path, String detail, String fix) {
    return new Finding(
        path, at -> new Problem(LAP_0504, "Template names an unknown value", at, detail, fix));
  }

  /** More than to be printed is asked of a value that is bound later. */
  static Finding tooMuch(Later value, String what) {
    return new Finding(
        value.path(),
        at ->
            new Problem(
                "LAP-0505",
                "Template asks too much of a value",
                at,
                "The value " + value + " is bound later, and " + what + ".",
                "write {{" + value + "}} by itself, or give a value that is known."));
  }

  /** A tag that says what it cannot say. */
  static Finding misused(String path, String detail, String fix) {
    return new Finding(
        path, at -> new Problem("LAP-0525", "Template uses a word wrongly", at, detail, fix));
  }

  /** Nothing is to be printed. */
  static Finding printsNothing(String written, Absent value) {
    return new Finding(
        written,
        at ->
            new Problem(
                "LAP-0526",
                "Template prints what is absent",
                at,
                (value.path().isEmpty() ? written : value.path())
                    + " is null or an empty Optional, of which there is nothing to print.",
                "ask for it first, as {{#if " + written + "}}…{{/if}}, or give a value."));
  }

  /** An included template that cannot be had. */
  static Finding unreadable(String name, String detail) {
    return new Finding(
        name,
        at ->
            new Problem(
                "LAP-0502",
                "Template that cannot be read",
                at,
                detail,
                "put the template there, as UTF-8, or give its path."));
  }

  /** A limit that ends what would not end. */
  static Finding endless(String detail) {
    return new Finding(
        "",
        at ->
            new Problem(
                "LAP-0527",
                "Template beyond its limits",
                at,
                detail,
                "let it include, repeat and print less."));
  }
}
