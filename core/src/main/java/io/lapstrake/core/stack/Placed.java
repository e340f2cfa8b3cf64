package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Trace;
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

  Draft draft() {
    return draft;
  }

  /** The draft with the mistakes that its kind finds in it. */
  Draft checked() {
    return Trace.off(() -> check.apply(draft));
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
