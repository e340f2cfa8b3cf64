package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components as charts within the chart; Helm itself renders them as the stack resolves. */
class SubchartTest {

  private static final Input<Integer> SIZE =
      Input.integer("size").between(1, 9).orElse(2).describedAs("Members");
  private static final Input<String> NOTE = Input.text("note").optional();
  private static final Input<MapNode> EXTRA = Input.block("extra");
  private static final Input<String> DOMAIN = Input.text("global.domain").orElse("example.com");
  private static final Input<Boolean> CACHED = Input.flag("cache.enabled").orElse(true);
  private static final Input<Boolean> DEBUG = Input.flag("debug").orElse(false);
  private static final Input<List<MapNode>> SHARDS =
      Input.records("shards", Input.text("name"), Input.integer("port").orElse(80));

  @TempDir private Path folder;

  private static Resource widget(String id, MapNode spec) {
    return () -> Draft.of("example.com/v1", "Widget", id).set(spec, "spec");
  }

  private static Component cache() {
    return Component.named("cache")
        .with(
            widget(
                "redis",
                MapNode.of("size", SIZE)
                    .with("host", Text.format("cache.%s", DOMAIN))
                    .with("release", Release.NAME)
                    .with("chart", Release.CHART)
                    .with(
                        new MapPart.When(Condition.present(NOTE), List.of(Entry.of("note", NOTE))))
                    .with("extra", EXTRA)
                    .with("shards", shards())))
        .with(Component.named("inner").with(widget("probe", MapNode.of("size", SIZE))))
        .output("url", Text.format("redis://cache.%s/%s", DOMAIN, SIZE));
  }

  private static ListNode shards() {
    var shard = new Item(SHARDS);
    return ListNode.EMPTY.with(
        new ListPart.Each(shard, List.of(MapNode.of("at", shard.get(Input.text("name"))))));
  }

  private static Stack shop() {
    Component cache = cache();
    return Stack.named("shop")
        .with(
            widget(
                "api",
                MapNode.of("cache", cache.text("url")).with("debug", DEBUG).with("on", DOMAIN)))
        .when(CACHED, cache);
  }

  private void write(Chart chart) throws IOException {
    chart.writeTo(folder.resolve("chart"));
  }

  private String helm(Map<String, Node> values) throws IOException {
    MapNode tree = MapNode.EMPTY;
    for (Map.Entry<String, Node> value : values.entrySet()) {
      tree = tree.set(value.getValue(), value.getKey().split("\\.", -1));
    }
    return helm(YamlWriter.write(tree));
  }

  private String helm(String values) throws IOException {
    Path file = Files.writeString(folder.resolve("values.yaml"), values);
    return new Helm(folder.resolve("chart"))
        .template()
        .withName("shop")
        .withNamespace("default")
        .withValuesFile(file)
        .call();
  }

  private static List<Object> resolved(Stack stack, Map<String, Node> values) {
    Environment environment = Environment.named("test");
    for (Map.Entry<String, Node> value : values.entrySet()) {
      environment = environment.with(value.getKey(), value.getValue());
    }
    return resolved(stack, environment);
  }

  private static List<Object> resolved(Stack stack, Environment environment) {
    return StreamSupport.stream(stack.resolve(environment).spliterator(), false)
        .map(Manifest::tree)
        .map(tree -> Objects.requireNonNull(PlainYaml.of(tree)))
        .toList();
  }

  private void assertSame(Stack stack, Map<String, Node> values) throws IOException {
    assertThat(PlainYaml.read(helm(values)))
        .containsExactlyInAnyOrderElementsOf(resolved(stack, values));
  }

  @Test
  void a_component_becomes_a_chart_with_values_of_its_own() {
    Map<String, String> files =
        Chart.of(shop()).version("1.4.2").withSubchart(Subchart.of("cache")).files();

    assertThat(files.keySet())
        .containsExactly(
            ".helmignore",
            "Chart.yaml",
            "README.md",
            "charts/cache/Chart.yaml",
            "charts/cache/templates/_helpers.tpl",
            "charts/cache/templates/inner/widget-probe.yaml",
            "charts/cache/templates/widget-redis.yaml",
            "charts/cache/values.schema.json",
            "charts/cache/values.yaml",
            "templates/NOTES.txt",
            "templates/_helpers.tpl",
            "templates/checks.yaml",
            "templates/widget-api.yaml",
            "values.schema.json",
            "values.yaml");
    assertThat(files.get("charts/cache/values.yaml"))
        .isEqualTo(
            """
            # Generated by Lapstrake from shop/cache; changes are overwritten.

            enabled: true

            extra: {}

            global:
              domain: example.com

            inner:
              # Members
              size: 2

            # Optional:
            # note:

            shards: []

            # Members
            size: 2
            """);
    assertThat(files.get("charts/cache/Chart.yaml"))
        .isEqualTo(
            """
            # Generated by Lapstrake from cache; changes are overwritten.
            apiVersion: v2
            name: cache
            description: The component cache of the stack shop
            type: application
            version: 1.4.2
            """);
    assertThat(files.get("Chart.yaml"))
        .endsWith(
            """
            version: 1.4.2
            dependencies:
            - name: cache
              condition: cache.enabled
              version: "1.4.2"
            """);
    assertThat(files.get("charts/cache/templates/widget-redis.yaml"))
        .contains(
            "size: {{ int64 .Values.size }}",
            "printf \"cache.%s\" .Values.global.domain",
            "chart: {{ \"shop\" | quote }}",
            "include \"shop-cache.toYaml\" .Values.extra")
        .doesNotContain("enabled");
  }

  @Test
  void helm_renders_it_as_the_stack_resolves() throws IOException {
    write(Chart.of(shop()).version("2.0.0-rc.1+7").withSubchart(Subchart.of("cache")));
    Node shards = ListNode.of(MapNode.of("name", "a"), MapNode.of("name", "b").with("port", 1));

    assertSame(shop(), Map.of("cache.shards", ListNode.EMPTY));
    assertSame(
        shop(),
        Map.of(
            "cache.shards", shards,
            "cache.size", Literal.of(9),
            "cache.note", Literal.of("{{ x"),
            "cache.extra", MapNode.of("a", MapNode.of("b", "yes")),
            "cache.inner.size", Literal.of(3),
            "global.domain", Literal.of("example.org"),
            "debug", Literal.TRUE));
    assertSame(
        shop(),
        Map.of(
            "cache.shards",
            shards,
            "cache.enabled",
            Literal.FALSE,
            "cache.size",
            Literal.of(4),
            "global.domain",
            Literal.of("x")));
    assertThat(String.join("\n", new Helm(folder.resolve("chart")).lint().call().getMessages()))
        .doesNotContain("[WARNING]");
  }

  @Test
  void what_its_inputs_refuse_is_refused_whether_it_is_on_or_off() throws IOException {
    write(Chart.of(shop()).withSubchart(Subchart.of("cache")));

    for (String on : List.of("true", "false")) {
      assertThat(refusal("cache: {enabled: " + on + ", shards: [], size: 10}")).contains("size");
      assertThat(refusal("cache: {enabled: " + on + ", shards: [], size: null}")).contains("size");
      assertThat(refusal("cache: {enabled: " + on + ", shards: [], sise: 1}")).contains("sise");
      assertThat(refusal("cache: {enabled: " + on + ", shards: null}")).contains("shards");
      assertThat(refusal("cache: {enabled: " + on + ", note: null}")).isEmpty();
    }
  }

  /** They may belong to a chart around this one. */
  @Test
  void globals_of_other_charts_are_taken_beside_those_of_this_one() throws IOException {
    write(Chart.of(shop()).withSubchart(Subchart.of("cache")));
    String others = "global: {registry: a, domain: b, deep: {er: [1]}}";
    Environment environment = Environment.named("test").values("values.yaml", others);

    assertThat(PlainYaml.read(helm(others)))
        .containsExactlyInAnyOrderElementsOf(resolved(shop(), environment));
    assertThat(refusal("global: {domain: 1}")).contains("domain");
  }

  /**
   * docs/values.md says so: Helm fills in a subchart's defaults before anything looks at values.
   */
  @Test
  void a_subchart_s_null_is_its_defaults_and_its_global_is_dropped() throws IOException {
    write(Chart.of(shop()).withSubchart(Subchart.of("cache")));
    var byDefault = resolved(shop(), Map.of());

    for (String given : List.of("cache: null", "cache: {global: {domain: other}}")) {
      assertThat(PlainYaml.read(helm(given))).containsExactlyInAnyOrderElementsOf(byDefault);
      assertThatThrownBy(() -> resolved(shop(), Environment.named("test").values("v.yaml", given)))
          .isInstanceOf(ProblemException.class);
    }
  }

  private String refusal(String values) throws IOException {
    try {
      helm(values);
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void a_tag_leaves_out_what_has_no_other_one() throws IOException {
    Stack stack =
        Stack.named("shop")
            .with(widget("api", MapNode.of("a", "1")))
            .with(Component.named("cache").with(widget("redis", MapNode.of("b", SIZE))));
    write(Chart.of(stack).withSubchart(Subchart.of("cache").tag("backend").tag("data")));

    assertThat(helm("{}")).contains("name: redis");
    assertThat(helm("tags: {backend: false}")).contains("name: redis");
    assertThat(helm("tags: {backend: false, data: false}")).doesNotContain("name: redis");
    assertThat(refusal("tags: {front: false}")).contains("front");
  }

  @Test
  void a_flag_of_the_chart_alone_leaves_it_out() throws IOException {
    Stack stack =
        Stack.named("shop")
            .with(widget("api", MapNode.of("a", "1")))
            .with(Component.named("cache").with(widget("redis", MapNode.of("b", "2"))));
    write(
        Chart.of(stack)
            .withSubchart(Subchart.of("cache").onlyIf(Input.flag("withCache").orElse(false))));

    assertThat(helm("{}")).doesNotContain("name: redis");
    assertThat(helm("withCache: true")).contains("name: redis");
    assertThat(refusal("cache: {any: 1}")).contains("any");
  }

  @Test
  void blocks_and_records_are_merged_as_they_are_in_one_chart() throws IOException {
    Input<MapNode> labels =
        Input.block("labels").orElse(MapNode.of("a", "1").with("b", MapNode.of("c", "2")));
    Input<List<MapNode>> rows =
        Input.recordsByKey("rows", Input.text("name"), Input.integer("n").orElse(1));
    Stack stack =
        Stack.named("shop")
            .with(
                Component.named("cache")
                    .with(widget("redis", MapNode.of("labels", labels).with("rows", rows))));
    write(Chart.of(stack).withSubchart(Subchart.of("cache")));

    assertSame(stack, Map.of());
    assertSame(stack, Map.of("cache.rows", MapNode.of("a", MapNode.EMPTY)));
    var more = new TreeMap<String, Node>();
    for (Node nulls :
        List.of(
            MapNode.of("a", Literal.NULL),
            MapNode.of("b", MapNode.of("c", Literal.NULL)),
            MapNode.of("b", Literal.NULL).with("x", "y"))) {
      more.put("cache.labels", nulls);
      assertSame(stack, more);
    }
  }

  @Test
  void a_package_has_it_too() throws IOException {
    Path archive = Chart.of(shop()).withSubchart(Subchart.of("cache")).packageTo(folder);

    assertThat(PlainYaml.read(new Helm(archive).template().withName("shop").call()))
        .containsExactlyInAnyOrderElementsOf(resolved(shop(), Map.of()));
  }

  @Test
  void a_chart_written_again_without_a_subchart_has_none() throws IOException {
    Chart chart = Chart.of(shop());
    write(chart.withSubchart(Subchart.of("cache")));
    write(chart);

    try (var all = Files.walk(folder.resolve("chart"))) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(chart.files().size());
    }
    assertSame(shop(), Map.of("cache.shards", ListNode.EMPTY));
  }
}
