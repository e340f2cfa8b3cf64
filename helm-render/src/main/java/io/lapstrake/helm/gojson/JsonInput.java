package io.lapstrake.helm.gojson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as Go does into an empty interface, with Go's messages. */
final class JsonInput {

  private static final int DEEPEST = 10_000;

  private final JsonScalars scalars;
  private final Spending spending;
  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> keys = new ArrayDeque<>();
  private boolean begun;
  private @Nullable Object root;

  private JsonInput(String text, Spending spending) {
    this.scalars = new JsonScalars(text);
    this.spending = spending;
  }

  /** The value of a text. */
  static @Nullable Object read(String text, Spending spending) {
    var input = new JsonInput(text, spending);
    input.value();
    while (!input.open.isEmpty()) {
      input.next();
    }
    input.scalars.skipBlanks();
    if (input.scalars.at < text.length()) {
      throw input.scalars.unexpected("after top-level value");
    }
    input.scalars.refuseOutOfRange();
    return input.root;
  }

  /** Goes on within the innermost list or map: with its first member, or after one. */
  private void next() {
    char c = scalars.nextMark();
    boolean list = open.element() instanceof List;
    if (begun) {
      begun = false;
      if (list) {
        value();
      } else {
        key();
      }
    } else if (list) {
      if (c == ']') {
        close();
      } else if (c == ',') {
        scalars.at++;
        value();
      } else {
        throw scalars.unexpected("after array element");
      }
    } else if (c == '}') {
      close();
    } else if (c == ',') {
      scalars.at++;
      key();
    } else {
      throw scalars.unexpected("after object key:value pair");
    }
  }

  private void close() {
    scalars.at++;
    open.pop();
  }

  private void key() {
    if (scalars.nextMark() != '"') {
      throw scalars.unexpected("looking for beginning of object key string");
    }
    keys.push(scalars.string());
    if (scalars.nextMark() != ':') {
      throw scalars.unexpected("after object key");
    }
    scalars.at++;
    value();
  }

  /** Reads a value; lists and maps that have members stay open. */
  private void value() {
    char c = scalars.nextMark();
    switch (c) {
      case '{' -> {
        begin(new LinkedHashMap<String, @Nullable Object>());
        closeOr('}');
      }
      case '[' -> {
        begin(new ArrayList<@Nullable Object>());
        closeOr(']');
      }
      default -> add(scalars.scalar(c));
    }
  }

  /** Closes what just began, or lets its first member come next. */
  private void closeOr(char end) {
    if (scalars.nextMark() == end) {
      close();
    } else {
      begun = true;
    }
  }

  private void begin(Object container) {
    if (open.size() == DEEPEST) {
      throw scalars.unexpected("exceeded max depth");
    }
    scalars.at++;
    add(container);
    open.push(container);
  }

  @SuppressWarnings("unchecked") // what is open was made here
  private void add(@Nullable Object value) {
    spending.values(1);
    Object container = open.peek();
    if (container == null) {
      root = value;
    } else if (container instanceof List<?> list) {
      ((List<@Nullable Object>) list).add(value);
    } else {
      ((Map<String, @Nullable Object>) container).put(keys.pop(), value);
    }
  }
}
