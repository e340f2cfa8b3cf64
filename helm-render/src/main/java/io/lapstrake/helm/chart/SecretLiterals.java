package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import java.util.Collection;

/**
 * Looks for secrets that are known when a chart is written: they would stand in its templates.
 * Inputs that are secret are no such: their values are given when the chart is installed.
 */
final class SecretLiterals implements NodeCases<Boolean>, SymbolCases<Boolean> {

  private static final SecretLiterals CASES = new SecretLiterals();

  private SecretLiterals() {}

  /** Whether one is in a tree. */
  static boolean areIn(Node node) {
    return node.isSensitive() && node.match((NodeCases<Boolean>) CASES);
  }

  private static boolean areIn(Collection<? extends Node> nodes) {
    return nodes.stream().anyMatch(SecretLiterals::areIn);
  }

  private static boolean isIn(MapPart part) {
    if (part instanceof Entry entry) {
      return areIn(entry.key()) || areIn(entry.value());
    }
    if (part instanceof MapPart.When when) {
      return areIn(when.condition()) || when.parts().stream().anyMatch(SecretLiterals::isIn);
    }
    return part instanceof MapPart.Each each
        ? each.parts().stream().anyMatch(SecretLiterals::isIn)
        : areIn(((MapPart.Spread) part).map());
  }

  private static boolean isIn(ListPart part) {
    if (part instanceof Node node) {
      return areIn(node);
    }
    if (part instanceof ListPart.When when) {
      return areIn(when.condition()) || when.parts().stream().anyMatch(SecretLiterals::isIn);
    }
    return part instanceof ListPart.Each each
        ? each.parts().stream().anyMatch(SecretLiterals::isIn)
        : areIn(((ListPart.Spread) part).list());
  }

  @Override
  public Boolean map(MapNode map) {
    return map.parts().stream().anyMatch(SecretLiterals::isIn);
  }

  @Override
  public Boolean list(ListNode list) {
    return list.parts().stream().anyMatch(SecretLiterals::isIn);
  }

  @Override
  public Boolean literal(Literal<?> literal) {
    return literal.isSensitive();
  }

  @Override
  public Boolean symbolic(Symbol<?> symbol) {
    return symbol.match((SymbolCases<Boolean>) this);
  }

  @Override
  public Boolean input(Input<?> input) {
    return false;
  }

  @Override
  public Boolean text(Text text) {
    return areIn(text.values());
  }

  @Override
  public Boolean derived(Derived derived) {
    return areIn(derived.from());
  }

  @Override
  public Boolean named(Named<?> named) {
    return areIn(named.node());
  }

  @Override
  public Boolean choice(Choice<?> choice) {
    return areIn(choice.condition()) || areIn(choice.then()) || areIn(choice.otherwise());
  }

  @Override
  public Boolean comparison(Condition.Comparison comparison) {
    return areIn(comparison.left()) || areIn(comparison.right());
  }

  @Override
  public Boolean not(Condition.Not not) {
    return areIn(not.condition());
  }

  @Override
  public Boolean all(Condition.All all) {
    return areIn(all.conditions());
  }

  @Override
  public Boolean any(Condition.Any any) {
    return areIn(any.conditions());
  }

  @Override
  public Boolean present(Condition.Present present) {
    return false;
  }

  @Override
  public Boolean field(ItemField<?> field) {
    return false;
  }

  @Override
  public Boolean reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }

  @Override
  public Boolean linked(Linked<?> linked) {
    return areIn(linked.value());
  }
}
