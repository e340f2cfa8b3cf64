package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
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

  List<Placed> settle(List<Placed> placed) {
    var settled = new ArrayList<Placed>(placed.size());
    for (Placed each : placed) {
      Placed here = settle(each);
      each.scope().resources.put(each.draft().id(), here);
      settled.add(here);
    }
    return settled;
  }

  private Placed settle(Placed placed) {
    Draft draft = placed.draft();
    if (!takesNamespace(draft.tree())) {
      return placed;
    }
    Node said = draft.beside().flatMap(placed.scope()::find).map(Namespaces::said).orElse(null);
    if (said != null && !said.equals(plain)) {
      return new Placed(in(draft, said), placed.scope(), placed.guards(), null);
    }
    return plain == null
        ? placed
        : new Placed(in(draft, plain), placed.scope(), placed.guards(), made);
  }

  private static Draft in(Draft draft, Node namespace) {
    return draft.set(namespace, "metadata", "namespace");
  }

  private static @Nullable Node said(Placed other) {
    return other.draft().tree().at("metadata", "namespace");
  }

  private boolean takesNamespace(MapNode tree) {
    return tree.at("metadata", "namespace") == null
        && rules.of(tree).isNamespaced();
  }
}
