package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code range}: over a list, a map in the order of its keys, or the numbers below one. */
final class Loop extends Statement {

  private final Pipeline pipeline;
  private final Body body;
  private final @Nullable Body otherwise;
  private final Variable @Nullable [] variables;

  Loop(int position, Pipeline pipeline, Body body, @Nullable Body otherwise) {
    super(position);
    this.pipeline = pipeline;
    this.body = body;
    this.otherwise = otherwise;
    this.variables = pipeline.declared();
  }

  @Override
  int run(Frame frame) {
    frame.run.step();
    Object value = pipeline.value(frame);
    if (value instanceof GoObject object) {
      value = object.underlying();
    }
    Object dot = frame.dot;
    boolean element = frame.dotIsElement;
    int end;
    if (value instanceof List<?> list && !list.isEmpty()) {
      end = list(frame, list);
    } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      end = map(frame, map);
    } else {
      end = other(frame, value);
    }
    frame.dot = dot;
    frame.dotIsElement = element;
    return end;
  }

  private int other(Frame frame, @Nullable Object value) {
    if (value instanceof GoInt || value instanceof Long || value instanceof GoOther) {
      return numbers(frame, value);
    } else if (value != null
        && value != NoValue.NONE
        && !(value instanceof List)
        && !(value instanceof Map)) {
      throw frame.failure("range can't iterate over " + GoFormat.plain(value));
    }
    return otherwise(frame);
  }

  /** Go lets a break here end this loop, and a continue go on with the one around it. */
  private int otherwise(Frame frame) {
    int end = otherwise == null ? DONE : otherwise.run(frame);
    return end == BREAK ? DONE : end;
  }

  private int list(Frame frame, List<?> list) {
    boolean element = !(list instanceof TypedList);
    Object[] elements = list.toArray();
    for (int i = 0; i < elements.length; i++) {
      Object index = variables != null && variables.length > 1 ? GoInt.of(i) : null;
      int end = once(frame, index, elements[i], element);
      if (end == BREAK) {
        break;
      }
    }
    return DONE;
  }

  private int map(Frame frame, Map<?, ?> map) {
    boolean element = !(map instanceof TypedMap typed && typed.isOfTexts());
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys, Bytes::compare);
    Object[] values = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = map.get(keys[i]);
    }
    for (int i = 0; i < keys.length; i++) {
      if (once(frame, keys[i], values[i], element) == BREAK) {
        break;
      }
    }
    return DONE;
  }

  private int numbers(Frame frame, Object value) {
    long count = Numbers.integer(value);
    if (variables != null && variables.length > 1) {
      throw frame.failure(
          "can't use " + GoFormat.plain(value) + " to iterate over more than one variable");
    } else if (count <= 0) {
      return otherwise(frame);
    }
    for (long i = 0; i < count; i++) {
      if (once(frame, null, Numbers.like(value, i), false) == BREAK) {
        break;
      }
    }
    return DONE;
  }

  private int once(Frame frame, @Nullable Object index, @Nullable Object value, boolean isElement) {
    frame.run.step();
    if (variables != null) {
      if (variables.length > 1) {
        variables[0].set(frame, index, false);
        variables[1].set(frame, value, isElement);
      } else {
        variables[0].set(frame, value, isElement);
      }
    }
    frame.dot = value;
    frame.dotIsElement = isElement;
    return body.run(frame);
  }

  @Override
  public String toString() {
    return "{{range " + pipeline + "}}";
  }
}
