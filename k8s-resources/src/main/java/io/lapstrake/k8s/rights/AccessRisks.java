package io.lapstrake.k8s.rights;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says who may do more with a plan, and who less. */
public final class AccessRisks implements Assessor {

  /** What is told in one line. */
  private record Line(ResourceKey by, Risk.Kind kind, Holder who, String namespace)
      implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return Comparator.comparing(Line::by)
          .thenComparing(Line::kind)
          .thenComparing(Line::who)
          .thenComparing(Line::namespace)
          .compare(this, other);
    }
  }

  @Override
  public boolean knowsBetter(Risk byKind) {
    return switch (byKind.kind()) {
      case ACCESS_WIDENED, ACCESS_NARROWED, ACCESS_CHANGED -> true;
      default -> false;
    };
  }

  @Override
  public List<Risk> assess(Plan plan) {
    Map<ResourceKey, Change> changes = new HashMap<>(); // asked by key alone
    for (Change change : plan.effective()) {
      if (change.key().group().equals(Roles.RBAC)) {
        change.recorded().ifPresent(it -> changes.put(it.key(), change));
        changes.put(change.key(), change);
      }
    }
    if (changes.isEmpty()) {
      return List.of();
    }
    Manifests before = plan.before();
    Manifests after = plan.after();
    Rights had = Rights.of(before, after);
    Rights have = Rights.of(after, before);
    List<Risk> risks = new ArrayList<>();
    risks.addAll(lines(have.beyond(had), true, changes));
    risks.addAll(lines(had.beyond(have), false, changes));
    return risks;
  }

  private static List<Risk> lines(
      SortedMap<Right, List<ResourceKey>> rights, boolean more, Map<ResourceKey, Change> changes) {
    SortedMap<Line, List<Right>> lines = new TreeMap<>();
    rights.forEach(
        (right, because) ->
            because.stream()
                .filter(changes::containsKey)
                .findFirst()
                .ifPresent(
                    by ->
                        lines
                            .computeIfAbsent(line(by, right, more), any -> new ArrayList<>())
                            .add(right)));
    List<Risk> risks = new ArrayList<>();
    lines.forEach((line, of) -> risks.add(risk(line, of, more, changes)));
    return risks;
  }

  private static Line line(ResourceKey by, Right right, boolean more) {
    Risk.Kind kind =
        !more
            ? Risk.Kind.ACCESS_NARROWED
            : right.isPower() ? Risk.Kind.POWER_GRANTED : Risk.Kind.ACCESS_WIDENED;
    return new Line(by, kind, right.who(), right.namespace());
  }

  private static Risk risk(
      Line line, List<Right> rights, boolean more, Map<ResourceKey, Change> changes) {
    Change change = changes.get(line.by());
    if (change == null) {
      throw new IllegalStateException("No change of " + line.by());
    }
    String words =
        line.who()
            + (more ? " may " : " may no longer ")
            + RightsText.of(rights)
            + (line.namespace().isEmpty() ? "" : " in namespace " + line.namespace());
    return new Risk(line.kind(), change.address(), change.key(), List.of(), words);
  }
}
