package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.storage.Volume;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a pod: each name once, sorted, whoever mounts them first. */
final class Volumes {

  private static final String[] PATH = {"spec", "template", "spec", "volumes"};

  private Volumes() {}

  static Draft with(Draft draft, List<Volume> volumes) {
    Draft changed = draft;
    for (Volume volume : volumes) {
      changed = volume.tree().isPresent() ? with(changed, volume.tree().get()) : changed;
    }
    return changed;
  }

  private static Draft with(Draft draft, MapNode volume) {
    ListNode there = draft.tree().at(PATH) instanceof ListNode list ? list : ListNode.EMPTY;
    String name = String.valueOf(volume.text("name"));
    var sorted = new ArrayList<ListPart>(there.size() + 1);
    int at = 0;
    for (ListPart part : there.parts()) {
      String other = part instanceof MapNode item ? item.text("name") : null;
      if (name.equals(other)) {
        return part.equals(volume) ? draft : clash(draft, name);
      }
      if (other != null && other.compareTo(name) < 0) {
        at = sorted.size() + 1;
      }
      sorted.add(part);
    }
    sorted.add(at, volume);
    return draft.set(ListNode.of(sorted), PATH);
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
