package io.lapstrake.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** What is left of a limited number of characters; what comes first gets it first. */
final class Room {

  private int left;

  Room(int characters) {
    this.left = characters;
  }

  /** Takes the characters of a text, if they are left. */
  boolean has(String text) {
    if (text.length() > left) {
      return false;
    }
    left -= text.length();
    return true;
  }

  /**
   * As many parts as there is room for.
   *
   * @param parts in the order in which they are written
   * @param places of the parts, the most important one first
   * @return in the order in which they are written
   */
  List<String> fill(List<String> parts, List<Integer> places) {
    var kept = new TreeMap<Integer, String>();
    for (int place : places) {
      if (has(parts.get(place))) {
        kept.put(place, parts.get(place));
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(kept.values()));
  }
}
