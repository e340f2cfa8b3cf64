package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds environment variables that use one which comes after them. */
public final class VariableBeforeValue implements ContainerCheck {

  private static final Pattern USE = Pattern.compile("\\$\\$|\\$\\(([^()]+)\\)");

  @Override
  public String code() {
    return "LAP-1422";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Variable that is used before it is there";
  }

  @Override
  public String why() {
    return "$(NAME) stands for a variable that comes before in the list, or from a "
        + "whole source. Of one that comes later it stays as it is written, "
        + "brackets and all.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    List<MapNode> variables = Leaf.maps(container.tree(), "env");
    var later = new HashSet<String>(); // asked by key alone
    for (int i = variables.size() - 1; i >= 0; i--) {
      String name = Leaf.text(variables.get(i), "name");
      later.add(name);
      Matcher use = USE.matcher(Leaf.text(variables.get(i), "value"));
      while (use.find()) {
        if (use.group(1) != null && later.contains(use.group(1))) {
          add(container, name, use.group(1), findings);
        }
      }
    }
  }

  private static void add(PodContainer container, String name, String used, Findings findings) {
    findings.add(
        container.pod().owner(),
        container.path().key("env").item("name", name).key("value"),
        used + " is said after " + name + ", so it is not known there.",
        "say " + used + " first.");
  }
}
