package io.lapstrake.k8s.reference;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows which checks find something in objects of a kind: by what they find in their tests, and in
 * the same objects where another kind runs the same pods.
 */
final class FoundChecks {

  private static final Path CASES = Path.of("src", "test", "resources", "checks");
  private static final SortedMap<String, String> RUN_PODS =
      new TreeMap<>(
          Map.of(
              "Deployment", "apps/v1",
              "StatefulSet", "apps/v1",
              "DaemonSet", "apps/v1",
              "Job", "batch/v1",
              "CronJob", "batch/v1"));

  private final SortedMap<String, SortedSet<String>> kindsByCheck = new TreeMap<>();

  FoundChecks() {
    for (Check check : Checks.standard().all()) {
      List<MapNode> objects = objects(check);
      SortedSet<String> kinds = found(check, objects);
      for (String kind : RUN_PODS.keySet()) {
        SortedSet<String> more =
            found(check, objects.stream().map(object -> as(kind, object)).toList());
        if (more.contains(kind)) {
          kinds.add(kind);
        }
      }
      kindsByCheck.put(check.name(), kinds);
    }
  }

  /** The checks that find something in an object of a kind, in the order of their codes. */
  List<Check> in(String kind) {
    return Checks.standard().all().stream()
        .filter(check -> kindsByCheck.getOrDefault(check.name(), new TreeSet<>()).contains(kind))
        .toList();
  }

  private static SortedSet<String> found(Check check, List<MapNode> objects) {
    List<Manifest> manifests = objects.stream().map(FoundChecks::manifest).toList();
    var cluster = new Cluster(new Manifests("test", "test", manifests, new TreeMap<>()));
    var kinds = new TreeSet<String>();
    CheckReport.of(cluster, List.of(check), Set.of())
        .findings()
        .forEach(finding -> kinds.add(finding.object().key().kind()));
    return kinds;
  }

  private static Manifest manifest(MapNode tree) {
    String kind = String.valueOf(tree.text("kind"));
    String name = String.valueOf(tree.map("metadata").text("name"));
    var address = new Address("test", new ResourceId(kind, name));
    return new Manifest(address, tree, new TreeSet<>(), false, null);
  }

  /** The same pods, run by another kind; any other object, and what refers to one, accordingly. */
  private static MapNode as(String kind, MapNode object) {
    String own = String.valueOf(object.text("kind"));
    if (own.equals("HorizontalPodAutoscaler")) {
      return object
          .set(Literal.of(kind), "spec", "scaleTargetRef", "kind")
          .set(
              Literal.of(String.valueOf(RUN_PODS.get(kind))),
              "spec",
              "scaleTargetRef",
              "apiVersion");
    }
    if (!RUN_PODS.containsKey(own)) {
      return object;
    }
    MapNode spec = object.map("spec");
    MapNode pods = own.equals("CronJob") ? spec.map("jobTemplate").map("spec") : spec;
    MapNode changed =
        kind.equals("CronJob")
            ? MapNode.of("schedule", "0 3 * * *").with("jobTemplate", MapNode.of("spec", pods))
            : pods;
    return object
        .with("apiVersion", String.valueOf(RUN_PODS.get(kind)))
        .with("kind", kind)
        .with("spec", changed);
  }

  private static List<MapNode> objects(Check check) {
    var problems = new Problems();
    List<MapNode> objects =
        YamlReader.read("objects.yaml", text(check), problems).stream()
            .map(document -> (MapNode) document.tree())
            .toList();
    problems.throwIfAny();
    return objects;
  }

  private static String text(Check check) {
    try {
      return Files.readString(CASES.resolve(check.name()).resolve("fails.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
