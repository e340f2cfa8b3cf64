package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import java.util.ArrayList;
import java.util.List;
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

  /** The value that turns off what has a tag. */
  static Input<Boolean> input(String tag) {
    return Input.flag("tags." + tag)
        .orElse(true)
        .describedAs("Whether what has the tag " + tag + " is part of the release");
  }
}
