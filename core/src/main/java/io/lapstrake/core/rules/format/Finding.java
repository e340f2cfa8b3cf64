package io.lapstrake.core.rules.format;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;

/**
 * What is wrong with a field's value, without its place.
 *
 * @param code {@code LAP-03} and two digits
 * @param summary what is wrong, the same for every finding of the code
 * @param detail what was given and what is accepted; never shows a sensitive value
 * @param fix what to do
 */
public record Finding(String code, String summary, String detail, String fix) {

  /** The finding as a problem at a place. */
  public Problem at(Place place) {
    return new Problem(code, summary, place, detail, fix);
  }
}
