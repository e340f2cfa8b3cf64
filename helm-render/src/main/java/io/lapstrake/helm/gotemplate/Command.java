package io.lapstrake.helm.gotemplate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A word, and the arguments that it is given. */
final class Command extends Node {

  private static final Operand[] NO_ARGUMENTS = {};

  private final Operand first;
  private final Operand[] arguments;
  private final Call call;

  Command(int position, List<Operand> words) {
    super(position);
    this.first = words.get(0);
    this.arguments = words.subList(1, words.size()).toArray(NO_ARGUMENTS);
    this.call = first instanceof FunctionName function ? function.call(this, arguments) : Call.NONE;
  }

  Operand first() {
    return first;
  }

  Operand[] arguments() {
    return arguments;
  }

  boolean hasArguments() {
    return arguments.length > 0;
  }

  @Nullable Object value(Frame frame, @Nullable Object piped) {
    if (call != Call.NONE) {
      frame.at = first;
      return call.value(frame, piped);
    }
    return first.command(frame, this, piped);
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(first), Stream.of(arguments))
        .map(Operand::asWord)
        .collect(Collectors.joining(" "));
  }
}
