package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft with its place in a stack; its guards are not linked yet.
 *
 * @param made the object that makes the namespace which the draft was put in, or null
 */
record Placed(Draft draft, Scope scope, List<ScopedGuard> guards, @Nullable Address made) {

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
