package io.lapstrake.k8s.config;

import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeSearch;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;

/** Looks for references to a resource in a tree that is not linked yet. */
final class Mentions extends NodeSearch {

  private final ResourceId target;

  private Mentions(ResourceId target) {
    this.target = target;
  }

  /** Whether a tree refers to a resource. */
  static boolean of(ResourceId target, Node tree) {
    return new Mentions(target).isIn(tree);
  }

  @Override
  protected boolean isIn(Node node) {
    return !node.isLiteral() && super.isIn(node);
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
