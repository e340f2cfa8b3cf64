package io.lapstrake.core.plan.bench;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.Parsed;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Planning many objects of which one in a hundred changed, beside writing the same objects. Each
 * object is a Deployment of about 900 bytes of YAML, with a tree of its own, and is new in each
 * invocation, so that no hash is remembered.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@org.openjdk.jmh.annotations.State(Scope.Thread)
public class PlanBench {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: NAME
        namespace: shop
        labels: {app.kubernetes.io/name: NAME, app.kubernetes.io/part-of: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app.kubernetes.io/name: NAME}}
        template:
          metadata: {labels: {app.kubernetes.io/name: NAME, app.kubernetes.io/part-of: shop}}
          spec:
            containers:
            - name: api
              image: registry.example.com/shop/api:TAG
              env:
              - {name: DB_HOST, value: postgres.shop.svc}
              - name: DB_PASSWORD
                valueFrom: {secretKeyRef: {name: postgres, key: password}}
              ports: [{name: http, containerPort: 8080}]
              readinessProbe: {httpGet: {path: /ready, port: http}, periodSeconds: 5}
              resources:
                requests: {cpu: 100m, memory: 128Mi}
                limits: {memory: 256Mi}
              volumeMounts: [{name: settings, mountPath: /etc/api}]
            volumes: [{name: settings, configMap: {name: NAME}}]
      """;

  @Param({"10000"})
  public int objects;

  private List<MapNode> before = List.of();
  private List<MapNode> after = List.of();
  private State inMemory = State.none();
  private State read = State.none();
  private SortedMap<String, byte[]> files = new TreeMap<>();
  private Manifests desired = manifests(List.of());

  @Setup
  public void describe() {
    before = new ArrayList<>();
    after = new ArrayList<>();
    MapNode deployment = Parsed.map(DEPLOYMENT);
    for (int i = 0; i < objects; i++) {
      before.add((MapNode) described(deployment, "api-" + i, "v1.4.2"));
      after.add((MapNode) described(deployment, "api-" + i, i % 100 == 0 ? "v1.5.0" : "v1.4.2"));
    }
    Manifests recorded = manifests(before);
    inMemory = State.of(recorded);
    State applied = Plan.between(recorded, State.none()).next("line");
    files = StateFiles.write(applied);
    read = read(contents(recorded));
    System.out.println(YamlWriter.bytes(after.get(0)).length + " bytes of YAML in an object");
  }

  /** A tree of its own; texts that a description has as constants are shared, as by javac. */
  private static Node described(Node node, String name, String tag) {
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream()
              .map(it -> Entry.of(it.key(), described(it.value(), name, tag)))
              .toList());
    }
    if (node instanceof ListNode list) {
      return ListNode.of(list.items().stream().map(it -> described(it, name, tag)).toList());
    }
    Object value = ((Literal<?>) node).value();
    if (value instanceof String text) {
      boolean fixed = !text.contains("NAME") && !text.contains("TAG");
      return Literal.of(fixed ? text : text.replace("NAME", name).replace("TAG", tag));
    }
    return Literal.ofObject(value);
  }

  private State read(Map<ResourceKey, MapNode> contents) {
    var problems = new Problems();
    State state =
        StateFiles.read(
            "state",
            name -> Optional.ofNullable(files.get(name)),
            key -> contents.getOrDefault(key, MapNode.EMPTY),
            problems);
    problems.throwIfAny();
    return state;
  }

  private static Map<ResourceKey, MapNode> contents(Manifests manifests) {
    var contents = new HashMap<ResourceKey, MapNode>();
    manifests.forEach(it -> contents.put(it.key(), it.tree()));
    return contents;
  }

  private static Manifests manifests(List<MapNode> trees) {
    var manifests = new ArrayList<Manifest>(trees.size());
    for (MapNode tree : trees) {
      String name = String.valueOf(tree.map("metadata").text("name"));
      var address = new Address("shop", new ResourceId("Deployment", name));
      manifests.add(new Manifest(address, tree, new TreeSet<>(), false, null));
    }
    return new Manifests("shop", "prod", manifests, new TreeMap<>());
  }

  @Setup(Level.Invocation)
  public void forget() {
    desired = manifests(after);
  }

  /** What planning is measured by. */
  @Benchmark
  public long writeYaml() {
    long characters = 0;
    for (Manifest manifest : desired) {
      characters += manifest.toYaml().length();
    }
    return characters;
  }

  /** As in a test: both sides are at hand, and compared. */
  @Benchmark
  public Plan planAgainstMemory() {
    return Plan.between(desired, inMemory);
  }

  /** As with a target: of what is recorded only the hash is known. */
  @Benchmark
  public Plan planAgainstHashes() {
    return Plan.between(desired, read);
  }

  @Benchmark
  public State readState() {
    return read(Map.of());
  }

  @Benchmark
  public int writeState() {
    return StateFiles.write(read).size();
  }
}
