package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A draft with its place in a stack; its guards are not linked yet. */
final class Placed {

  private final UnaryOperator<Draft> check;
  private final Scope scope;
  private final List<ScopedGuard> guards;
  private Draft draft;
  private @Nullable LinkedResource linked;
  private @Nullable Address made; // the object that makes the namespace which it was put in

  Placed(Draft draft, UnaryOperator<Draft> check, Scope scope, List<ScopedGuard> guards) {
    this.draft = draft;
    this.check = check;
    this.scope = scope;
    this.guards = guards;
  }

  /**
   * Puts the draft in a namespace.
   *
   * @param madeBy the object that makes it, and must be there first, or null
   */
  void settle(Node namespace, @Nullable Address madeBy) {
    draft = draft.set(namespace, "metadata", "namespace");
    made = madeBy;
  }

  /** Whether it can be linked alone, and is the same in every environment. */
  boolean needsNoOther() {
    MapNode tree = draft.tree();
    return tree.isLiteral()
        && !tree.isSensitive()
        && guards.isEmpty()
        && draft.after().isEmpty()
        && draft.wishes().replacedWith().isEmpty()
        && !draft.isExisting();
  }

  MapNode tree() {
    return draft.tree();
  }

  /** Lets another resource that this one may use change it. */
  void changeBy(Placed used, UserChange change) {
    if (scope.find(used.draft.id()).filter(found -> found == used).isPresent()) {
      draft = change.of(draft, used.draft.id());
    }
  }

  Draft draft() {
    return draft;
  }

  /** The draft with the mistakes that its kind finds in it. */
  Draft checked() {
    return Trace.off(() -> check.apply(draft));
  }

  /** Takes note of what it is once it is linked, where that needs no other resource. */
  void become(LinkedResource resource) {
    linked = resource;
  }

  /** What it is once it is linked, where that is known already. */
  Optional<LinkedResource> linked() {
    return Optional.ofNullable(linked);
  }

  Scope scope() {
    return scope;
  }

  List<ScopedGuard> guards() {
    return guards;
  }

  Address address() {
    return new Address(scope.path(), draft.id());
  }

  Place place() {
    return Place.of(address()).source(draft.source().orElse(null));
  }

  /** The object that must be there first, since it makes the namespace. */
  Optional<Address> namespace() {
    return Optional.ofNullable(made);
  }
}
