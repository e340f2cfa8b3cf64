package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of others that a chart brings with it; Helm itself renders a small one. */
class DependencyTest {

  private static final Input<String> USER = Input.text("db.auth.user").orElse("shop");
  private static final Input<Boolean> WITH_DB = Input.flag("withDb").orElse(true);

  private static final Dependency POSTGRESQL =
      Dependency.named("postgresql")
          .version("~15.2")
          .from("https://charts.example.com")
          .as("db")
          .onlyIf(WITH_DB)
          .tag("backend")
          .values(MapNode.of("size", Literal.of(3)).with("on", "yes"));

  @TempDir private Path folder;

  private static Stack stack() {
    Resource widget =
        () -> Draft.of("example.com/v1", "Widget", "api").set(MapNode.of("user", USER), "spec");
    return Stack.named("shop").with(widget);
  }

  /** What {@code helm dependency update} would leave there. */
  private void fetched(String version) throws IOException {
    Path chart = folder.resolve("chart/charts/postgresql");
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(
        chart.resolve("Chart.yaml"),
        "apiVersion: v2\nname: postgresql\nversion: " + version + "\n");
    Files.writeString(
        chart.resolve("values.yaml"),
        "size: 1\n\"on\": \"no\"\nauth: {user: postgres, database: x}\n");
    Files.writeString(
        chart.resolve("templates/widget.yaml"),
        """
        apiVersion: example.com/v1
        kind: Widget
        metadata:
          name: {{ .Chart.Name }}
        spec:
          values: {{ omit .Values "global" | toJson }}
        """);
  }

  private String helm(String values) throws IOException {
    Path file = Files.writeString(folder.resolve("values.yaml"), values);
    return new Helm(folder.resolve("chart"))
        .template()
        .withName("shop")
        .withValuesFile(file)
        .call();
  }

  private Object spec(String name, String printed) {
    for (Object document : PlainYaml.read(printed)) {
      var object = (Map<?, ?>) document;
      if (Map.of("name", name).equals(object.get("metadata"))) {
        return String.valueOf(object.get("spec"));
      }
    }
    return "none";
  }

  @Test
  void a_dependency_stands_in_the_files_of_the_chart() {
    Map<String, String> files = Chart.of(stack()).dependingOn(POSTGRESQL).files();

    assertThat(files.get("Chart.yaml"))
        .endsWith(
            """
            version: 0.1.0
            dependencies:
            - name: postgresql
              alias: db
              condition: withDb
              repository: https://charts.example.com
              tags:
              - backend
              version: "~15.2"
            """);
    assertThat(files.get("values.yaml"))
        .isEqualTo(
            """
            # Values of the chart postgresql, version ~15.2, from https://charts.example.com
            db:
              auth:
                user: shop
              "on": "yes"
              size: 3

            tags:
              # Whether what has the tag backend is part of the release
              backend: true

            withDb: true
            """);
  }

  @Test
  void the_readme_names_the_charts_in_it() {
    Resource redis = () -> Draft.of("example.com/v1", "Widget", "redis");
    Stack stack = stack().with(Component.named("cache").with(redis));
    Chart chart =
        Chart.of(stack).version("1.4.2").withSubchart(Subchart.of("cache")).dependingOn(POSTGRESQL);

    assertThat(chart.files().get("README.md"))
        .contains(
            """
            ## Charts in it

            | Name | Chart | Version | Switched by |
            |---|---|---|---|
            | `cache` | cache | `1.4.2` |  |
            | `db` | postgresql of https://charts.example.com | `~15.2` | `withDb`, `tags.backend` |

            ## Values
            """);
  }

  @Test
  void helm_gives_it_the_values_under_its_alias() throws IOException {
    fetched("15.2.7");
    Chart.of(stack()).dependingOn(POSTGRESQL).writeTo(folder.resolve("chart"));

    String printed = helm("db: {auth: {database: orders}, more: [1]}");
    assertThat(spec("api", printed)).isEqualTo("{user=shop}");
    assertThat(spec("db", printed))
        .isEqualTo("{values={auth={database=orders, user=shop}, more=[1], on=yes, size=3}}");
    assertThat(spec("api", helm("db: {auth: {user: a}}"))).isEqualTo("{user=a}");
    assertThat(spec("db", helm("withDb: false"))).isEqualTo("none");
    assertThat(spec("api", helm("withDb: false"))).isEqualTo("{user=shop}");
    assertThat(spec("db", helm("{tags: {backend: false}}")))
        .isNotEqualTo("none"); // a condition is stronger
    assertThat(String.join("\n", new Helm(folder.resolve("chart")).lint().call().getMessages()))
        .doesNotContain("[ERROR]", "[WARNING]");
  }

  @Test
  void a_dependency_without_more_words_is_any_version_that_lies_there() throws IOException {
    fetched("3.0.0");
    Chart.of(stack()).dependingOn(Dependency.named("postgresql")).writeTo(folder.resolve("chart"));

    assertThat(spec("postgresql", helm("postgresql: {size: 2}"))).asString().contains("size=2");
    assertThat(spec("postgresql", helm("{}"))).asString().contains("size=1");
  }

  @Test
  void nothing_is_evaluated_in_values_for_it() {
    assertThatThrownBy(() -> POSTGRESQL.values(MapNode.of("user", USER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Values for the chart postgresql are known when it is written, and no secret");
  }

  @Test
  void what_helm_could_not_read_is_refused_at_once() {
    Dependency chart = Dependency.named("postgresql");
    for (String version : new String[] {"", "15\n", "{{ }}"}) {
      assertThatThrownBy(() -> chart.version(version)).hasMessageContaining("range of versions");
    }
    for (String repository : new String[] {"charts.example.com", "ftp://a", "https://a b"}) {
      assertThatThrownBy(() -> chart.from(repository)).hasMessageContaining("repository");
    }
    assertThatThrownBy(() -> chart.as("a.b")).hasMessageContaining("alias");
    assertThatThrownBy(() -> chart.tag("a-b")).hasMessageContaining("tag");
    assertThatThrownBy(() -> Dependency.named("../x")).hasMessageContaining("name");
  }

  @Test
  void one_name_stands_for_one_thing() {
    Chart chart = Chart.of(stack()).dependingOn(POSTGRESQL);

    for (Dependency other :
        new Dependency[] {
          Dependency.named("db"),
          Dependency.named("x").as("withDb"),
          Dependency.named("tags"),
          Dependency.named("x").onlyIf(Input.flag("withDb").orElse(false))
        }) {
      assertThatThrownBy(() -> chart.dependingOn(other))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith(
              "LAP-0512 Two things under one name in a chart's values\n  at shop");
    }
    assertThatThrownBy(
            () ->
                Chart.of(stack()).dependingOn(POSTGRESQL.values(MapNode.of("auth", MapNode.EMPTY))))
        .hasMessage(
            """
            LAP-0512 Two things under one name in a chart's values
              at shop, db.auth
              Inputs, subcharts, dependencies and their flags, tags and values share one tree of names.
              Fix: give one of them another name; a dependency gets one with as(…).""");
  }

  @Test
  void a_package_without_the_charts_that_it_needs_is_refused() {
    assertThatThrownBy(() -> Chart.of(stack()).dependingOn(POSTGRESQL).packageTo(folder))
        .hasMessage(
            """
            LAP-0513 Package without a chart that it depends on
              at shop, db
              Helm installs no package that lacks a chart of its dependencies, and these are fetched by \
            Helm alone.
              Fix: write the chart into a folder, and say helm package --dependency-update there.""");
  }
}
