package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;

/** Looks at whether a value is, or may come to be, one that is treated as secret. */
final class SecretCheck implements SymbolCases<Boolean> {

  private static final SecretCheck CASES = new SecretCheck();

  private SecretCheck() {}

  /** Whether a value is secret, or is a reference of which nobody knows that yet. */
  static boolean mayBe(Node value) {
    return value.isSensitive() || (value instanceof Symbol<?> symbol && symbol.match(CASES));
  }

  static Draft flawed(Draft draft, String field, String key) {
    return draft.flawed(
        "LAP-0421",
        "Secret that everybody may read",
        field + "[\"" + key + "\"]",
        "What is secret is written out here, or comes from an input that is not marked as secret.",
        "take it from an input with sensitive(), or say plain(…) where it is no secret.");
  }

  @Override
  public Boolean input(Input<?> input) {
    return input.isSensitive();
  }

  @Override
  public Boolean text(Text text) {
    return text.values().stream().anyMatch(SecretCheck::mayBe);
  }

  @Override
  public Boolean derived(Derived derived) {
    return mayBe(derived.from());
  }

  @Override
  public Boolean named(Named<?> named) {
    return mayBe(named.node());
  }

  @Override
  public Boolean choice(Choice<?> choice) {
    return mayBe(choice.then()) && mayBe(choice.otherwise());
  }

  @Override
  public Boolean comparison(Condition.Comparison comparison) {
    return false;
  }

  @Override
  public Boolean not(Condition.Not not) {
    return false;
  }

  @Override
  public Boolean all(Condition.All all) {
    return false;
  }

  @Override
  public Boolean any(Condition.Any any) {
    return false;
  }

  @Override
  public Boolean present(Condition.Present present) {
    return false;
  }

  @Override
  public Boolean field(ItemField<?> field) {
    return field.isSensitive();
  }

  @Override
  public Boolean reference(Reference<?> reference) {
    return true;
  }

  @Override
  public Boolean linked(Linked<?> linked) {
    return linked.isSensitive();
  }
}
