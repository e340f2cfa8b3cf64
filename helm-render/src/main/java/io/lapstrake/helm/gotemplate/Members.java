package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TypedMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are looked for one within another, as {@code .Values.image.tag}. */
final class Members {

  private static final Operand[] NO_ARGUMENTS = {};

  private final Node node;
  private final String[] names;

  /**
   * Names with points before them.
   *
   * @param node the word that they stand in
   */
  Members(Node node, List<String> names) {
    this.node = node;
    this.names = names.toArray(new String[0]);
  }

  /** What they name within a value. */
  @Nullable Object of(Frame frame, @Nullable Object value, boolean isElement) {
    return followed(frame, value, isElement, names.length);
  }

  /** What they name, where the last of them may be given arguments. */
  @Nullable Object call(
      Frame frame,
      @Nullable Object value,
      boolean isElement,
      Command command,
      @Nullable Object piped) {
    if (!command.hasArguments() && piped == Operand.NOTHING) {
      return followed(frame, value, isElement, names.length);
    }
    Object receiver = followed(frame, value, isElement, names.length - 1);
    String name = names[names.length - 1];
    boolean element = names.length > 1 || isElement;
    if (receiver instanceof GoObject object) {
      Definition method = object.method(name);
      if (method != null) {
        return FunctionCall.of(method, node, command.arguments()).value(frame, piped);
      } else if (object.has(name)) {
        throw frame.failure(name + " has arguments but cannot be invoked as function");
      }
    } else if (receiver instanceof Map) {
      Definition method = receiver instanceof TypedMap map ? map.method(name) : null;
      if (method != null) {
        return FunctionCall.of(method, node, command.arguments()).value(frame, piped);
      }
      throw frame.failure(name + " is not a method but has arguments");
    }
    return one(frame, receiver, element, name);
  }

  private @Nullable Object followed(
      Frame frame, @Nullable Object value, boolean isElement, int count) {
    Object found = value;
    boolean element = isElement;
    for (int i = 0; i < count; i++) {
      Object receiver = found;
      if (receiver instanceof TypedMap map) {
        found = ofTyped(frame, map, names[i]);
        element = !map.isOfTexts();
      } else if (receiver instanceof Map<?, ?> map) {
        found = map.get(names[i]);
        element = true;
      } else {
        found = one(frame, receiver, element, names[i]);
        element = receiver instanceof GoObject object && object.underlying() != null;
      }
    }
    return found;
  }

  private @Nullable Object ofTyped(Frame frame, TypedMap map, String name) {
    Definition method = map.method(name);
    if (method != null) {
      return FunctionCall.of(method, node, NO_ARGUMENTS).value(frame, Operand.NOTHING);
    }
    Object found = map.get(name);
    return found == null && map.isOfTexts() ? "" : found;
  }

  private @Nullable Object one(
      Frame frame, @Nullable Object receiver, boolean isElement, String name) {
    if (receiver == NoValue.NONE) {
      return receiver;
    } else if (receiver == null) {
      throw frame.failure("nil pointer evaluating interface {}." + name);
    } else if (receiver instanceof GoObject object) {
      Definition method = object.method(name);
      if (method != null) {
        return FunctionCall.of(method, node, NO_ARGUMENTS).value(frame, Operand.NOTHING);
      } else if (object.has(name)) {
        return object.member(name, Arguments.NONE, frame.run);
      } else if (object.underlying() instanceof Map<?, ?> map) {
        return map.get(name);
      }
    }
    String type = isElement ? "interface {}" : GoTypes.typeName(receiver);
    throw frame.failure("can't evaluate field " + name + " in type " + type);
  }

  @Override
  public String toString() {
    return "." + String.join(".", names);
  }
}
