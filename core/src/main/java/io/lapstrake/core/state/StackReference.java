package io.lapstrake.core.state;

import io.lapstrake.core.data.Data;
import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;

/**
 * Another stack, as it was applied last: its outputs bind the inputs of this one.
 *
 * <pre>{@code
 * try (GitTarget network = GitTarget.bare(delivery).folder("prod/network")) {
 *   prod = prod.reading(vpc, StackReference.to(network.state()).output("vpc"));
 * }
 * }</pre>
 */
public final class StackReference {

  private final State state;

  private StackReference(State state) {
    this.state = state;
  }

  /** The stack of a state. */
  public static StackReference to(State state) {
    return new StackReference(state);
  }

  /**
   * One of its outputs, with the type that it has there. Reading one that there is not is a
   * problem, and so is reading a secret one of a state that is not encrypted: its value is not
   * there.
   */
  public DataSource output(String name) {
    return new OfStack(name, state);
  }

  /** An output of a state. */
  private record OfStack(String output, State state) implements DataSource {

    @Override
    public String name() {
      return state.serial() == 0
          ? "the output " + output + " of a stack that was never applied"
          : "the output "
              + output
              + " of the stack "
              + state.stack()
              + " in the environment "
              + state.environment();
    }

    @Override
    public Data read() {
      Output recorded = state.outputs().get(output);
      if (recorded == null) {
        throw unreadable(
            state.outputs().isEmpty()
                ? "The stack has no outputs."
                : "The stack's outputs are " + String.join(", ", state.outputs().keySet()) + ".",
            state.serial() == 0 ? "apply that stack first." : "correct the name.");
      }
      return recorded
          .value()
          .map(Data::value)
          .orElseThrow(
              () ->
                  unreadable(
                      "It is secret, and a state that is not encrypted does not hold it.",
                      "encrypt that stack's state, or give the input its value otherwise."));
    }

    @Override
    public ProblemException unreadable(String detail, String fix) {
      return new ProblemException(
          new Problem("LAP-0619", "Output that cannot be read", Place.of(name()), detail, fix));
    }
  }
}
