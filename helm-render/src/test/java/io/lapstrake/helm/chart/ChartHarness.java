package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Node;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Holds a stack's chart, rendered by real Helm, against what the stack resolves to with the same
 * values: object by object, field by field, with types.
 */
public final class ChartHarness implements AutoCloseable {

  private final RealHelm helm = new RealHelm();
  private Stack stack;
  private Chart chart;

  /** Begins with a stack. */
  public ChartHarness(Stack stack) {
    this.stack = stack;
    this.chart = Chart.of(stack);
    helm.with(chart);
  }

  /** Goes on with another stack. */
  public ChartHarness with(Stack next) {
    return with(next, Chart.of(next));
  }

  /** Goes on with another stack, and a chart of it that has more than the stack says. */
  ChartHarness with(Stack next, Chart itsChart) {
    stack = next;
    chart = itsChart;
    helm.with(itsChart);
    return this;
  }

  /** Helm, with the chart of the stack. */
  public RealHelm helm() {
    return helm;
  }

  /** Asserts that both give the same objects; gives what Helm printed. */
  public String assertSame(Map<String, Node> values) {
    return assertSame(helm.template(stack.name(), values), environment(values));
  }

  /** Asserts that both give the same objects with values files of given texts. */
  public String assertSame(String... valuesFiles) {
    Environment environment = Environment.named("test");
    for (String text : valuesFiles) {
      environment = environment.values("values.yaml", text);
    }
    return assertSame(helm.templateOf(stack.name(), valuesFiles), environment);
  }

  private String assertSame(String printed, Environment environment) {
    assertThat(rendered(printed))
        .as(() -> "helm printed\n" + printed)
        .isEqualTo(resolved(environment, manifest -> true));
    assertThat(CleanText.flaws(printed)).as(() -> "flaws of\n" + printed).isEmpty();
    return printed;
  }

  /** Asserts that both give the same objects, or that both refuse; tells whether they gave any. */
  public boolean assertAlike(Map<String, Node> values) {
    return assertAlike(Asked.of(values));
  }

  /** The same for values some of which the chart alone has. */
  boolean assertAlike(Asked asked) {
    Map<String, Object> resolved;
    try {
      resolved = resolved(environment(asked.ofStack()), asked::has);
    } catch (ProblemException refused) {
      if (asked.isWhole()) {
        assertRefused(asked.values(), refused);
      }
      return false; // the chart may leave out what is refused
    }
    String printed = helm.template(stack.name(), asked.values());
    assertThat(rendered(printed))
        .as(() -> "helm printed\n" + printed + "\n" + shown(asked.values()))
        .isEqualTo(resolved);
    assertThat(CleanText.flaws(printed))
        .as(() -> "flaws of\n" + printed + "\n" + shown(asked.values()))
        .isEmpty();
    return true;
  }

  private void assertRefused(Map<String, Node> values, ProblemException refused) {
    Throwable thrown = catchThrowable(() -> helm.template(stack.name(), values));
    assertThat(thrown)
        .as(() -> "resolving refuses with\n" + refused.getMessage() + "\n" + shown(values))
        .isInstanceOf(IllegalStateException.class);
  }

  private String shown(Map<String, Node> values) {
    var text = new StringBuilder(values.toString()).append('\n');
    chart
        .files()
        .forEach(
            (path, file) -> {
              if (path.contains("templates/") || path.equals("Chart.yaml")) {
                text.append(file);
              }
            });
    return text.toString();
  }

  private Map<String, Object> rendered(String printed) {
    var objects = new TreeMap<String, Object>();
    for (Object document : PlainYaml.read(printed)) {
      Object before = objects.put(identity(document), document);
      assertThat(before).as("an object that is there twice").isNull();
    }
    return objects;
  }

  private static Environment environment(Map<String, Node> values) {
    Environment environment = Environment.named("test");
    for (Map.Entry<String, Node> value : values.entrySet()) {
      environment = environment.with(value.getKey(), value.getValue());
    }
    return environment;
  }

  private Map<String, Object> resolved(Environment environment, Predicate<Manifest> isMeant) {
    var objects = new TreeMap<String, Object>();
    for (Manifest manifest : stack.resolve(environment)) {
      if (isMeant.test(manifest) && !manifest.key().kind().equals("Namespace")) {
        Object plain = Objects.requireNonNull(PlainYaml.of(manifest.tree()));
        objects.put(identity(plain), plain);
      }
    }
    return objects;
  }

  private static String identity(Object document) {
    var object = (Map<?, ?>) document;
    var metadata = (Map<?, ?>) Objects.requireNonNull(object.get("metadata"));
    return object.get("kind") + " " + metadata.get("namespace") + "/" + metadata.get("name");
  }

  @Override
  public void close() {
    helm.close();
  }
}
