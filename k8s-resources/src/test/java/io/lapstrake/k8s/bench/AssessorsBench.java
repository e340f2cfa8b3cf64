package io.lapstrake.k8s.bench;

import static io.lapstrake.k8s.harness.Documents.object;
import static io.lapstrake.k8s.harness.Documents.objects;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.k8s.Assessors;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to look at all objects of a plan together, beside planning: 250 workloads, each
 * with a Service, a policy and a ConfigMap, of which ten objects change.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessorsBench {

  @Param({"nothing", "images", "configs", "policies", "closing"})
  private String changed = "nothing";

  private Manifests desired;
  private io.lapstrake.core.state.State recorded;

  /** Makes both sides. */
  @Setup
  public void prepare() {
    recorded = io.lapstrake.core.state.State.of(objects(yaml("nothing")));
    desired = objects(yaml(changed));
  }

  private static String yaml(String changed) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      boolean is = i < 10;
      yaml.append(workload("w" + i, is && changed.equals("images") ? "2" : "1"));
      yaml.append(config("w" + i, is && changed.equals("configs") ? "2" : "1"));
      yaml.append(
          policy("w" + i, is && changed.equals("policies") ? "" : "app: w" + (i + 1) % 250));
      yaml.append(
          object(
              "v1",
              "Service",
              "w" + i,
              "spec: {selector: {app: w" + i + "}, ports: [{port: 80}]}"));
    }
    String deny = "spec: {podSelector: {}, policyTypes: [Egress]}";
    return changed.equals("closing")
        ? yaml + object("networking.k8s.io/v1", "NetworkPolicy", "deny", deny)
        : yaml.toString();
  }

  private static String workload(String name, String tag) {
    return object(
        "apps/v1",
        "Deployment",
        name,
        """
        spec:
          selector: {matchLabels: {app: %1$s}}
          template:
            metadata: {labels: {app: %1$s}}
            spec:
              containers:
              - {name: c, image: "c:%2$s", ports: [{containerPort: 80}], envFrom: [{configMapRef: {name: %1$s}}]}
        """
            .formatted(name, tag));
  }

  private static String config(String name, String value) {
    return object("v1", "ConfigMap", name, "data: {k: '" + value + "'}");
  }

  private static String policy(String name, String peer) {
    return object(
        "networking.k8s.io/v1",
        "NetworkPolicy",
        name,
        "spec: {podSelector: {matchLabels: {app: %s}}, ingress: [{from: [{podSelector: {matchLabels: {%s}}}]}]}"
            .formatted(name, peer));
  }

  /** Plans alone. */
  @Benchmark
  public Plan plan() {
    return Plan.between(desired, recorded);
  }

  /** Plans, and asks all assessors. */
  @Benchmark
  public List<Risk> assess() {
    return Plan.between(desired, recorded).assessedBy(Assessors.standard()).risks();
  }
}
