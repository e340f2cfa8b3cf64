package io.lapstrake.helm.template;

import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Takes what Handlebars writes, and keeps the values that are bound later apart from the text.
 *
 * <p>Handlebars turns each of them into text by itself and hands over that very text object: by
 * that, and not by what it says, it is known.
 */
final class Pieces extends Writer {

  private final List<String> pieces = new ArrayList<>();
  private final List<Value<?>> values = new ArrayList<>();
  private final IdentityHashMap<String, Value<?>> printed = new IdentityHashMap<>();
  private final StringBuilder piece = new StringBuilder();

  /** What stands for a value in the template's model. */
  Object place(Value<?> value) {
    return new Object() {
      @Override
      public String toString() {
        String text = String.valueOf(value.toString().toCharArray()); // an object of its own
        printed.put(text, value);
        return text;
      }
    };
  }

  @Override
  public Writer append(CharSequence text) {
    Value<?> value = printed.get(text.toString());
    if (value == null) {
      piece.append(text);
    } else {
      pieces.add(piece.toString());
      piece.setLength(0);
      values.add(value);
    }
    return this;
  }

  @Override
  public void write(char[] chars, int from, int count) {
    piece.append(chars, from, count);
  }

  /** All that was written. */
  Text text() {
    var all = new ArrayList<>(pieces);
    all.add(piece.toString());
    return Text.of(all, values);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
