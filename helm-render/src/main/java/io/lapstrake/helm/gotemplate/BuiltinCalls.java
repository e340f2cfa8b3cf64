package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gotemplate.builtin.Builtin;
import io.lapstrake.helm.gotemplate.builtin.Builtins;
import org.jspecify.annotations.Nullable;

/** Calls of the functions of the language itself. */
final class BuiltinCalls {

  private BuiltinCalls() {}

  /** Whether the language itself has a function of that name. */
  static boolean has(String name) {
    return name.equals("and")
        || name.equals("or")
        || name.equals("call")
        || Builtins.find(name) != null
        || Builtins.PRINTING.find(name).isPresent();
  }

  static Call of(String name, Node command, Operand[] arguments) {
    if (name.equals("and") || name.equals("or")) {
      return logic(name, arguments);
    }
    Builtin builtin = name.equals("call") ? null : Builtins.find(name);
    if (builtin != null) {
      return raw(builtin, command, arguments);
    } else if (name.equals("call")) {
      return raw(new Builtin(name, 1, true, it -> refused(arguments, it[0])), command, arguments);
    }
    Definition definition = Builtins.PRINTING.find(name).orElseThrow();
    return FunctionCall.of(definition, command, arguments);
  }

  private static Object refused(Operand[] arguments, @Nullable Object value) {
    String written = arguments.length == 0 ? GoFormat.plain(value) : arguments[0].toString();
    throw Builtins.notAFunction(written, value);
  }

  /** Stops at the first argument that decides. */
  private static Call logic(String name, Operand[] arguments) {
    boolean stopsAt = name.equals("or");
    return (frame, piped) -> {
      frame.run.step();
      boolean hasPiped = piped != Operand.NOTHING;
      if (arguments.length == 0 && !hasPiped) {
        throw frame.failure("wrong number of args for " + name + ": want at least 1 got 0");
      }
      Object value = NoValue.NONE;
      for (Operand argument : arguments) {
        value = raw(frame, argument);
        if (Condition.isTrue(value) == stopsAt) {
          return value;
        }
      }
      return hasPiped ? piped : value;
    };
  }

  private static Call raw(Builtin builtin, Node command, Operand[] arguments) {
    return (frame, piped) -> {
      frame.run.step();
      int count = arguments.length + (piped == Operand.NOTHING ? 0 : 1);
      checkCount(frame, builtin, count);
      var values = new Object[count];
      for (int i = 0; i < arguments.length; i++) {
        values[i] = raw(frame, arguments[i]);
      }
      if (piped != Operand.NOTHING) {
        values[count - 1] = piped;
      }
      try {
        return builtin.body().call(values);
      } catch (TemplateFailure failure) {
        frame.at = command;
        throw frame.calling(builtin.name(), failure);
      }
    };
  }

  private static @Nullable Object raw(Frame frame, Operand argument) {
    frame.at = argument;
    return argument instanceof Nil ? NoValue.NONE : argument.value(frame);
  }

  private static void checkCount(Frame frame, Builtin builtin, int count) {
    if (builtin.variadic() ? count < builtin.fixed() : count != builtin.fixed()) {
      throw frame.failure(
          "wrong number of args for "
              + builtin.name()
              + ": want "
              + (builtin.variadic() ? "at least " : "")
              + builtin.fixed()
              + " got "
              + count);
    }
  }
}
