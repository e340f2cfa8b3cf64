package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** A field that each of several items must have, though a single one need not. */
public record Several(String key) {

  /** Looks at a list of more than one item. */
  public void check(ListNode list, Scene.Report report) {
    for (int i = 0; i < list.size(); i++) {
      if (list.item(i) instanceof MapNode item && !Given.is(item.get(key))) {
        report.found(
            List.of(i, key),
            new Finding(
                "LAP-0340",
                "Missing field",
                key + " is not set; Kubernetes requires it where there is more than one item.",
                "set " + key + "."));
      }
    }
  }
}
