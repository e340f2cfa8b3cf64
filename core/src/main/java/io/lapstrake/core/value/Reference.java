package io.lapstrake.core.value;

/**
 * Names a resource and an aspect of it, and never holds it. The resource is looked for in the
 * component in which the reference stands, then in those around it, when the stack is linked.
 *
 * @param <T> the Java type that the value stands for
 * @param target the resource
 * @param aspect what is taken of it
 */
public record Reference<T>(ResourceId target, Aspect<T> aspect) implements Symbol<T> {

  @Override
  public ValueType type() {
    return aspect.type();
  }

  /** Whether what it names is secret is known only when the stack is linked. */
  @Override
  public boolean isSensitive() {
    return false;
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.reference(this);
  }

  @Override
  public String toString() {
    return SymbolText.mark(target + " " + aspect.name());
  }
}
