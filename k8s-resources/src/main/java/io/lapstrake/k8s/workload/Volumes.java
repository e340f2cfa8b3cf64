package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.storage.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The volumes of a pod: each name once, sorted, whoever mounts them first. */
final class Volumes {

  private static final String[] PATH = {"spec", "template", "spec", "volumes"};

  private Volumes() {}

  static Draft with(Draft draft, List<Volume> volumes) {
    return with(draft, volumes, tree -> tree);
  }

  /** Volumes that are there when a condition holds, or another one under which they were said. */
  static Draft when(Value<Boolean> condition, Draft draft, List<Volume> volumes) {
    return with(draft, volumes, tree -> ListPart.when(condition, tree));
  }

  private static Draft with(Draft draft, List<Volume> volumes, Function<MapNode, ListPart> partOf) {
    Draft changed = draft;
    for (Volume volume : volumes) {
      if (volume.tree().isPresent()) {
        MapNode tree = volume.tree().get();
        changed = with(changed, tree, partOf.apply(tree));
      }
    }
    return changed;
  }

  private static Draft with(Draft draft, MapNode volume, ListPart part) {
    ListNode there = draft.tree().at(PATH) instanceof ListNode list ? list : ListNode.EMPTY;
    String name = String.valueOf(volume.text("name"));
    var sorted = new ArrayList<ListPart>(there.size() + 1);
    ListPart added = part;
    int at = 0;
    for (ListPart before : there.parts()) {
      MapNode tree = treeOf(before);
      String other = tree == null ? null : tree.text("name");
      if (tree != null && name.equals(other)) {
        if (!tree.equals(volume)) {
          return clash(draft, name);
        }
        added = either(before, added);
        continue;
      }
      if (other != null && other.compareTo(name) < 0) {
        at = sorted.size() + 1;
      }
      sorted.add(before);
    }
    sorted.add(at, added);
    return draft.set(ListNode.of(sorted), PATH);
  }

  /** The volume of a part of the list; null where a value gives it. */
  private static @Nullable MapNode treeOf(ListPart part) {
    if (part instanceof ListPart.When when && when.parts().size() == 1) {
      return treeOf(when.parts().get(0));
    }
    return part instanceof MapNode volume ? volume : null;
  }

  /** One volume, where one of two parts has it. */
  private static ListPart either(ListPart before, ListPart added) {
    if (before instanceof ListPart.When first && added instanceof ListPart.When second) {
      return first.condition().equals(second.condition())
          ? first
          : new ListPart.When(Condition.any(first.condition(), second.condition()), first.parts());
    }
    return before instanceof ListPart.When ? added : before;
  }

  private static Draft clash(Draft draft, String name) {
    return draft.flawed(
        "LAP-0402",
        "Two volumes of one name",
        "spec.template.spec.volumes",
        "Two different volumes of this pod are called \"" + name + "\".",
        "give one of them another name with Volume.named(name, …).");
  }
}
