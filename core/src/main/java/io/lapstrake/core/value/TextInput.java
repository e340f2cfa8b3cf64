package io.lapstrake.core.value;

/** An input of text, whose constraints can still be said. */
public final class TextInput extends Input<String> {

  private final Shape.OfText text;

  TextInput(String name, Shape.OfText text) {
    super(name, text, Details.NONE);
    this.text = text;
  }

  /**
   * What the whole text must match; a subset of regular expressions that Java, RE2 and JSON Schema
   * read alike.
   *
   * @throws IllegalArgumentException when the expression is not in that subset
   */
  public TextInput matching(String expression) {
    return new TextInput(
        name(), new Shape.OfText(new TextPattern(expression), text.minLength(), text.maxLength()));
  }

  /**
   * How many code points the text has, at least and at most.
   *
   * @throws IllegalArgumentException when no text has such a length
   */
  public TextInput ofLength(int min, int max) {
    return new TextInput(name(), new Shape.OfText(text.pattern(), min, max));
  }
}
