package io.lapstrake.helm.expression;

import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.TextPattern;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;

/** Tells of a value whether it stays on one line, whatever it is bound to. */
final class OneLine {

  private static final int FIRST_PRINTABLE = ' ';
  private static final int LAST_PRINTABLE = '~';

  private OneLine() {}

  /** Whether all that a value can be is printable ASCII. */
  static boolean isAlways(Value<?> value) {
    return switch (value.type()) {
      case INTEGER, DECIMAL, FLAG -> true;
      case TEXT, MIXED -> isText(value);
      case NULL, BLOCK, RECORDS -> false;
    };
  }

  private static boolean isText(Value<?> value) {
    if (value instanceof Literal<?> literal) {
      return isPrintable(literal.inText());
    }
    if (value instanceof Choice<?> choice) {
      return isAlways(choice.then()) && isAlways(choice.otherwise());
    }
    if (value instanceof ItemField<?> field) {
      return isShape(field.field().shape());
    }
    return value instanceof Input<?> input && (isOneLine(input) || isShape(input.shape()));
  }

  /** The version of an application has any form. */
  private static boolean isOneLine(Input<?> input) {
    return BuiltIn.path(input).isPresent() && !input.equals(Release.APP_VERSION);
  }

  private static boolean isShape(Shape shape) {
    if (shape instanceof Shape.OfChoice choice) {
      return choice.options().stream().allMatch(OneLine::isPrintable);
    }
    return shape instanceof Shape.OfText text && text.pattern() != null && isKept(text.pattern());
  }

  private static boolean isPrintable(String text) {
    return text.chars().allMatch(it -> it >= FIRST_PRINTABLE && it <= LAST_PRINTABLE);
  }

  /** Whether a pattern names all characters that it matches, and they are printable. */
  private static boolean isKept(TextPattern pattern) {
    String expression = pattern.expression();
    boolean inClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char next = expression.charAt(i);
      if (next == '\\') {
        i++;
        if ("dw".indexOf(expression.charAt(i)) < 0
            && Character.isLetterOrDigit(expression.charAt(i))) {
          return false;
        }
      } else if ((next == '.' && !inClass) || expression.startsWith("[^", i)) {
        return false;
      } else {
        inClass = next == '[' || (inClass && next != ']');
      }
    }
    return isPrintable(expression);
  }

  /** Whether a value that stays on one line never ends with a blank. */
  static boolean endsWithoutBlank(Value<?> value) {
    if (value instanceof Literal<?> literal) {
      return !literal.inText().endsWith(" ");
    }
    if (value instanceof Choice<?> choice) {
      return endsWithoutBlank(choice.then()) && endsWithoutBlank(choice.otherwise());
    }
    if (value instanceof ItemField<?> field) {
      return endsWithoutBlank(field.field().shape());
    }
    return !(value instanceof Input<?> input) || endsWithoutBlank(input.shape());
  }

  /** A pattern names all characters that it matches. */
  private static boolean endsWithoutBlank(Shape shape) {
    return shape instanceof Shape.OfChoice choice
        ? choice.options().stream().noneMatch(it -> it.endsWith(" "))
        : !(shape instanceof Shape.OfText text)
            || text.pattern() == null
            || text.pattern().expression().indexOf(' ') < 0;
  }

  /** Whether a value is never the empty text. */
  static boolean isNeverEmpty(Value<?> value) {
    if (value.type() != ValueType.TEXT) {
      return true;
    }
    if (value instanceof Literal<?> literal) {
      return !literal.inText().isEmpty();
    }
    if (value instanceof Choice<?> choice) {
      return isNeverEmpty(choice.then()) && isNeverEmpty(choice.otherwise());
    }
    return value instanceof Input<?> input && isNeverEmpty(input.shape());
  }

  private static boolean isNeverEmpty(Shape shape) {
    if (shape instanceof Shape.OfChoice choice) {
      return !choice.options().contains("");
    }
    return shape instanceof Shape.OfText text
        && (text.minLength() > 0 || (text.pattern() != null && !text.pattern().matches("")));
  }
}
