package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.NoValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands, each of which gets the value of the one before it as its last argument. */
final class Pipeline extends Operand {

  private static final Variable[] NO_VARIABLES = {};
  private static final Command[] NO_COMMANDS = {};

  private final Variable[] variables;
  private final boolean assigns;
  private final Command first;
  private final Command[] others;

  Pipeline(int position, List<Variable> variables, boolean assigns, List<Command> commands) {
    super(position);
    this.variables = variables.toArray(NO_VARIABLES);
    this.assigns = assigns;
    this.first = commands.get(0);
    this.others = commands.subList(1, commands.size()).toArray(NO_COMMANDS);
  }

  /** Whether it gives its value to a variable. */
  boolean declares() {
    return variables.length > 0;
  }

  /** The variables that it gives its value to; null if there are none. */
  Variable @Nullable [] declared() {
    return declares() ? variables : null;
  }

  @Override
  @Nullable Object value(Frame frame) {
    frame.at = this;
    Object value = first.value(frame, NOTHING);
    for (Command next : others) {
      value = next.value(frame, value == null ? NoValue.NONE : value);
    }
    if (value == null) {
      value = NoValue.NONE;
    }
    for (Variable variable : variables) {
      variable.set(frame, value, false);
    }
    return value;
  }

  @Override
  @Nullable Object command(Frame frame, Command command, @Nullable Object piped) {
    refuseArguments(frame, command, piped);
    return value(frame);
  }

  @Override
  public String toString() {
    String declared =
        Stream.of(variables).map(Variable::toString).collect(Collectors.joining(", "));
    String said =
        Stream.concat(Stream.of(first), Stream.of(others))
            .map(Command::toString)
            .collect(Collectors.joining(" | "));
    return declared + (declares() ? assigns ? " = " : " := " : "") + said;
  }

  @Override
  String asWord() {
    return "(" + this + ")";
  }
}
