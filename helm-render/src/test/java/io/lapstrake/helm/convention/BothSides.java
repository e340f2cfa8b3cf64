package io.lapstrake.helm.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.chart.RealHelm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A stack and its chart, which Helm itself renders: both give the same, or both refuse. */
final class BothSides implements AutoCloseable {

  private static final String RELEASE = "main";

  private final RealHelm helm = new RealHelm();
  private final Stack stack;

  /** A stack and its chart. */
  BothSides(Stack stack) {
    this(stack, chart -> chart);
  }

  /** A stack and its chart with more words. */
  BothSides(Stack stack, UnaryOperator<Chart> more) {
    this.stack = stack;
    helm.with(more.apply(Chart.of(stack).version("0.1.0").appVersion("1.16.0")));
  }

  /** What both give with a values file, by kind and name. */
  Map<String, Object> objects(String values) {
    Map<String, Object> resolved = byKindAndName(stack.resolve(environment(values)).toYaml());
    assertThat(byKindAndName(helm.templateOf(RELEASE, values))).isEqualTo(resolved);
    return resolved;
  }

  /** What Helm says against a values file; empty when it takes it. */
  String refusalOfHelm(String values) {
    return helm.refusal(values);
  }

  /** What {@code helm lint --strict} says. */
  String lint(String values) {
    return helm.lint(values);
  }

  /** The code of each problem with a values file, and what is wrong; empty when there is none. */
  String problems(String values) {
    try {
      stack.resolve(environment(values));
      return "";
    } catch (ProblemException refused) {
      return refused.problems().stream()
          .map(problem -> problem.code() + " " + problem.detail())
          .collect(Collectors.joining(" "));
    }
  }

  private static Environment environment(String values) {
    return Environment.named("test")
        .values("values.yaml", values)
        .released(RELEASE, "default")
        .versions("0.1.0", "1.16.0");
  }

  /** The objects in a stream of YAML, which another parser reads. */
  static Map<String, Object> byKindAndName(String yaml) {
    var objects = new TreeMap<String, Object>();
    for (Object document : new Yaml().loadAll(yaml)) {
      if (document instanceof Map<?, ?> object
          && object.get("metadata") instanceof Map<?, ?> metadata) {
        assertThat(objects.put(object.get("kind") + " " + metadata.get("name"), object)).isNull();
      }
    }
    return objects;
  }

  /** What stands at a path of keys and positions in an object; null where there is nothing. */
  static @Nullable Object at(@Nullable Object object, String... path) {
    Object here = object;
    for (String key : path) {
      here = below(here, key);
    }
    return here;
  }

  private static @Nullable Object below(@Nullable Object object, String key) {
    if (object instanceof List<?> list) {
      return list.get(Integer.parseInt(key));
    }
    return object instanceof Map<?, ?> map ? map.get(key) : null;
  }

  @Override
  public void close() {
    helm.close();
  }
}
