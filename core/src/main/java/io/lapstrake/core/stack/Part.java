package io.lapstrake.core.stack;

import io.lapstrake.core.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * What a stack is made of: a {@link Resource}, a {@link Component}, or something that a module adds
 * and that becomes resources.
 */
@FunctionalInterface
public interface Part {

  /** Gives the assembly what this part is made of, always the same. */
  void join(Assembly assembly);

  /**
   * Several parts as one, in their order; where one stands, all do.
   *
   * <pre>{@code
   * stack.forEach(tenants, tenant -> Part.all(settings(tenant), web(tenant), front(tenant)))
   * }</pre>
   *
   * <p>Repeated, those of one record refer to each other.
   */
  static Part all(Part... parts) {
    return all(Arrays.asList(parts));
  }

  /** Several parts as one, in their order; where one stands, all do. */
  static Part all(List<? extends Part> parts) {
    List<Part> copy = List.copyOf(parts);
    return assembly -> copy.forEach(part -> part.join(assembly));
  }

  /**
   * Parts that are there when a condition holds, as one; none of them is there when it does not.
   */
  static Part when(Value<Boolean> condition, Part... parts) {
    List<Part> copy = List.copyOf(Arrays.asList(parts));
    return assembly -> assembly.when(condition, copy);
  }
}
