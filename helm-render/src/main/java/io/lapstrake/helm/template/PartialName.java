package io.lapstrake.helm.template;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Names of included templates, as they stand in a tag or come out of a model. */
final class PartialName {

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_$@-][A-Za-z0-9_$@.-]*");

  private PartialName() {}

  /** Whether a name can only lead to a file of the folder or of a folder in it. */
  static boolean isInside(String name) {
    return Arrays.stream(name.split("/", -1)).allMatch(each -> SEGMENT.matcher(each).matches());
  }
}
