package io.lapstrake.core.planfile;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the inputs with those that a plan was made with, by their hashes. */
final class InputCheck {

  private final MapNode saved;
  private final Optional<SecretHash> hash;
  private final BindingProblems problems;

  /**
   * For the inputs of a plan.
   *
   * @param saved the hash of each by its name
   * @param hash empty where no key was given
   */
  InputCheck(MapNode saved, Optional<SecretHash> hash, BindingProblems problems) {
    this.saved = saved;
    this.hash = hash;
    this.problems = problems;
  }

  void compare(Map<String, Node> now) {
    SortedSet<String> names = new TreeSet<>(now.keySet());
    saved.entries().forEach(it -> names.add(String.valueOf(it.literalKey())));
    SortedSet<String> others = new TreeSet<>();
    for (String name : names) {
      Node value = now.get(name);
      String was = saved.text(name);
      if (value == null || was == null) {
        others.add(name);
      } else if (value.isSensitive() && hash.isEmpty()) {
        problems.keyMissing(Place.of(name));
      } else if (!was.equals(hashed(name, value))) {
        others.add(name);
      }
    }
    if (!others.isEmpty()) {
      problems.inputsDiffer(others);
    }
  }

  private String hashed(String name, Node value) {
    return value.isSensitive()
        ? hash.orElseThrow().ofInput(name, value)
        : SecretHash.ofPlainInput(name, value);
  }
}
