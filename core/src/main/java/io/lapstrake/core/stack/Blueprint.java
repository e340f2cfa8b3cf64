package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Trace;
import java.util.function.Function;

/**
 * The user's description: a function that gives a stack, always the same.
 *
 * <p>Where there is something to report, the description is run again with its lines recorded, so
 * that each problem shows the line that wrote it; the good path costs nothing.
 */
@FunctionalInterface
public interface Blueprint {

  /** The stack. */
  Stack stack();

  /**
   * The objects that the stack becomes in an environment.
   *
   * @throws ProblemException with every mistake, each with the line that wrote it
   */
  default Manifests resolve(Environment environment) {
    return with(stack -> stack.resolve(environment));
  }

  /**
   * The stack with every reference found, and still unbound.
   *
   * @throws ProblemException with every mistake, each with the line that wrote it
   */
  default LinkedStack link() {
    return with(Stack::link);
  }

  private <T> T with(Function<Stack, T> use) {
    try {
      return use.apply(stack());
    } catch (ProblemException withoutLines) {
      return Trace.on(() -> use.apply(stack())); // fails again, now with lines
    }
  }
}
