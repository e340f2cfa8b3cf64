package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds containers that are killed while their hook still waits. */
public final class GraceTooShort implements ContainerCheck {

  private static final Pattern SLEEP =
      Pattern.compile("(?:.*\\s)?sleep\\s+(\\d{1,6})s?(?:[\\s;&].*)?");

  @Override
  public String code() {
    return "LAP-1414";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Grace period that the hook uses up";
  }

  @Override
  public String why() {
    return "The time that a pod has to stop includes its hook. When the hook uses it up, "
        + "the program is killed without being asked to stop.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    long pause = pause(container.tree().map("lifecycle").map("preStop"));
    MapNode pod = container.pod().spec();
    long grace = Leaf.number(pod, "terminationGracePeriodSeconds").orElse(30);
    if (container.isLasting() && pause > 0 && pause >= grace) {
      findings.add(
          container.pod().owner(),
          container.path().key("lifecycle").key("preStop"),
          "The hook waits " + pause + " seconds, and the pod has " + grace + " to stop.",
          "give the pod more time, or wait less.");
    }
  }

  private static long pause(MapNode hook) {
    if (hook.isEmpty()) {
      return 0;
    }
    Matcher command = SLEEP.matcher(String.join(" ", Leaf.texts(hook.map("exec"), "command")));
    return Leaf.number(hook.map("sleep"), "seconds")
        .orElse(command.matches() ? Long.parseLong(command.group(1)) : 0);
  }
}
