package io.lapstrake.helm.release;

import io.lapstrake.k8s.object.RawObjects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a release joins a stack.
 *
 * @param hooks what becomes of its hooks
 * @param namespace where objects go that name none; nothing leaves it to the stack
 * @param changes what is changed of its objects
 */
record StackUse(HookUse hooks, @Nullable String namespace, UnaryOperator<RawObjects> changes) {

  static final StackUse STANDARD = new StackUse(HookUse.DELIVERED, null, UnaryOperator.identity());

  StackUse hooks(HookUse other) {
    return new StackUse(other, namespace, changes);
  }

  StackUse in(String other) {
    return new StackUse(hooks, other, changes);
  }

  StackUse then(UnaryOperator<RawObjects> change) {
    return new StackUse(hooks, namespace, objects -> change.apply(changes.apply(objects)));
  }

  RawObjects of(Rendered rendered) {
    return changes.apply(ReleaseObjects.of(rendered, hooks, namespace));
  }
}
