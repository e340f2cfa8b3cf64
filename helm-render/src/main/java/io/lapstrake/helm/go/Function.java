package io.lapstrake.helm.go;

import org.jspecify.annotations.Nullable;

/** What a function of templates does. */
@FunctionalInterface
public interface Function {

  /**
   * Its result for some arguments, which fit the types that its {@link Definition} names.
   *
   * @throws TemplateFailure if it refuses them
   */
  @Nullable Object call(Arguments arguments, Context context);
}
