package io.lapstrake.helm.function.text;

import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Blanks;
import io.lapstrake.helm.go.Definition;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions that change the case of letters. */
public final class Cases {

  private Cases() {}

  /** {@code upper}, {@code title}, {@code camelcase} and so on. */
  public static List<Definition> all() {
    return List.of(
        each("upper", text -> mapped(text, Character::toUpperCase)),
        each("lower", text -> mapped(text, Character::toLowerCase)),
        each("title", Cases::title),
        each("untitle", Cases::untitle),
        each("swapcase", Cases::swapped),
        each("camelcase", CamelCase::of),
        each("snakecase", text -> SplitWords.joined(text, '_')),
        each("kebabcase", text -> SplitWords.joined(text, '-')));
  }

  private static Definition each(String name, UnaryOperator<String> change) {
    return Definition.of(name, (a, c) -> change.apply(a.text(0)), TEXT);
  }

  private static String mapped(String text, IntUnaryOperator change) {
    var changed = new StringBuilder(text.length());
    text.codePoints().map(change).forEach(changed::appendCodePoint);
    return changed.toString();
  }

  private static String title(String text) {
    var titled = new StringBuilder(text.length());
    int before = ' ';
    for (int point : text.codePoints().toArray()) {
      boolean starts = Characters.isSeparator(before);
      titled.appendCodePoint(starts ? Character.toTitleCase(point) : point);
      before = point;
    }
    return titled.toString();
  }

  private static String untitle(String text) {
    var untitled = new StringBuilder(text.length());
    int before = ' ';
    for (int point : text.codePoints().toArray()) {
      boolean starts = Blanks.isBlank(before);
      untitled.appendCodePoint(starts ? Character.toLowerCase(point) : point);
      before = point;
    }
    return untitled.toString();
  }

  private static String swapped(String text) {
    var swapped = new StringBuilder(text.length());
    boolean starts = true;
    for (int point : text.codePoints().toArray()) {
      if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
        swapped.appendCodePoint(Character.toLowerCase(point));
        starts = false;
      } else if (Character.isLowerCase(point)) {
        swapped.appendCodePoint(
            starts ? Character.toTitleCase(point) : Character.toUpperCase(point));
        starts = false;
      } else {
        swapped.appendCodePoint(point);
        starts = Blanks.isBlank(point);
      }
    }
    return swapped.toString();
  }
}
