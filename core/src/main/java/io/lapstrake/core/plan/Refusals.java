package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.List;

/** What speaks against applying a plan, so that whoever reads it sees both together. */
final class Refusals {

  private final PlanPolicy policy;
  private final String stack;
  private final State recorded;
  private final Problems problems = new Problems();

  Refusals(PlanPolicy policy, String stack, State recorded) {
    this.policy = policy;
    this.stack = stack;
    this.recorded = recorded;
  }

  /** All of them, sorted by place. */
  List<Problem> all() {
    return problems.isEmpty() ? List.of() : problems.sorted();
  }

  /** The target holds an object that would be made. */
  void isThere(Manifest manifest, Drift found) {
    problems.add(
        "LAP-0607",
        "Object that is there and not recorded",
        place(manifest),
        manifest.key() + " would be made, but " + found.place() + " holds it already.",
        found.held().isPresent()
            ? "adopt it (PlanPolicy.adopting; with the tool: --adopt "
                + manifest.address()
                + "), or give this one another name."
            : "move it away, then plan again.");
  }

  /** Another stack owns an object that would be made. */
  void isOwned(Manifest manifest, Claim claim) {
    problems.add(claim.refusal(manifest, stack));
  }

  /** An edit of someone else would be overwritten. */
  void isEdited(Manifest manifest, Drift found) {
    problems.add(
        "LAP-0626",
        "Edit in the way",
        place(manifest),
        "Someone else edited "
            + found.place()
            + " since it was written, and the description changed as well.",
        "bring the edit into the description, or say what becomes of edits (PlanPolicy.onHandEdits;"
            + " with the tool: --edits keep, or --edits overwrite).");
  }

  /** Someone else made something of an object that is none; it can only stay or be overwritten. */
  void isBroken(Manifest manifest, Drift found) {
    problems.add(
        "LAP-0626",
        "Edit in the way",
        place(manifest),
        "Someone else edited "
            + found.place()
            + " since it was written, so that it holds no "
            + manifest.key()
            + " any more: nothing in it can be accepted.",
        "mend it by hand, or give the edit up: overwrite edits (PlanPolicy.onHandEdits; with the"
            + " tool: --edits overwrite).");
  }

  /** An edit of someone else would go with its object. */
  void wouldGo(Recorded before, Drift found) {
    problems.add(
        "LAP-0626",
        "Edit in the way",
        Place.of(before.address()),
        "Someone else edited " + found.place() + " since it was written; it would be deleted.",
        "look whether the edit matters, then give it up by deleting what was edited, or overwrite"
            + " edits (PlanPolicy.onHandEdits; with the tool: --edits overwrite).");
  }

  private static Place place(Manifest manifest) {
    return Place.of(manifest.address()).source(manifest.source().orElse(null));
  }

  /** Looks at the changes together; of those of another stack nothing more needs to be said. */
  void check(List<Change> changes, Rules rules, Manifests desired) {
    if (recorded.isOfAnother(desired.stack(), desired.environment())) {
      isOfAnother(desired);
      return;
    }
    var losses = new Losses(rules);
    changes.forEach(change -> change.match(losses));
    if (desired.size() == 0 && !recorded.isEmpty() && !policy.mayEmpty()) {
      nothingDescribed();
    } else if (losses.deleted > policy.deletionsOf(recorded.size())) {
      tooMany(losses.deleted);
    }
  }

  private void isOfAnother(Manifests desired) {
    problems.add(
        "LAP-0605",
        "Folder of another stack",
        Place.of(stack),
        "The plan is for the stack "
            + desired.stack()
            + " in the environment "
            + desired.environment()
            + "; what is recorded there is of the stack "
            + recorded.stack()
            + " in the environment "
            + recorded.environment()
            + ".",
        "choose another folder; each stack has one for each environment.");
  }

  private void nothingDescribed() {
    problems.add(
        "LAP-0609",
        "Nothing described",
        Place.of(stack),
        "The description has no object in this environment; all that is recorded would be deleted: "
            + (recorded.size() == 1 ? "1 object." : recorded.size() + " objects."),
        "look for a flag or a list that is off or empty, or say that everything may be deleted"
            + " (PlanPolicy.deletingEverything; with the tool: destroy, or --delete-at-most "
            + recorded.size()
            + ").");
  }

  private void tooMany(int count) {
    problems.add(
        "LAP-0610",
        "Too many deletions",
        Place.of(stack),
        count
            + " of "
            + recorded.size()
            + " objects would be deleted; at most "
            + policy.deletionsOf(recorded.size())
            + " may be.",
        "look whether that is meant, then say how many may be deleted (PlanPolicy.deletingAtMost;"
            + " with the tool: --delete-at-most "
            + count
            + ").");
  }

  private void isProtected(Address address, ResourceKey key, String fate) {
    if (!policy.releases(address)) {
      problems.add(
          "LAP-0606",
          "Protected object",
          Place.of(address),
          key + " would be " + fate + ", and it is protected.",
          "leave it in the description as it was, or release it for this plan (PlanPolicy.releasing;"
              + " with the tool: --release "
              + address
              + ").");
    }
  }

  /** Finds protected objects that would go, and counts what is deleted. */
  private final class Losses implements Change.Cases<Boolean> {

    private final Rules rules;
    private int deleted;

    Losses(Rules rules) {
      this.rules = rules;
    }

    @Override
    public Boolean create(Change.Create it) {
      return true;
    }

    @Override
    public Boolean update(Change.Update it) {
      return true;
    }

    @Override
    public Boolean replace(Change.Replace it) {
      ResourceKey key = it.before().key();
      boolean byKind = rules.of(key.group(), key.kind()).meaning().isProtected();
      if (it.after().lifecycle().protection().holds(byKind)) {
        isProtected(it.address(), key, "replaced");
      }
      return true;
    }

    @Override
    public Boolean delete(Change.Delete it) {
      deleted++;
      Recorded before = it.before();
      if (before.traits().isProtected()) {
        isProtected(before.address(), before.key(), "deleted");
      }
      return true;
    }

    @Override
    public Boolean move(Change.Move it) {
      return true;
    }

    @Override
    public Boolean adopt(Change.Adopt it) {
      if (it.effect().isReplacement()) {
        problems.add(
            "LAP-0627",
            "Adopted object that cannot become as described",
            place(it.after()),
            it.key() + " " + it.effect().summary() + ".",
            "describe it as it is, or give this one another name.");
      }
      return true;
    }

    @Override
    public Boolean accept(Change.Accept it) {
      return true;
    }

    @Override
    public Boolean forget(Change.Forget it) {
      return true;
    }

    @Override
    public Boolean keep(Change.Keep it) {
      return true;
    }
  }
}
