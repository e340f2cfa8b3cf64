package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tags of dependencies: values of the chart that turn several of them off at once. */
final class Tags {

  private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private Tags() {}

  /** Some tags and one more. */
  static List<String> with(List<String> tags, String tag) {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          "A tag is a letter, then letters and digits, not \"" + tag + "\"");
    }
    var more = new ArrayList<String>(tags);
    more.add(tag);
    return List.copyOf(more);
  }

  /** Refuses tags beside a flag that always has a value, since Helm asks no tag then. */
  static void refuseBeside(Optional<Input<?>> flag, List<String> tags, Place of, Problems found) {
    flag.filter(it -> !it.isOptional() && !tags.isEmpty())
        .ifPresent(
            it ->
                found.add(
                    "LAP-0517",
                    "Tag that a flag outweighs",
                    of,
                    "Helm asks for its tags only where its flag %s has no value, and that always has one."
                        .formatted(it.name()),
                    "leave its tags out, or let the flag be optional."));
  }

  /** The value that turns off what has a tag. */
  static Input<Boolean> input(String tag) {
    return Input.flag("tags." + tag)
        .orElse(true)
        .describedAs("Whether what has the tag " + tag + " is part of the release");
  }
}
