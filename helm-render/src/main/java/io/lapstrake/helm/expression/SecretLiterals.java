package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeSearch;
import io.lapstrake.core.value.Reference;

/**
 * Looks for secrets that are known when a chart is written: they would stand in its templates.
 * Inputs that are secret are no such: their values are given when the chart is installed.
 */
final class SecretLiterals extends NodeSearch {

  private static final SecretLiterals SEARCH = new SecretLiterals();

  private SecretLiterals() {}

  /** Whether one is in a tree. */
  static boolean areIn(Node node) {
    return SEARCH.isIn(node);
  }

  @Override
  protected boolean isIn(Node node) {
    return node.isSensitive() && super.isIn(node);
  }

  @Override
  public Boolean literal(Literal<?> literal) {
    return literal.isSensitive();
  }

  @Override
  public Boolean reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }
}
