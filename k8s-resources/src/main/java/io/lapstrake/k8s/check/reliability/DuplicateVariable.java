package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.HashSet;

/** Finds environment variables that are said twice. */
public final class DuplicateVariable implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1413";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Environment variable that is said twice";
  }

  @Override
  public String why() {
    return "The later one counts, whatever the first one says; an update may also lose "
        + "either of them.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    var seen = new HashSet<String>(); // asked by key alone
    for (MapNode variable : Leaf.maps(container.tree(), "env")) {
      String name = Leaf.text(variable, "name");
      if (!seen.add(name)) {
        findings.add(
            container.pod().owner(),
            container.path().key("env").item("name", name),
            name + " is said twice.",
            "say it once.");
      }
    }
  }
}
