package io.lapstrake.helm.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A condition of a template; simplified as far as it is known when the chart is written. */
sealed interface Truth {

  /** The condition in Go's template language. */
  Expression expression();

  /** What is left to be asked where other conditions are known to hold. */
  Truth given(Set<Truth> known);

  /** The conditions that are known to hold where this one does. */
  default Stream<Truth> implied() {
    return Stream.of(this);
  }

  /** The opposite. */
  default Truth negated() {
    return new Not(this);
  }

  /** Known when the chart is written. */
  record Constant(boolean holds) implements Truth {
    @Override
    public Expression expression() {
      return Expression.operand(String.valueOf(holds));
    }

    @Override
    public Truth given(Set<Truth> known) {
      return this;
    }

    @Override
    public Truth negated() {
      return new Constant(!holds);
    }
  }

  /** Holds where an expression is true, or is not empty. */
  record Holds(Expression expression) implements Truth {
    @Override
    public Truth given(Set<Truth> known) {
      return known.contains(this) ? always() : this;
    }
  }

  /** The opposite of another one. */
  record Not(Truth truth) implements Truth {
    private static final String EQUAL = "eq ";

    @Override
    public Expression expression() {
      Expression opposite = truth.expression();
      return opposite.text().startsWith(EQUAL)
          ? new Expression("ne " + opposite.text().substring(EQUAL.length()), false)
          : Expression.call("not", opposite);
    }

    @Override
    public Truth given(Set<Truth> known) {
      return known.contains(this) ? always() : this;
    }

    @Override
    public Truth negated() {
      return truth;
    }
  }

  /** All of several; evaluated in their order, up to the first that does not hold. */
  record All(List<Truth> truths) implements Truth {
    @Override
    public Expression expression() {
      return Expression.call(
          "and", truths.stream().map(Truth::expression).toArray(Expression[]::new));
    }

    @Override
    public Truth given(Set<Truth> known) {
      return all(truths.stream().map(each -> each.given(known)).toList());
    }

    @Override
    public Stream<Truth> implied() {
      return truths.stream().flatMap(Truth::implied);
    }
  }

  /** At least one of several; evaluated in their order, up to the first that holds. */
  record Any(List<Truth> truths) implements Truth {
    @Override
    public Expression expression() {
      return Expression.call(
          "or", truths.stream().map(Truth::expression).toArray(Expression[]::new));
    }

    @Override
    public Truth given(Set<Truth> known) {
      return known.contains(this)
          ? always()
          : any(truths.stream().map(each -> each.given(known)).toList());
    }
  }

  /** Always holds. */
  static Truth always() {
    return new Constant(true);
  }

  /** Never holds. */
  static Truth never() {
    return new Constant(false);
  }

  /** All of several; of none it always holds. */
  static Truth all(List<Truth> truths) {
    var kept = new LinkedHashSet<Truth>();
    for (Truth truth : truths) {
      if (truth.equals(never())) {
        return never();
      }
      truth.implied().filter(each -> !each.equals(always())).forEach(kept::add);
    }
    return switch (kept.size()) {
      case 0 -> always();
      case 1 -> kept.iterator().next();
      default -> new All(new ArrayList<>(kept));
    };
  }

  /** At least one of several; of none it never holds. */
  static Truth any(List<Truth> truths) {
    var kept = new LinkedHashSet<Truth>();
    for (Truth truth : truths) {
      if (truth.equals(always())) {
        return always();
      }
      if (truth instanceof Any more) {
        kept.addAll(more.truths());
      } else if (!truth.equals(never())) {
        kept.add(truth);
      }
    }
    return switch (kept.size()) {
      case 0 -> never();
      case 1 -> kept.iterator().next();
      default -> new Any(new ArrayList<>(kept));
    };
  }
}
