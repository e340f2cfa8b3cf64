package io.lapstrake.k8s.restart;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which pods go on with an old configuration when a ConfigMap or a Secret changes. */
public final class ConfigRisks implements Assessor {

  private static final Set<String> KINDS = Set.of("ConfigMap", "Secret");
  private static final List<String> ENTRIES = List.of("data", "binaryData", "stringData");

  @Override
  public List<Risk> assess(Plan plan) {
    List<Change> changed = plan.effective().stream().filter(ConfigRisks::isMeant).toList();
    if (changed.isEmpty()) {
      return List.of();
    }
    Cluster cluster = new Cluster(plan.after());
    Set<ResourceKey> restarting = restarting(plan);
    List<Risk> risks = new ArrayList<>();
    for (Change change : changed) {
      Set<String> keys = keys(plan, change);
      if (!keys.isEmpty()) {
        var reading = new ConfigReading(change.key().kind(), change.key().name(), keys);
        risks.addAll(risks(change, reading, cluster, restarting));
      }
    }
    return risks;
  }

  private static boolean isMeant(Change change) {
    boolean isThere = change.action() == Action.UPDATE || change.action() == Action.REPLACE;
    return isThere
        && change.key().group().isEmpty()
        && KINDS.contains(change.key().kind())
        && change.recorded().filter(it -> it.key().equals(change.key())).isPresent();
  }

  /** What gets new pods with this plan. */
  private static Set<ResourceKey> restarting(Plan plan) {
    Set<ResourceKey> restarting = new HashSet<>();
    for (Change change : plan.effective()) {
      boolean isNew = change.action() == Action.CREATE || change.action() == Action.REPLACE;
      if (isNew || isRestart(plan, change)) {
        restarting.add(change.key());
      }
    }
    return restarting;
  }

  static boolean isRestart(Plan plan, Change change) {
    return plan.risks(change).stream()
        .anyMatch(it -> it.kind() == Risk.Kind.RESTART || it.kind() == Risk.Kind.DOWNTIME);
  }

  /** The entries that are others, by the fields that differ: a secret's value is not at hand. */
  private static Set<String> keys(Plan plan, Change change) {
    Set<FieldPath> changed = new HashSet<>();
    change.fields().forEach(it -> changed.add(it.path()));
    Set<String> keys = new TreeSet<>();
    for (Manifests side : List.of(plan.before(), plan.after())) {
      MapNode tree = side.find(change.key()).map(Manifest::tree).orElse(MapNode.EMPTY);
      for (String entries : ENTRIES) {
        for (var entry : tree.map(entries).entries()) {
          String key = String.valueOf(entry.literalKey());
          if (ENTRIES.stream().anyMatch(it -> isOther(it, key, changed))) {
            keys.add(key);
          }
        }
      }
    }
    return keys;
  }

  private static boolean isOther(String entries, String key, Set<FieldPath> changed) {
    return changed.contains(FieldPath.of(entries)) || changed.contains(FieldPath.of(entries, key));
  }

  private static List<Risk> risks(
      Change change, ConfigReading reading, Cluster cluster, Set<ResourceKey> restarting) {
    Map<ConfigReading.Way, List<PodTemplate>> readers = new EnumMap<>(ConfigReading.Way.class);
    for (PodTemplate pod : cluster.podsIn(change.key().namespace())) {
      Optional<ConfigReading.Way> way =
          pod.isTask() || restarting.contains(pod.owner().key())
              ? Optional.empty()
              : reading.by(pod);
      way.ifPresent(it -> readers.computeIfAbsent(it, any -> new ArrayList<>()).add(pod));
    }
    List<Risk> risks = new ArrayList<>();
    readers.forEach(
        (way, pods) ->
            risks.add(
                new Risk(
                    Risk.Kind.CONFIG_LATE,
                    change.address(),
                    change.key(),
                    List.of(),
                    words(pods, way, change.action() == Action.REPLACE))));
    return risks;
  }

  private static String words(List<PodTemplate> pods, ConfigReading.Way way, boolean isMadeAnew) {
    String names =
        pods.stream().map(PodTemplate::toString).sorted().collect(Collectors.joining(", "));
    return names
        + switch (way) {
          case ENVIRONMENT ->
              ": its variables change with the next restart, and nothing restarts it";
          case SUB_PATH ->
              ": mounted by subPath, it changes with the next restart, and nothing restarts it";
          case VOLUME ->
              isMadeAnew
                  ? ": mounted, it changes with the next restart, and nothing restarts it"
                  : ": mounted, it changes in the running pods within a minute or two";
        };
  }
}
