package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.External;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a stack expects to be there in an environment. */
final class Externals {

  private static final Set<String> SAID_OF_THEM =
      Set.of("apiVersion", "kind", "metadata", "data", "spec");
  private static final Set<String> HELD = Set.of("ports", "listeners"); // what others refer to
  private static final Set<String> WHO_THEY_ARE = Set.of("name", "namespace");

  private final LinkedStack stack;
  private final Map<String, Node> bindings;
  private final Problems problems;

  Externals(LinkedStack stack, Map<String, Node> bindings, Problems problems) {
    this.stack = stack;
    this.bindings = bindings;
    this.problems = problems;
  }

  /** Each of them once, with all the keys that anyone said of it. */
  SortedSet<External> all() {
    if (stack.externals().isEmpty()) {
      return Collections.emptySortedSet();
    }
    SortedMap<ResourceKey, SortedSet<String>> keys = new TreeMap<>();
    for (Instance instance : new Instances(stack.externals(), bindings, problems).all()) {
      MapNode tree = evaluated(instance);
      SortedSet<String> held = keys.computeIfAbsent(ResourceKey.of(tree), any -> new TreeSet<>());
      tree.map("data").entries().forEach(it -> held.add(String.valueOf(it.literalKey())));
    }
    var all = new TreeSet<External>();
    keys.forEach((key, held) -> all.add(new External(key, held)));
    return all;
  }

  private MapNode evaluated(Instance instance) {
    var evaluator = new Evaluator(bindings, instance.rows(), instance.place(), problems);
    Node tree = evaluator.evaluate(instance.resource().tree(), FieldPath.ROOT).orElseThrow();
    return (MapNode) tree;
  }

  /** What is said of something that is made elsewhere has no effect there. */
  static Optional<Problem> misuse(Placed existing) {
    Draft draft = existing.draft();
    if (draft.isKnownWhole()) {
      return Optional.empty();
    }
    boolean changed =
        !isWithin(draft.tree(), SAID_OF_THEM)
            || !isWithin(draft.tree().map("metadata"), WHO_THEY_ARE)
            || !isWithin(draft.tree().map("spec"), HELD)
            || !draft.companions().isEmpty();
    return changed
        ? Optional.of(
            new Problem(
                "LAP-0216",
                "Change of what is made elsewhere",
                existing.place(),
                draft.id() + " is expected to be there; nothing that is said of it is written.",
                "describe it with named(…) if it is yours, else leave the other words out."))
        : Optional.empty();
  }

  private static boolean isWithin(MapNode map, Set<String> keys) {
    return map.parts().stream()
        .allMatch(part -> part instanceof Entry it && keys.contains(it.literalKey()));
  }
}
