package io.lapstrake.core.plan.bench;

import io.lapstrake.core.bench.TypicalDeployment;
import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.rules.FieldRules;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Checks and compares a Deployment of about 900 bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RulesBench {

  private final KindRules rules = Rules.kubernetes().of("apps", "Deployment");
  private final MapNode tree = Parsed.map(TypicalDeployment.YAML);
  private final MapNode copy = Parsed.map(TypicalDeployment.YAML);
  private final MapNode newer = Parsed.map(TypicalDeployment.YAML.replace("1.4.2", "1.5.0"));

  /** The formats of every field. */
  @Benchmark
  public int formats() {
    int[] found = new int[1];
    FieldRules.check(tree, rules, KubernetesVersion.STANDARD, (path, finding) -> found[0]++);
    return found[0];
  }

  /** The difference of equal trees that share nothing. */
  @Benchmark
  public Difference same() {
    return Difference.between(tree, copy, rules);
  }

  /** The difference where the image is another. */
  @Benchmark
  public Difference changed() {
    return Difference.between(tree, newer, rules);
  }
}
