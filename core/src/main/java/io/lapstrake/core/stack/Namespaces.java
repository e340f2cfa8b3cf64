package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/**
 * Puts each object in its namespace before anything refers to it: the one that it says, else that
 * of the object which it stands {@linkplain Draft#beside beside}, else the stack's.
 */
final class Namespaces {

  /**
   * Stands for the stack's namespace in the objects of components, whose own inputs have other
   * names; never seen outside of linking.
   */
  static final Input<String> OF_THE_STACK =
      Input.text("namespace").describedAs("The namespace that the stack itself says, and no other");

  private final Rules rules;
  private final @Nullable Node plain;
  private final @Nullable Address made;

  /**
   * The namespace of a stack.
   *
   * @param namespace linked, or null when the stack says none
   * @param rules with those of the kinds that the stack defines
   */
  Namespaces(@Nullable Node namespace, Rules rules) {
    this.rules = rules;
    // A reference to a known text needs no evaluation in each object: the order is enough.
    if (namespace instanceof Linked<?> linked && linked.value() instanceof Literal<?> name) {
      this.plain = name;
      this.made = Address.parse(linked.address());
    } else {
      boolean needsScope = namespace != null && !namespace.isLiteral();
      this.plain = needsScope ? OF_THE_STACK : namespace;
      this.made = null;
    }
  }

  void settle(Placed placed) {
    Draft draft = placed.draft();
    if (!takesNamespace(draft.tree())) {
      return;
    }
    Node said = draft.beside().flatMap(placed.scope()::find).map(Namespaces::said).orElse(null);
    if (said != null && !said.equals(plain)) {
      placed.settle(said, null);
    } else if (plain != null) {
      placed.settle(plain, made);
    }
  }

  private static @Nullable Node said(Placed other) {
    return other.draft().tree().at("metadata", "namespace");
  }

  private boolean takesNamespace(MapNode tree) {
    return tree.at("metadata", "namespace") == null && rules.of(tree).isNamespaced();
  }
}
