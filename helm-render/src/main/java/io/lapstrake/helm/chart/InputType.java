package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Shape;
import java.util.stream.Collectors;

/** Says to a person what an input takes, in Markdown. */
final class InputType implements Shape.Cases<String> {

  private static final InputType WORDS = new InputType();

  private InputType() {}

  static String of(Shape shape) {
    return shape.match(WORDS);
  }

  @Override
  public String text(Shape.OfText shape) {
    String matching =
        shape.pattern() == null ? "" : ", " + Markdown.code(shape.pattern().expression());
    boolean bounded = shape.maxLength() < Integer.MAX_VALUE;
    String length =
        range(shape.minLength() > 0, shape.minLength(), bounded, shape.maxLength(), " characters");
    return "text" + matching + length;
  }

  @Override
  public String integer(Shape.OfInteger shape) {
    boolean above = shape.min() > Integer.MIN_VALUE;
    boolean below = shape.max() < Integer.MAX_VALUE;
    return "integer" + range(above, shape.min(), below, shape.max(), "");
  }

  @Override
  public String decimal(Shape.OfDecimal shape) {
    boolean above = shape.min() > -Double.MAX_VALUE;
    boolean below = shape.max() < Double.MAX_VALUE;
    return "number" + range(above, shape.min(), below, shape.max(), "");
  }

  private static String range(boolean above, Object min, boolean below, Object max, String unit) {
    if (above && below) {
      return ", " + min + " to " + max + unit;
    }
    return above ? ", at least " + min + unit : below ? ", at most " + max + unit : "";
  }

  @Override
  public String flag(Shape.OfFlag shape) {
    return "flag";
  }

  @Override
  public String choice(Shape.OfChoice shape) {
    return shape.options().stream().map(Markdown::code).collect(Collectors.joining(" or "));
  }

  @Override
  public String records(Shape.Records shape) {
    String least = shape.mayBeNone() ? "" : ", at least one";
    return switch (shape.form()) {
      case LIST -> "list, each with another " + Markdown.code(shape.key().name()) + least;
      case MAP -> "map, each under its " + Markdown.code(shape.key().name()) + least;
      case TEXTS -> "list of distinct texts" + least;
    };
  }

  @Override
  public String block(Shape.OfBlock shape) {
    return shape.isFree() ? "map" : "map of texts";
  }

  @Override
  public String list(Shape.OfList shape) {
    return "list";
  }
}
