package io.lapstrake.core.value;

import java.util.List;

/** An input of a list of distinct texts, whose constraints can still be said. */
public final class TextsInput extends Input<List<String>> {

  private static final String EACH = "text";

  private final Shape.OfText text;

  TextsInput(String name, Shape.OfText text) {
    super(name, shape(text), Details.NONE.withDefault(ListNode.EMPTY));
    this.text = text;
  }

  private static Shape.Records shape(Shape.OfText text) {
    Input<String> key = new TextInput(EACH, text);
    return new Shape.Records(List.of(key), key, Shape.Form.TEXTS, true);
  }

  /**
   * What each text must match; a subset of regular expressions that Java, RE2 and JSON Schema read
   * alike.
   *
   * @throws IllegalArgumentException when the expression is not in that subset
   */
  public TextsInput matching(String expression) {
    return new TextsInput(
        name(), new Shape.OfText(new TextPattern(expression), text.minLength(), text.maxLength()));
  }

  /**
   * How many code points each text has, at least and at most.
   *
   * @throws IllegalArgumentException when no text has such a length
   */
  public TextsInput ofLength(int min, int max) {
    return new TextsInput(name(), new Shape.OfText(text.pattern(), min, max));
  }

  /** The text that a repetition over a list of texts is at. */
  public static Value<String> at(Item item) {
    return item.get(item.records().key());
  }
}
