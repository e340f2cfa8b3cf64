package io.lapstrake.core.stack;

/**
 * What a stack is made of: a {@link Resource}, a {@link Component}, or something that a module adds
 * and that becomes resources.
 */
@FunctionalInterface
public interface Part {

  /** Gives the assembly what this part is made of, always the same. */
  void join(Assembly assembly);
}
