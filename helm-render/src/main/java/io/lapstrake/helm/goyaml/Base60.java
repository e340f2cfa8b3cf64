package io.lapstrake.helm.goyaml;

import java.util.regex.Pattern;

/** Numbers to the base of 60, which YAML 1.1 has and Go quotes so that no reader takes them. */
final class Base60 {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

  private Base60() {}

  /** Whether a text is such a number. */
  static boolean matches(String text) {
    return NUMBER.matcher(text).matches();
  }
}
