package io.lapstrake.helm.goyaml.lex;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a key may have begun that has no question mark before it, which only its colon will tell:
 * one place for the block and for each flow list or map that is open.
 */
final class SimpleKeys {

  private static final int LONGEST = 1024;

  private final YamlCursor cursor;
  private final YamlTokens tokens;
  private final List<Place> levels = new ArrayList<>();
  private int depth;

  SimpleKeys(YamlCursor cursor, YamlTokens tokens) {
    this.cursor = cursor;
    this.tokens = tokens;
    levels.add(new Place());
  }

  /** A place that may begin a key. */
  static final class Place {
    boolean possible;
    boolean required;
    boolean awaited;
    int number;
    int at;
    int line;
    int column;
  }

  /** How many flow lists and maps are open. */
  int depth() {
    return depth;
  }

  /** Opens one. */
  void open() {
    depth++;
    if (depth > 10_000) {
      throw cursor.here("exceeded max depth of 10000");
    }
    if (levels.size() == depth) {
      levels.add(new Place());
    }
    Place place = levels.get(depth);
    place.possible = false;
    place.awaited = false;
    place.number = tokens.nextNumber();
  }

  /**
   * Closes the innermost, if one is open. In an empty one no place was noted, so its number is
   * still that of the place at which it stands: for that Go waits no longer.
   */
  void close() {
    if (depth == 0) {
      return;
    }
    int number = levels.get(depth).number;
    depth--;
    if (levels.get(depth).number == number) {
      levels.get(depth).awaited = false;
    }
  }

  /** Notes that the word that is next may begin a key. */
  void note(boolean required) {
    drop();
    Place place = levels.get(depth);
    place.possible = true;
    place.awaited = true;
    place.required = required;
    place.number = tokens.nextNumber();
    place.at = cursor.at;
    place.line = cursor.line;
    place.column = cursor.column;
  }

  /** Drops the innermost place, which must not be needed. */
  void drop() {
    Place place = levels.get(depth);
    if (place.possible && place.required) {
      throw cursor.here("could not find expected ':'");
    }
    place.possible = false;
    place.awaited = false;
  }

  /** The innermost place, if it may still begin a key. */
  Place current() {
    Place place = levels.get(depth);
    isFresh(place);
    return place;
  }

  /** Whether the first word that waits may turn out to begin a key: deeper places come later. */
  boolean mayBeginWithFirst() {
    int first = tokens.taken();
    for (int i = depth; i >= 0 && levels.get(i).number >= first; i--) {
      Place place = levels.get(i);
      if (place.awaited && place.number == first) {
        return isFresh(place);
      }
    }
    return false;
  }

  /** A key is on one line and not too long. */
  private boolean isFresh(Place place) {
    if (!place.possible) {
      return false;
    }
    if (place.line < cursor.line || cursor.since(place.at) > LONGEST) {
      if (place.required) {
        throw cursor.here("could not find expected ':'");
      }
      place.possible = false;
    }
    return place.possible;
  }
}
