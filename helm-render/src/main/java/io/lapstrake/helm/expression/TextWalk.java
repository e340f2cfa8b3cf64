package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * Goes through a text from its beginning to its end, and through those within it: what is known and
 * what is not come as they stand.
 */
abstract class TextWalk {

  /** Goes through a text, or any other scalar value, or what a reference leads to. */
  final void add(Node value) {
    if (value instanceof Linked<?> linked) {
      add(linked.value());
    } else if (value instanceof Text text) {
      parts(text);
    } else if (value instanceof Literal<?> literal) {
      literally(literal.inText());
    } else {
      open((Value<?>) value);
    }
  }

  private void parts(Text text) {
    literally(text.pieces().get(0));
    for (int i = 0; i < text.values().size(); i++) {
      add(text.values().get(i));
      literally(text.pieces().get(i + 1));
    }
  }

  /** A piece that is known. */
  abstract void literally(String piece);

  /** A value that is given when the chart is installed. */
  abstract void open(Value<?> value);
}
