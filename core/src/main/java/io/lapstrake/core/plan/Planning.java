package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.SecretHashes;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Compares what is described with what is recorded and with what is held, object by object. */
final class Planning {

  private final ContentHash hashing = new ContentHash();
  private final SecretHashes secretly;
  private final Rules rules;
  private final Manifests desired;
  private final State recorded;
  private final Observed observed;
  private final PlanPolicy policy;
  private final Refusals refusals;
  private final Map<ResourceKey, Drift> drifted = new HashMap<>();
  private final Map<ResourceKey, Claim> claimed = new HashMap<>();
  private final List<Change> changes;

  Planning(Manifests desired, State recorded, Observed observed, PlanPolicy policy) {
    this.rules = Rules.kubernetes().extendedBy(desired.all().stream().map(Manifest::tree));
    this.desired = desired;
    this.recorded = recorded;
    this.secretly = recorded.secretHashes();
    this.observed = observed;
    this.policy = policy;
    this.refusals = new Refusals(policy, desired.stack(), recorded);
    this.changes = new ArrayList<>(desired.size());
  }

  Plan plan() {
    observed.drifts().forEach(it -> it.key().ifPresent(key -> drifted.put(key, it)));
    observed.claims().forEach(it -> claimed.put(it.key(), it));
    List<Integer> unknown = new ArrayList<>();
    for (Manifest manifest : desired) {
      Recorded before = recorded.find(manifest.key()).orElse(null);
      if (before == null) {
        unknown.add(changes.size());
      }
      changes.add(before == null ? made(manifest) : known(before, manifest));
    }
    Gone gone = new Gone(rules);
    if (desired.size() - unknown.size() < recorded.size()) {
      findGone(gone);
      unknown.forEach(position -> changes.set(position, renamed(changes.get(position), gone)));
    }
    replaceWithOthers();
    gone.lastFirst().forEach(record -> changes.add(unwanted(record)));
    refusals.check(changes, rules, desired);
    return new Plan(desired, recorded, observed, changes, refusals.all(), policy.highest());
  }

  private KindRules rulesOf(ResourceKey key) {
    return rules.of(key.group(), key.kind());
  }

  /** The object is not recorded by its key. */
  private Change made(Manifest manifest) {
    Drift found = drifted.get(manifest.key());
    if (found == null || found.kind() != Drift.Kind.MADE) {
      Claim claim = claimed.get(manifest.key());
      return claim == null ? new Change.Create(manifest) : claimed(manifest, claim);
    }
    MapNode held = found.held().orElse(null);
    if (held == null || !policy.adopts(manifest.address())) {
      refusals.isThere(manifest, found);
      return new Change.Create(manifest);
    }
    return adopted(manifest, found, held);
  }

  /** Another stack owns the object. */
  private Change claimed(Manifest manifest, Claim claim) {
    MapNode held = claim.held().orElse(null);
    if (held == null || !claim.handsOver()) {
      refusals.isOwned(manifest, claim);
      return new Change.Create(manifest);
    }
    return adopted(manifest, claim.found(), held);
  }

  private Change adopted(Manifest manifest, Drift found, MapNode held) {
    Difference difference = difference(held, manifest);
    return new Change.Adopt(
        found,
        ignoring(manifest, () -> held, difference),
        difference.changes(),
        difference.effect());
  }

  /** The object is recorded by its key. */
  private Change known(Recorded before, Manifest after) {
    Drift drift = drifted.get(before.key());
    if (drift == null) {
      return compared(before, after);
    }
    return drift.kind() == Drift.Kind.REMOVED
        ? new Change.Create(after)
        : edited(before, after, drift);
  }

  private Change compared(Recorded before, Manifest after) {
    if (before.isSameAs(after, hashing, secretly)) {
      return stays(before, after, Optional.empty());
    }
    Difference difference = sinceRecorded(before, after);
    return difference.isEmpty()
        ? stays(before, after, Optional.empty()) // only written otherwise
        : changed(before, after, difference, Optional.empty());
  }

  private static Change stays(Recorded before, Manifest after, Optional<Drift> drift) {
    return before.address().equals(after.address())
            && before.traits().isProtected() == Recorded.isProtected(after)
            && before.traits().isHandedOver() == after.lifecycle().isHandedOver()
        ? new Change.Keep(before, after, drift)
        : new Change.Move(before, after);
  }

  private Change changed(
      Recorded before, Manifest after, Difference difference, Optional<Drift> overwritten) {
    Manifest becomes = ignoring(after, () -> secretly.comparable(before, after), difference);
    return difference.effect().isReplacement()
        ? new Change.Replace(
            before,
            becomes,
            difference.changes(),
            difference.effect(),
            Collections.emptySortedSet(),
            overwritten)
        : new Change.Update(
            before, becomes, difference.changes(), difference.effect(), overwritten);
  }

  /** Someone else edited the object where it is held. */
  private Change edited(Recorded before, Manifest after, Drift drift) {
    if (drift.isBroken()) {
      return broken(before, after, drift);
    }
    Difference difference = difference(drift.held().orElse(MapNode.EMPTY), after);
    if (difference.isEmpty()) {
      return changed(before, after, difference, Optional.of(drift)); // the description caught up
    }
    boolean wished = !before.isSameAs(after, hashing, secretly);
    return switch (policy.handEdits()) {
      case OVERWRITE -> changed(before, after, difference, Optional.of(drift));
      case KEEP -> new Change.Keep(before, after, Optional.of(drift));
      case ACCEPT ->
          wished
              ? refused(before, after, difference, drift)
              : new Change.Accept(before, drift, after);
      case STOP ->
          wished
              ? refused(before, after, difference, drift)
              : new Change.Keep(before, after, Optional.of(drift));
    };
  }

  /** Someone else made something else of the object: nothing tells what differs. */
  private Change broken(Recorded before, Manifest after, Drift drift) {
    boolean wished = !before.isSameAs(after, hashing, secretly);
    boolean stays =
        policy.handEdits() == HandEdits.KEEP || (policy.handEdits() == HandEdits.STOP && !wished);
    if (stays) {
      return new Change.Keep(before, after, Optional.of(drift));
    }
    if (policy.handEdits() != HandEdits.OVERWRITE) {
      refusals.isBroken(after, drift);
    }
    var effect = new Effect(Effect.Level.IN_PLACE, List.of());
    return new Change.Update(before, after, List.of(), effect, Optional.of(drift));
  }

  private Change refused(Recorded before, Manifest after, Difference difference, Drift drift) {
    refusals.isEdited(after, drift);
    return changed(before, after, difference, Optional.of(drift));
  }

  private void findGone(Gone gone) {
    for (Recorded record : recorded.records()) {
      if (desired.find(record.key()).isEmpty()) {
        Drift drift = drifted.get(record.key());
        gone.add(record, drift != null && drift.kind() == Drift.Kind.REMOVED);
      }
    }
  }

  /** What is not recorded by its key may be so by its address, or by one that it had before. */
  private Change renamed(Change change, Gone gone) {
    Manifest after = change.described().orElseThrow();
    if (change.action() != Action.CREATE) {
      return change;
    }
    return gone.take(after.address(), after.lifecycle().formers())
        .map(before -> renamed(before, after))
        .orElse(change);
  }

  private Change renamed(Recorded before, Manifest after) {
    Difference difference = sinceRecorded(before, after);
    return new Change.Replace(
        before,
        ignoring(after, () -> secretly.comparable(before, after), difference),
        difference.changes(),
        KeyFields.effect(before.key(), after.key(), difference.effect()),
        Collections.emptySortedSet(),
        givenUp(before));
  }

  private Change unwanted(Recorded record) {
    Claim claim = claimed.get(record.key());
    if (claim != null && claim.isKnown() && record.traits().isHandedOver()) {
      return new Change.Forget(record, Optional.of(claim));
    }
    return policy.forgets(record.address())
        ? new Change.Forget(record, Optional.empty())
        : new Change.Delete(record, givenUp(record));
  }

  /** The edit of an object that goes. */
  private Optional<Drift> givenUp(Recorded before) {
    Optional<Drift> edit =
        Optional.ofNullable(drifted.get(before.key())).filter(it -> it.kind() == Drift.Kind.EDITED);
    if (policy.handEdits() != HandEdits.OVERWRITE) {
      edit.ifPresent(it -> refusals.wouldGo(before, it));
    }
    return edit;
  }

  /** Makes anew what asks for it when another object changes, and so on. */
  private void replaceWithOthers() {
    int[] asking = IntStream.range(0, changes.size()).filter(this::asks).toArray();
    Set<Address> changed = new HashSet<>();
    boolean more = asking.length > 0;
    while (more) {
      changes.stream().filter(Planning::triggers).forEach(it -> changed.add(it.address()));
      more = false;
      for (int i : asking) {
        Change change = changes.get(i);
        var because = new TreeSet<>(replacedWith(change));
        because.retainAll(changed);
        if (!because.isEmpty() && mayBeReplaced(change)) {
          changes.set(i, replaced(change, because));
          more = true;
        }
      }
    }
  }

  private boolean asks(int position) {
    return !replacedWith(changes.get(position)).isEmpty();
  }

  private static SortedSet<Address> replacedWith(Change change) {
    return change.described().orElseThrow().lifecycle().replacedWith(); // nothing is deleted yet
  }

  private static boolean triggers(Change change) {
    return change.action() == Action.UPDATE || change.action() == Action.REPLACE;
  }

  private static boolean mayBeReplaced(Change change) {
    return switch (change.action()) {
      case UPDATE, MOVE, KEEP -> true;
      case CREATE, REPLACE, DELETE, ADOPT, ACCEPT, FORGET -> false;
    };
  }

  private Change replaced(Change change, SortedSet<Address> because) {
    Recorded before = change.recorded().orElseThrow();
    return new Change.Replace(
        before,
        change.described().orElseThrow(),
        change.fields(),
        new Effect(Effect.Level.REPLACE, List.of()),
        because,
        change.overwritten().or(() -> givenUp(before)));
  }

  /** Secrets that cannot be compared are other ones. */
  private Difference sinceRecorded(Recorded before, Manifest after) {
    Difference difference = difference(secretly.comparable(before, after), after);
    return secretly.canCompare(before) ? difference : difference.ofUnknownSecrets();
  }

  private Difference difference(MapNode before, Manifest after) {
    return Difference.between(
        before, after.tree(), rulesOf(after.key()), after.lifecycle().ignored());
  }

  /** The object with the fields that others look after as they are. */
  private static Manifest ignoring(Manifest after, Supplier<MapNode> held, Difference difference) {
    return after.lifecycle().ignored().isEmpty()
        ? after
        : after.withTree(difference.patch().applyTo(held.get()));
  }
}
