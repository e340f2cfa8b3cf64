package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Claim;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.state.StateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The stacks in the folders beside a stack's own. Those of its environment go to one cluster, where
 * an object has one owner. A folder that holds the very stack once more is another owner too, but
 * what is handed over is not left to it. Folders that lie elsewhere are not looked at.
 */
final class Neighbours {

  private final FolderReader own;
  private final StateKey key;
  private final String stack;
  private final String environment;
  private final Map<String, Optional<StackFolder>> read = new HashMap<>();
  private @Nullable SortedMap<String, FolderReader> folders; // looked for when first needed

  Neighbours(FolderReader own, StateKey key, String stack, String environment) {
    this.own = own;
    this.key = key;
    this.stack = stack;
    this.environment = environment;
  }

  /** The claims of others to what is described and not recorded, and to what was handed over. */
  List<Claim> claims(Manifests described, State recorded) {
    var claims = new ArrayList<Claim>();
    for (var manifest : described) {
      if (recorded.find(manifest.key()).isEmpty()) {
        claim(manifest.key()).ifPresent(claims::add);
      }
    }
    for (Recorded record : recorded.records()) {
      if (record.traits().isHandedOver() && described.find(record.key()).isEmpty()) {
        claim(record.key()).filter(this::isOfAnotherStack).ifPresent(claims::add);
      }
    }
    return claims;
  }

  private boolean isOfAnotherStack(Claim claim) {
    return !claim.stack().equals(stack);
  }

  /** Refuses what a plan would take that is not handed over, or is not what it looked at. */
  void check(Plan plan, Problems problems) {
    for (Change change : plan.effective()) {
      switch (change.action()) {
        case CREATE, ADOPT ->
            claim(change.key()).ifPresent(it -> taken(change, it, plan, problems));
        case FORGET -> {
          if (change.isLeftToOthers() && !isHeldByOthers(change.key())) {
            String why =
                "The plan leaves " + change.key() + " to another stack, which has it no longer.";
            stale(change, why, problems);
          }
        }
        case UPDATE, REPLACE, DELETE, MOVE, ACCEPT, KEEP -> {}
      }
    }
  }

  private static void taken(Change change, Claim claim, Plan plan, Problems problems) {
    if (!claim.handsOver()) {
      problems.add(claim.refusal(change.described().orElseThrow(), plan.stack()));
    } else if (change instanceof Change.Adopt adopt
        && adopt.found().place().equals(claim.place())
        && !adopt.found().hash().equals(claim.hash())) {
      String why =
          "The plan adopts " + change.key() + ", which is not as it was when the plan was made.";
      stale(change, why, problems);
    }
  }

  private static void stale(Change change, String why, Problems problems) {
    problems.add("LAP-0603", "Stale plan", Place.of(change.address()), why, "make the plan again.");
  }

  private boolean isHeldByOthers(ResourceKey held) {
    return claim(held).filter(it -> it.isKnown() && isOfAnotherStack(it)).isPresent();
  }

  /** That another folder owns an object; the first of them by name. */
  Optional<Claim> claim(ResourceKey key) {
    String path = Layout.pathOf(key);
    return folders().entrySet().stream()
        .filter(it -> it.getValue().exists(path))
        .flatMap(it -> claim(it.getKey(), it.getValue(), key, path).stream())
        .findFirst();
  }

  private SortedMap<String, FolderReader> folders() {
    SortedMap<String, FolderReader> known = folders;
    if (known == null) {
      known = own.neighbours();
      folders = known;
    }
    return known;
  }

  private Optional<Claim> claim(String name, FolderReader folder, ResourceKey key, String path) {
    String place = "../" + name + "/" + path;
    String hash = folder.hash(path).orElse("");
    Optional<StackFolder> owner = read.computeIfAbsent(name, it -> stack(it, folder));
    if (owner.isEmpty()) {
      Optional<StateFiles.Owner> named = folder.read(Layout.HEADER).flatMap(StateFiles::owner);
      return named.filter(it -> !it.environment().equals(environment)).isPresent()
          ? Optional.empty()
          : Optional.of(new Claim(key, "", false, place, hash, Optional.empty()));
    }
    State state = owner.get().state();
    return state
        .find(key)
        .filter(record -> state.environment().equals(environment)) // others are elsewhere
        .map(
            record ->
                new Claim(
                    key,
                    state.stack(),
                    record.traits().isHandedOver(),
                    place,
                    hash,
                    FolderContent.object(folder, path, key)));
  }

  private Optional<StackFolder> stack(String name, FolderReader folder) {
    return stack(name, folder, StateKey.none()).or(() -> stack(name, folder, key));
  }

  private static Optional<StackFolder> stack(String name, FolderReader folder, StateKey key) {
    try {
      return Optional.of(StackFolder.read(name, folder, key));
    } catch (ProblemException e) {
      return Optional.empty(); // whose it is cannot be told; that it holds the object can
    }
  }
}
