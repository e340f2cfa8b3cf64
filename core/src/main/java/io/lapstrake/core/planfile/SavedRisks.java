package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was found of a plan before it was saved: that, and nothing else. */
final class SavedRisks implements Assessor {

  private final List<Risk> all;

  /**
   * Those of one plan.
   *
   * @param trees as the file has them
   * @param changes who their objects are
   */
  SavedRisks(List<MapNode> trees, ShownChanges changes) {
    this.all = trees.stream().flatMap(it -> risk(it, changes).stream()).toList();
  }

  private static Optional<Risk> risk(MapNode tree, ShownChanges changes) {
    String kind = ChangeReader.text(tree, "kind").toUpperCase(Locale.ROOT);
    List<FieldPath> fields =
        tree.list("fields").items().stream().map(Node::toString).map(FieldPath::parse).toList();
    return changes
        .named(tree)
        .map(
            key ->
                new Risk(
                    Risk.Kind.valueOf(kind),
                    Address.parse(ChangeReader.text(tree, "address")),
                    key,
                    fields,
                    ChangeReader.text(tree, "words")));
  }

  @Override
  public List<Risk> assess(Plan plan) {
    Set<Risk> byKind = new HashSet<>(plan.risks());
    return all.stream().filter(it -> !byKind.contains(it)).toList();
  }

  @Override
  public boolean knowsBetter(Risk byKind) {
    return !all.contains(byKind);
  }
}
