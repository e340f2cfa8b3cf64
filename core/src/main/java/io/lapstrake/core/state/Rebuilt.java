package io.lapstrake.core.state;

import java.util.List;

/**
 * A state that was made anew, since the one that was there is lost.
 *
 * @param state with all objects that the target holds, in a new history of applies
 * @param unknown what could not be known, a sentence for each, sorted by what it is about
 */
public record Rebuilt(State state, List<String> unknown) {

  /** Copies. */
  public Rebuilt {
    unknown = List.copyOf(unknown);
  }
}
