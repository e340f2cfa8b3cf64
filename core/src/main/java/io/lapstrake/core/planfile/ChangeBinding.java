package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Claim;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes changes of saved ones: with the records that they change, and the objects that they make.
 */
final class ChangeBinding {

  private final State recorded;
  private final SavedDrifts drifts;
  private final BindingProblems problems;

  ChangeBinding(State recorded, SavedDrifts drifts, BindingProblems problems) {
    this.recorded = recorded;
    this.drifts = drifts;
    this.problems = problems;
  }

  /**
   * The changes in their order.
   *
   * @param objects what each makes
   */
  List<Change> all(List<SavedChange> saved, List<Optional<Manifest>> objects) {
    var all = new ArrayList<Change>(saved.size());
    for (int i = 0; i < saved.size(); i++) {
      SavedChange change = saved.get(i);
      Optional<Recorded> before = change.before().flatMap(recorded::find);
      Optional<Drift> edit = change.edit().flatMap(drifts::at);
      Optional<Claim> claim = change.edit().flatMap(drifts::claimAt);
      if (isOfOthers(change) && edit.isEmpty() && claim.isEmpty()) {
        problems.stale(
            "No other stack hands over or holds " + change.edit().orElseThrow() + " any more.");
      } else if (before.isPresent() != change.before().isPresent()
          || (edit.isPresent() || claim.isPresent()) != change.edit().isPresent()) {
        problems.edited("It changes something that it does not know.");
      } else if (isEditedAgain(change, edit)) {
        problems.stale(
            "Someone else edited " + change.edit().orElseThrow() + " again since it was made.");
      } else if (isAnother(change, edit, claim)) {
        problems.stale(
            "Another stack holds "
                + change.edit().orElseThrow()
                + ", which is to be adopted, otherwise than when it was made.");
      } else {
        Optional<Drift> found = edit.or(() -> claim.map(Claim::found));
        all.add(change(change, before, objects.get(i), found, claim));
      }
    }
    return all;
  }

  /** Whether the change hangs on what another stack does. */
  private static boolean isOfOthers(SavedChange change) {
    return switch (change.action()) {
      case ADOPT, FORGET -> change.edit().isPresent();
      case CREATE, UPDATE, REPLACE, DELETE, MOVE, ACCEPT, KEEP -> false;
    };
  }

  /** What is accepted must be known; what is given up need not. */
  private static boolean isEditedAgain(SavedChange change, Optional<Drift> edit) {
    return switch (change.action()) {
      case ACCEPT -> edit.flatMap(Drift::held).isEmpty();
      case CREATE, UPDATE, REPLACE, DELETE, MOVE, ADOPT, FORGET, KEEP -> false;
    };
  }

  /** What was held when the plan was made is adopted, and nothing that nobody has looked at. */
  private static boolean isAnother(
      SavedChange change, Optional<Drift> edit, Optional<Claim> claim) {
    return switch (change.action()) {
      case ADOPT ->
          edit.isEmpty() && claim.isPresent() && !change.heldHash().equals(claim.map(Claim::hash));
      case CREATE, UPDATE, REPLACE, DELETE, MOVE, ACCEPT, FORGET, KEEP -> false;
    };
  }

  /** A change with the record and the object that it is about. */
  static Change change(
      SavedChange saved,
      Optional<Recorded> before,
      Optional<Manifest> after,
      Optional<Drift> edit,
      Optional<Claim> claim) {
    return switch (saved.action()) {
      case CREATE -> new Change.Create(after.orElseThrow());
      case UPDATE ->
          new Change.Update(
              before.orElseThrow(), after.orElseThrow(), saved.fields(), saved.effect(), edit);
      case REPLACE ->
          new Change.Replace(
              before.orElseThrow(),
              after.orElseThrow(),
              saved.fields(),
              saved.effect(),
              saved.because(),
              edit);
      case DELETE -> new Change.Delete(before.orElseThrow(), edit);
      case MOVE -> new Change.Move(before.orElseThrow(), after.orElseThrow());
      case ADOPT ->
          new Change.Adopt(edit.orElseThrow(), after.orElseThrow(), saved.fields(), saved.effect());
      case ACCEPT ->
          new Change.Accept(before.orElseThrow(), edit.orElseThrow(), after.orElseThrow());
      case FORGET -> new Change.Forget(before.orElseThrow(), claim);
      case KEEP -> throw new IllegalStateException("What is kept is not saved");
    };
  }
}
