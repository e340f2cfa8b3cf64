package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/** Prints single values, so that YAML reads back the value with its type. */
final class Leaves {

  /** Writes what Helm would take out so that only YAML's reader knows it again. */
  private static final String QUOTE_AND_KEEP =
      "quote | replace \"" + Dropped.WORDS + "\" \"\\\\u003c" + Dropped.WORDS.substring(1) + "\"";

  private Leaves() {}

  /** A key, without its colon. */
  static String key(Value<String> key, Scope scope) {
    if (Known.of(key) instanceof Literal<?> literal) {
      scope.check(literal.inText());
      return Lines.literally(YamlText.key(literal.inText()));
    }
    return quoted(key, scope);
  }

  /** A leaf on one line. */
  static String of(Node leaf, Scope scope) {
    Node found = Known.of(leaf);
    if (found instanceof Literal<?> literal && literal.asText() == null) {
      return YamlText.afterKey(literal).substring(2).strip();
    }
    var value = (Value<?>) found;
    return switch (value.type()) {
      case TEXT -> quoted(value, scope);
      case DECIMAL -> Expressions.of(value, scope).printedBy("toJson");
      case MIXED -> mixed((Choice<?>) value, scope);
      default -> Expressions.of(value, scope).printed();
    };
  }

  private static String quoted(Value<?> text, Scope scope) {
    return Expressions.of(text, scope).printedBy(Dropped.mayBeIn(text) ? QUOTE_AND_KEEP : "quote");
  }

  private static String mixed(Choice<?> choice, Scope scope) {
    Truth condition = Conditions.of(choice.condition(), scope);
    return "{{ if "
        + condition.expression().text()
        + " }}"
        + of(choice.then(), scope.knowing(condition))
        + "{{ else }}"
        + of(choice.otherwise(), scope.knowing(condition.negated()))
        + "{{ end }}";
  }
}
