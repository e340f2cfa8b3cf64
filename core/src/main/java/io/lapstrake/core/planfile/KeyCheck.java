package io.lapstrake.core.planfile;

import io.lapstrake.core.secret.Derivation;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.Subkeys;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;

/** Finds out whether a plan was saved by who holds a key. */
final class KeyCheck {

  private final SavedPlan saved;
  private final BindingProblems problems;

  KeyCheck(SavedPlan saved, BindingProblems problems) {
    this.saved = saved;
    this.problems = problems;
  }

  /** Whether the plan was saved with a key. */
  boolean isNeeded() {
    return saved.toTree().get("key") != null;
  }

  /** The hashes of the plan's secrets; empty when there is a problem. */
  Optional<SecretHash> with(SecretKey key) {
    if (!isNeeded()) {
      problems.keyNotUsed();
      return Optional.empty();
    }
    Optional<Derivation> how = Derivation.of(saved.toTree().map("key"));
    if (how.isEmpty()) {
      problems.edited("It does not say how its key is made.");
      return Optional.empty();
    }
    Optional<Subkeys> keys = key.derive(how.get());
    if (keys.isEmpty()) {
      problems.keyDiffers();
    }
    return keys.map(it -> new SecretHash(saved.lineage(), it.hash("plan"))).filter(this::fits);
  }

  private boolean fits(SecretHash hash) {
    MapNode tree = saved.toTree();
    if (!hash.ofKey().equals(tree.map("key").text("check"))) {
      problems.keyDiffers();
      return false;
    }
    if (!hash.ofPlan(tree.without(PlanTree.SIGNATURE)).equals(tree.text(PlanTree.SIGNATURE))) {
      problems.edited("It is not what was saved with the key.");
      return false;
    }
    return true;
  }
}
