package io.lapstrake.examples.shop;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.helm.chart.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shop's chart, rendered by Helm, gives what the shop resolves to with the same values. */
class ShopChartTest {

  private static final Path CHART = Path.of("target/helm/shop");

  @BeforeContainer
  static void write() throws IOException {
    Chart.of(new Shop()).writeTo(CHART);
  }

  @Property(tries = 100)
  void helm_renders_what_the_shop_resolves_to(@ForAll("environments") String values)
      throws IOException {
    Path file = Files.writeString(CHART.resolveSibling("test.yaml"), values);
    var environment = Environment.read(file);

    String rendered = new Helm(CHART).template().withName("shop").withValuesFile(file).call();

    assertThat(objects(rendered)).isEqualTo(objects(new Shop().resolve(environment).toYaml()));
  }

  @Provide
  Arbitrary<String> environments() {
    Arbitrary<String> hosts =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(60);
    return Combinators.combine(
            Arbitraries.integers().between(1, 50),
            Arbitraries.integers().greaterOrEqual(0).list().ofSize(3),
            hosts,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (replicas, version, host, debug, logs) ->
                """
                api:
                  replicas: %d
                  tag: v%d.%d.%d
                host: "%s.example.com"
                debug: %s
                logs:
                  enabled: %s
                """
                    .formatted(
                        replicas,
                        version.get(0),
                        version.get(1),
                        version.get(2),
                        host,
                        debug,
                        logs));
  }

  /** The objects of a stream, but for Namespaces, which a chart leaves to Helm. */
  private static Set<Object> objects(String yaml) {
    var reader = new Yaml(new SafeConstructor(new LoaderOptions()));
    return StreamSupport.stream(reader.loadAll(yaml).spliterator(), false)
        .filter(object -> !"Namespace".equals(((Map<?, ?>) object).get("kind")))
        .collect(toSet());
  }
}
