package io.lapstrake.core.stack;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * The inputs that Helm gives every release by itself. Resolved without Helm, they are what the
 * {@link Environment} says, by default the stack's name and the namespace {@code default}.
 */
public final class Release {

  /** The release's name. */
  public static final Input<String> NAME =
      Input.text("release.name").describedAs("The release's name");

  /** The namespace that the release is installed in. */
  public static final Input<String> NAMESPACE =
      Input.text("release.namespace").describedAs("The namespace of the release");

  private Release() {}

  /** A name with the release's in front: {@code <release>-<name>}. */
  public static Value<String> prefixed(String name) {
    return Text.format("%s-%s", NAME, name);
  }

  static boolean isBuiltIn(Input<?> input) {
    return input.equals(NAME) || input.equals(NAMESPACE);
  }
}
