package io.lapstrake.helm.gotemplate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that a template has declared so far, each with its place among all of them. */
final class Names {

  private final List<String> declared = new ArrayList<>(List.of("$"));
  private final Set<Integer> unset = new HashSet<>();
  private int most = 1;

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
    declared.subList(size, declared.size()).clear();
  }

  /** Takes in one that has no value before {@link #set}. */
  int declare(String name) {
    unset.add(declared.size());
    declared.add(name);
    most = Math.max(most, declared.size());
    return declared.size() - 1;
  }

  /** Where the last one of a name is that was declared before a place; -1 if there is none. */
  int findBefore(String name, int place) {
    return declared.subList(0, place).lastIndexOf(name);
  }

  /** Tells that one has a value from here on. */
  void set(int slot) {
    unset.remove(slot);
  }

  /** Where the last one of a name is that has a value; -1 if there is none. */
  int findSet(String name) {
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).equals(name) && !unset.contains(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the last one of a name is; -1 if there is none. */
  int find(String name) {
    return declared.lastIndexOf(name);
  }
}
