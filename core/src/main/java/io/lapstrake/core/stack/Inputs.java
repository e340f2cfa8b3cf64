package io.lapstrake.core.stack;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.NearestName;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The inputs of a stack by their full names, and the levels that their names make. */
final class Inputs {

  private final SortedMap<String, Input<?>> all = new TreeMap<>();
  private final SortedSet<String> levels = new TreeSet<>();

  Inputs(Collection<Input<?>> inputs) {
    for (Input<?> input : inputs) {
      all.put(input.name(), input);
      for (int dot = input.name().lastIndexOf('.');
          dot > 0;
          dot = input.name().lastIndexOf('.', dot - 1)) {
        levels.add(input.name().substring(0, dot));
      }
    }
  }

  Collection<Input<?>> all() {
    return all.values();
  }

  Optional<Input<?>> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  boolean isLevel(String name) {
    return levels.contains(name);
  }

  /** The inputs below a level, sorted by name. */
  Collection<Input<?>> below(String level) {
    return all.subMap(level + ".", level + (char) ('.' + 1)).values();
  }

  /** The input of this name, else the block that a longer name leads into. */
  Optional<Input<?>> around(String name) {
    Input<?> exact = all.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    return all.values().stream()
        .filter(input -> input.type() == ValueType.BLOCK && name.startsWith(input.name() + "."))
        .findFirst();
  }

  /** Whether a value of the input is, or has in it, what is not to be shown. */
  static boolean holdsSecrets(Input<?> input) {
    return input.isSensitive()
        || (input.shape() instanceof Shape.Records records
            && records.fields().stream().anyMatch(Inputs::holdsSecrets));
  }

  private String ofLevel(String level) {
    List<String> names = below(level).stream().map(Input::name).toList();
    return (names.size() == 1 ? "The only input of " : "The inputs of ")
        + level
        + (names.size() == 1 ? " is " : " are ")
        + String.join(", ", names)
        + ".";
  }

  /** What there is instead of an unknown name, in a sentence. */
  String insteadOf(String unknown) {
    if (all.isEmpty()) {
      return "There are no inputs.";
    }
    var names = new TreeSet<>(all.keySet());
    names.addAll(levels);
    return NearestName.of(unknown, names)
        .map(near -> all.containsKey(near) ? "The nearest name is " + near + "." : ofLevel(near))
        .orElseGet(
            () ->
                (all.size() == 1 ? "The only input is " : "The inputs are ")
                    + String.join(", ", all.keySet())
                    + ".");
  }
}
