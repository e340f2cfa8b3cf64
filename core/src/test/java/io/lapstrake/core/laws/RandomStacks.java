package io.lapstrake.core.laws;

import io.lapstrake.core.difference.RandomObjects;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Histories of a stack: objects of many kinds with random fields, which come and go, change, get
 * other names and addresses, are protected and not, and are edited by others between.
 */
public final class RandomStacks {

  private static final List<String> KINDS =
      List.of(
          "apps/v1 Deployment",
          "apps/v1 StatefulSet",
          "batch/v1 Job",
          "v1 Pod",
          "v1 Service",
          "v1 ConfigMap",
          "v1 PersistentVolumeClaim",
          "v1 Namespace",
          "v1 ServiceAccount",
          "autoscaling/v2 HorizontalPodAutoscaler",
          "networking.k8s.io/v1 NetworkPolicy",
          "rbac.authorization.k8s.io/v1 RoleBinding",
          "example.com/v1 Widget");
  private static final int OBJECTS = 14;
  private static final int STEPS = 6;
  private static final int CONTENTS = 3;

  private final Random random;
  private final List<List<MapNode>> contents = new ArrayList<>();

  private RandomStacks(Random random) {
    this.random = random;
    for (int id = 0; id < OBJECTS; id++) {
      var all = new ArrayList<MapNode>();
      for (int i = 0; i < CONTENTS; i++) {
        all.add(new RandomObjects(random).object(Rules.kubernetes().of(typed(id)).root()));
      }
      contents.add(all);
    }
  }

  /**
   * A step of a history.
   *
   * @param wanted what is described
   * @param policy what is allowed
   * @param edit what someone else does before
   */
  public record Step(Manifests wanted, PlanPolicy policy, Edit edit) {
    @Override
    public String toString() {
      return "\n  " + edit + ", then " + wanted.all().stream().map(RandomStacks::named).toList();
    }
  }

  /** What someone else does with one of the files that are there. */
  public enum Edit {
    /** Nothing. */
    NONE,
    /** Writes something into it. */
    WRITE,
    /** Deletes it. */
    DELETE
  }

  private static String named(Manifest it) {
    return it.address() + " = " + it.key();
  }

  /** A history that follows from some randomness. */
  public static List<Step> history(Random random) {
    var stacks = new RandomStacks(random);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      steps.add(stacks.step());
    }
    return steps;
  }

  private Step step() {
    SortedMap<ResourceKey, Manifest> objects = new TreeMap<>();
    SortedSet<Address> addresses = new TreeSet<>();
    for (int id = 0; id < OBJECTS; id++) {
      if (!once(3)) {
        Manifest object = object(id);
        addresses.add(object.address());
        objects.put(object.key(), object);
      }
    }
    Manifests wanted =
        new Manifests("shop", "prod", List.copyOf(objects.values()), new TreeMap<>());
    HandEdits edits = any(EnumSet.allOf(HandEdits.class));
    return new Step(wanted, policy(addresses).onHandEdits(edits), edit());
  }

  private Edit edit() {
    return once(2) ? Edit.NONE : once(3) ? Edit.DELETE : Edit.WRITE;
  }

  private PlanPolicy policy(SortedSet<Address> addresses) {
    SortedSet<Address> all = new TreeSet<>(addresses);
    for (int id = 0; id < OBJECTS; id++) {
      all.add(address(id, 0));
      all.add(address(id, 1));
    }
    PlanPolicy policy = PlanPolicy.careful().deletingEverything().adoptingAll();
    return once(4) ? policy : policy.releasing(all.toArray(Address[]::new));
  }

  private Manifest object(int id) {
    int name = once(4) ? 1 : 0;
    int place = once(4) ? 1 : 0;
    MapNode type = typed(id);
    MapNode content = contents.get(id).get(random.nextInt(CONTENTS));
    MapNode metadata = content.map("metadata").with("name", "n" + id + "-" + name);
    boolean isNamespaced = Rules.kubernetes().of(type).isNamespaced();
    MapNode tree =
        content
            .with("apiVersion", String.valueOf(type.text("apiVersion")))
            .with("kind", String.valueOf(type.text("kind")))
            .with(
                "metadata",
                isNamespaced ? metadata.with("namespace", "shop") : metadata.without("namespace"));
    return new Manifest(address(id, place), tree, Collections.emptySortedSet(), false, null)
        .with(lifecycle(id));
  }

  private Lifecycle lifecycle(int id) {
    var words = once(3) ? any(EnumSet.allOf(Lifecycle.Protection.class)) : Lifecycle.Protection.OFF;
    return new Lifecycle(
        words,
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        once(4)
            ? new TreeSet<>(List.of(address(id, 0), address(id, 1)))
            : Collections.emptySortedSet(),
        once(5),
        once(6));
  }

  private static Address address(int id, int place) {
    String kind = KINDS.get(id % KINDS.size());
    String named = kind.substring(kind.indexOf(' ') + 1);
    return new Address("shop", new ResourceId(named, "thing-" + id + (place == 0 ? "" : "-moved")));
  }

  private static MapNode typed(int id) {
    String kind = KINDS.get(id % KINDS.size());
    int space = kind.indexOf(' ');
    return MapNode.of("apiVersion", kind.substring(0, space))
        .with("kind", kind.substring(space + 1));
  }

  private <T> T any(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }

  private boolean once(int times) {
    return random.nextInt(times) == 0;
  }
}
