package io.lapstrake.helm.gotemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that a template has declared so far, each with its place among all of them. */
final class Names {

  private final List<String> declared = new ArrayList<>();
  private final List<Boolean> set = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private int most;

  /** But the dollar sign. */
  Names() {
    set(declare("$"));
  }

  /** How many there are now. */
  int size() {
    return declared.size();
  }

  /** How many there were at most. */
  int most() {
    return most;
  }

  /** Forgets the last ones, down to so many. */
  void forget(int size) {
    for (int i = declared.size() - 1; i >= size; i--) {
      set.remove(i);
      List<Integer> own = ofName(declared.remove(i));
      own.remove(own.size() - 1);
    }
  }

  /** Takes in one that has no value before {@link #set}. */
  int declare(String name) {
    int place = declared.size();
    declared.add(name);
    set.add(false);
    places.computeIfAbsent(name, it -> new ArrayList<>()).add(place);
    most = Math.max(most, declared.size());
    return place;
  }

  /** Tells that one has a value from here on. */
  void set(int place) {
    if (place >= 0) {
      set.set(place, true);
    }
  }

  /** Whether one of a name was declared, with a value or without. */
  boolean has(String name) {
    return !ofName(name).isEmpty();
  }

  /** Where the last one of a name is that has a value; -1 if there is none. */
  int findSet(String name) {
    List<Integer> own = ofName(name);
    for (int i = own.size() - 1; i >= 0; i--) {
      if (set.get(own.get(i))) {
        return own.get(i);
      }
    }
    return -1;
  }

  private List<Integer> ofName(String name) {
    return places.getOrDefault(name, List.of());
  }
}
