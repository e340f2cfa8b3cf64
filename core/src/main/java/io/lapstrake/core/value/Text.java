package io.lapstrake.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with values in it, which Java and a chart evaluate alike.
 *
 * <pre>{@code
 * Text.format("https://%s:%s/api", host, port)
 * }</pre>
 *
 * <p>Whole numbers are written in digits, decimals as JSON writes them ({@code 1e-7}, {@code 0.1}),
 * flags as {@code true} and {@code false}.
 */
public final class Text implements Symbol<String> {

  private final List<String> pieces;
  private final List<Value<?>> values;
  private final boolean sensitive;

  private Text(List<String> pieces, List<Value<?>> values) {
    this.pieces = List.copyOf(pieces);
    this.values = List.copyOf(values);
    this.sensitive = values.stream().anyMatch(Value::isSensitive);
  }

  /**
   * A text made by a pattern in which each {@code %s} stands for the next value and {@code %%} for
   * a percent sign.
   *
   * @param values literals ({@code String}, number, {@code Boolean}) or {@link Value}s of scalar
   *     type
   * @throws IllegalArgumentException when the pattern has anything else after a percent sign, or
   *     not as many {@code %s} as there are values, or a value is a block or a list
   */
  public static Text format(String pattern, Object... values) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    int at = 0;
    for (int sign = pattern.indexOf('%'); sign >= 0; sign = pattern.indexOf('%', at)) {
      piece.append(pattern, at, sign);
      if (pattern.startsWith("%%", sign)) {
        piece.append('%');
      } else if (pattern.startsWith("%s", sign)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        throw new IllegalArgumentException("Only %s and %% may stand in a text format: " + pattern);
      }
      at = sign + 2;
    }
    pieces.add(piece.append(pattern.substring(at)).toString());
    if (pieces.size() != values.length + 1) {
      throw new IllegalArgumentException(
          "The text format \"%s\" has places for %d values; %d were given"
              .formatted(pattern, pieces.size() - 1, values.length));
    }
    return new Text(pieces, Arrays.stream(values).<Value<?>>map(Text::scalar).toList());
  }

  /** A text of known pieces with a value between each two of them. */
  public static Text of(List<String> pieces, List<? extends Value<?>> values) {
    if (pieces.size() != values.size() + 1) {
      throw new IllegalArgumentException("A text has one piece more than values");
    }
    return new Text(pieces, values.stream().<Value<?>>map(Text::scalar).toList());
  }

  private static Value<?> scalar(Object value) {
    var scalar = value instanceof Value<?> given ? given : Literal.ofObject(value);
    if (scalar.type() == ValueType.BLOCK || scalar.type() == ValueType.RECORDS) {
      throw new IllegalArgumentException(
          "A block or a list cannot stand in a text"
              + (value instanceof Input<?> input ? ": the input " + input.name() : "")
              + "; give it to a word that takes one");
    }
    return scalar;
  }

  /** The text before, between and after the values; one more than there are values. */
  public List<String> pieces() {
    return pieces;
  }

  /** The values, in the order in which they stand. */
  public List<Value<?>> values() {
    return values;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public boolean isSensitive() {
    return sensitive;
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.text(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && pieces.equals(that.pieces) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * pieces.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    var text = new StringBuilder(pieces.get(0));
    for (int i = 0; i < values.size(); i++) {
      text.append(values.get(i)).append(pieces.get(i + 1));
    }
    return SymbolText.isIn(text.toString()) ? text.toString() : SymbolText.mark(text.toString());
  }
}
