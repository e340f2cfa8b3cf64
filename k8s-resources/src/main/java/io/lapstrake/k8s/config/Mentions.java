package io.lapstrake.k8s.config;

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
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import java.util.Collection;

/** Looks for references to a resource in a tree that is not linked yet. */
final class Mentions implements NodeCases<Boolean>, SymbolCases<Boolean> {

  private final ResourceId target;

  private Mentions(ResourceId target) {
    this.target = target;
  }

  /** Whether a tree refers to a resource. */
  static boolean of(ResourceId target, Node tree) {
    return new Mentions(target).in(tree);
  }

  private boolean in(Node node) {
    return !node.isLiteral() && node.match(this);
  }

  private boolean inAny(Collection<? extends Node> nodes) {
    return nodes.stream().anyMatch(this::in);
  }

  @Override
  public Boolean map(MapNode map) {
    return map.parts().stream().anyMatch(this::in);
  }

  private boolean in(MapPart part) {
    if (part instanceof Entry entry) {
      return in(entry.key()) || in(entry.value());
    }
    if (part instanceof MapPart.Spread spread) {
      return in(spread.map());
    }
    return part instanceof MapPart.When when
        ? in(when.condition()) || when.parts().stream().anyMatch(this::in)
        : ((MapPart.Each) part).parts().stream().anyMatch(this::in);
  }

  @Override
  public Boolean list(ListNode list) {
    return list.parts().stream().anyMatch(this::in);
  }

  private boolean in(ListPart part) {
    if (part instanceof Node node) {
      return in(node);
    }
    if (part instanceof ListPart.Spread spread) {
      return in(spread.list());
    }
    return part instanceof ListPart.When when
        ? in(when.condition()) || when.parts().stream().anyMatch(this::in)
        : ((ListPart.Each) part).parts().stream().anyMatch(this::in);
  }

  @Override
  public Boolean literal(Literal<?> literal) {
    return false;
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
    return inAny(text.values());
  }

  @Override
  public Boolean derived(Derived derived) {
    return in(derived.from());
  }

  @Override
  public Boolean named(Named<?> named) {
    return in(named.node());
  }

  @Override
  public Boolean choice(Choice<?> choice) {
    return in(choice.condition()) || in(choice.then()) || in(choice.otherwise());
  }

  @Override
  public Boolean comparison(Condition.Comparison comparison) {
    return in(comparison.left()) || in(comparison.right());
  }

  @Override
  public Boolean not(Condition.Not not) {
    return in(not.condition());
  }

  @Override
  public Boolean all(Condition.All all) {
    return inAny(all.conditions());
  }

  @Override
  public Boolean any(Condition.Any any) {
    return inAny(any.conditions());
  }

  @Override
  public Boolean present(Condition.Present present) {
    return in(present.value());
  }

  @Override
  public Boolean field(ItemField<?> field) {
    return false;
  }

  @Override
  public Boolean reference(Reference<?> reference) {
    return reference.target().equals(target);
  }

  @Override
  public Boolean linked(Linked<?> linked) {
    return reference(linked.reference());
  }
}
