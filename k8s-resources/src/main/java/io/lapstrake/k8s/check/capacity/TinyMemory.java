package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.math.BigDecimal;
import java.util.List;

/** Finds amounts of memory so small that the unit must be wrong. */
public final class TinyMemory implements ContainerCheck {

  private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1024 * 1024);

  @Override
  public String code() {
    return "LAP-1217";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Memory of less than a mebibyte";
  }

  @Override
  public String why() {
    return "Nothing runs in less than a mebibyte. Mostly a unit was left out, or m was "
        + "written for M: 512m is half a byte.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    for (String field : List.of("requests", "limits")) {
      MapNode amounts = container.tree().map("resources").map(field);
      BigDecimal memory = Amounts.of(amounts).get("memory");
      if (memory != null && memory.signum() > 0 && memory.compareTo(MEBIBYTE) < 0) {
        findings.add(
            container.pod().owner(),
            container.path().key("resources").key(field).key("memory"),
            Leaf.text(amounts, "memory") + " is less than a mebibyte.",
            "write the unit, such as 512Mi.");
      }
    }
  }
}
