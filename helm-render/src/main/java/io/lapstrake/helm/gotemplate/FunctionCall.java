package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a function that was given by who runs templates, or of a method. */
final class FunctionCall implements Call {

  private final Definition definition;
  private final Node command;
  private final Argument[] arguments;

  private FunctionCall(Definition definition, Node command, Argument[] arguments) {
    this.definition = definition;
    this.command = command;
    this.arguments = arguments;
  }

  static FunctionCall of(Definition definition, Node command, Operand[] given) {
    var arguments = new Argument[given.length];
    for (int i = 0; i < given.length; i++) {
      Type type = type(definition, i);
      arguments[i] = Argument.of(given[i], type == null ? Type.ANY : type);
    }
    return new FunctionCall(definition, command, arguments);
  }

  private static @Nullable Type type(Definition definition, int index) {
    List<Type> takes = definition.takes();
    if (index < takes.size()) {
      return takes.get(index);
    }
    return definition.variadic() ? takes.get(takes.size() - 1) : null;
  }

  @Override
  public @Nullable Object value(Frame frame, @Nullable Object piped) {
    frame.run.call();
    int count = arguments.length + (piped == Operand.NOTHING ? 0 : 1);
    checkCount(frame, count);
    var values = new Object[count];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = arguments[i].value(frame);
    }
    if (piped != Operand.NOTHING) {
      Type type = type(definition, count - 1);
      values[count - 1] = Parameters.checked(frame, piped, type == null ? Type.ANY : type);
    }
    return called(frame, Arguments.of(values));
  }

  private void checkCount(Frame frame, int count) {
    int fixed = definition.takes().size() - (definition.variadic() ? 1 : 0);
    if (definition.variadic() ? count < fixed : count != fixed) {
      throw frame.failure(
          "wrong number of args for "
              + definition.name()
              + ": want "
              + (definition.variadic() ? "at least " : "")
              + fixed
              + " got "
              + count);
    }
  }

  private @Nullable Object called(Frame frame, Arguments given) {
    Function body = definition.body();
    try {
      return body.call(given, frame.run);
    } catch (TemplateFailure failure) {
      frame.at = command;
      throw frame.calling(definition.name(), failure);
    } catch (LimitReached limit) {
      throw limit;
    } catch (RuntimeException panic) {
      frame.at = command;
      throw frame.calling(definition.name(), new TemplateFailure(panic.toString()));
    }
  }
}
