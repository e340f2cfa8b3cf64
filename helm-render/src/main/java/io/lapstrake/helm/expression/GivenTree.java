package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a whole map or list that is given, under a key that is written already, as kubectl
 * prints it: a list at the key's own indentation, a map two blanks deeper, what is empty in the
 * key's line.
 */
final class GivenTree {

  private static final int STEP = 2;

  private final Lines lines;
  private final NamedTemplates templates;

  GivenTree(Lines lines, NamedTemplates templates) {
    this.lines = lines;
    this.templates = templates;
  }

  /** Whether a value is a whole map or list, or may be one. */
  static boolean is(Value<?> value) {
    return value instanceof Choice<?> choice
        ? is(choice.then()) || is(choice.otherwise())
        : value.type() == ValueType.BLOCK || value.type() == ValueType.RECORDS;
  }

  /**
   * Writes what stands under a key.
   *
   * @param indent of the key
   */
  void below(Value<?> value, int indent, Scope scope) {
    if (value instanceof Linked<?> linked && linked.value() instanceof Value<?> inner) {
      below(inner, indent, scope);
    } else if (!is(value)) {
      lines.more(" " + Leaves.of(value, scope));
    } else if (value instanceof Choice<?> choice) {
      choice(choice, indent, scope);
    } else {
      tree(value, indent, scope);
    }
  }

  private void choice(Choice<?> choice, int indent, Scope scope) {
    Truth condition = Conditions.of(choice.condition(), scope);
    either(
        condition,
        indent,
        scope,
        () -> below(choice.then(), indent, scope.knowing(condition)),
        () -> below(choice.otherwise(), indent, scope.knowing(condition.negated())));
  }

  /** A map that has a name is not empty where it is there. */
  private void tree(Value<?> tree, int indent, Scope scope) {
    boolean list = isList(tree);
    int at = list ? indent : indent + STEP;
    Truth filled =
        tree instanceof Named<?>
            ? Truth.always()
            : new Truth.Holds(Expressions.records(tree, scope));
    either(
        filled,
        indent,
        scope,
        () -> lines.action(at, templates.tree(tree, scope, at)),
        () -> lines.more(list ? " []" : " {}"));
  }

  private void either(Truth truth, int indent, Scope scope, Runnable then, Runnable otherwise) {
    Truth open = truth.given(scope.known());
    if (open.equals(Truth.always())) {
      then.run();
    } else if (open.equals(Truth.never())) {
      otherwise.run();
    } else {
      lines.action(indent, "if " + open.expression().text());
      then.run();
      lines.action(indent, "else");
      otherwise.run();
      lines.action(indent, "end");
    }
  }

  private static boolean isList(Value<?> tree) {
    Shape shape = shapeOf(tree);
    return shape instanceof Shape.OfList
        || (shape instanceof Shape.Records records && records.form() != Shape.Form.MAP);
  }

  private static @Nullable Shape shapeOf(Value<?> tree) {
    if (tree instanceof ItemField<?> field) {
      return field.field().shape();
    }
    return tree instanceof Input<?> input ? input.shape() : null;
  }
}
