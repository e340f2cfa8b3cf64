package io.lapstrake.helm.gotemplate.builtin;

import org.jspecify.annotations.Nullable;

/**
 * A function that gets its arguments as they are, {@link io.lapstrake.helm.go.NoValue} too.
 *
 * @param name what templates call it
 * @param fixed how many arguments it needs
 * @param variadic whether it takes more
 * @param body what it does
 */
public record Builtin(String name, int fixed, boolean variadic, Body body) {

  /** What such a function does. */
  @FunctionalInterface
  public interface Body {

    /**
     * Its result.
     *
     * @throws io.lapstrake.helm.go.TemplateFailure if it refuses its arguments
     */
    @Nullable Object call(@Nullable Object... arguments);
  }
}
