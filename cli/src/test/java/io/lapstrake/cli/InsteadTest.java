package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import example.shop.Mistakes;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the tool does instead of a delivery: print, write a chart, tell its version. */
class InsteadTest {

  @TempDir Path temporary;

  @Test
  void print_is_a_stream_of_the_objects_and_nothing_else() {
    Path nowhere = temporary.resolve("nowhere.git");

    Run run = Run.of(Corner.shop(), "--print", "--repository", nowhere, "--set", "level=debug");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    var kinds = new ArrayList<Object>();
    for (Object each : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(run.out())) {
      kinds.add(((Map<?, ?>) each).get("kind"));
    }
    assertThat(kinds)
        .containsExactly("Namespace", "ConfigMap", "ConfigMap", "Service", "Deployment");
    assertThat(run.out()).contains("LOG_LEVEL: debug\n").doesNotContain("corner →");
    assertThat(Snapshot.of(temporary).contents()).containsOnlyKeys("");
  }

  @Test
  void print_as_json_is_one_object() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Run.of(Corner.shop(), "--print", "--json").out());

    assertThat(json.get("objects")).hasSize(5);
    assertThat(json.at("/objects/0/kind").asText()).isEqualTo("Namespace");
  }

  @Test
  void print_of_a_mistake_is_its_problem() {
    Run run = Run.of(Mistakes::name, "--print");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("LAP-0302 ");
  }

  @Test
  void chart_is_written_into_a_folder_with_its_inputs_unbound() throws IOException {
    Path folder = temporary.resolve("charts/corner");

    Run run = Run.of(Corner.shop(), "--chart", folder);

    assertThat(run).isEqualTo(new Run(0, "chart corner in " + folder + "\n", ""));
    assertThat(Files.readString(folder.resolve("Chart.yaml"))).contains("name: corner\n");
    assertThat(Files.readString(folder.resolve("values.yaml"))).contains("level: info\n");
    assertThat(folder.resolve("templates/deployment-api.yaml")).exists();
  }

  @Test
  void chart_where_no_folder_can_be_is_a_problem() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    Run run = Run.of(Corner.shop(), "--chart", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("LAP-0904 Chart cannot be written\n  at --chart " + file);
    assertThat(file).isEmptyFile();
  }

  @Test
  void chart_is_written_as_one_file_with_a_version() throws IOException {
    Path folder = temporary.resolve("packages");

    Run run = Run.of(Corner.shop(), "--package", folder, "--chart-version", "1.4.2");

    Path file = folder.resolve("corner-1.4.2.tgz");
    assertThat(run).isEqualTo(new Run(0, "chart corner as " + file + "\n", ""));
    Chart chart = Chart.of(Corner.shop()).version("1.4.2");
    assertThat(file).hasSameBinaryContentAs(chart.packageTo(temporary.resolve("other")));
    assertThat(Run.of(Corner.shop(), "--package", folder, "--json").out())
        .isEqualTo(
            "{\"chart\":\"corner\",\"file\":\"%s\"}\n"
                .formatted(folder.resolve("corner-0.1.0.tgz")));
  }

  @Test
  void chart_of_an_impossible_version_is_a_problem() {
    Path folder = temporary.resolve("charts");

    Run run = Run.of(Corner.shop(), "--chart", folder, "--chart-version", "v1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("LAP-0905 Chart version not possible\n  at --chart-version v1\n");
    assertThat(folder).doesNotExist();
  }

  @Test
  void chart_is_written_with_the_version_of_what_it_installs() {
    Path folder = temporary.resolve("charts");

    Run run = Run.of(Corner.shop(), "--chart", folder, "--app-version", "v1.4.2");

    assertThat(run.status()).isZero();
    assertThat(folder.resolve("Chart.yaml")).content().contains("appVersion: v1.4.2\n");
  }

  @Test
  void chart_of_an_impossible_application_version_is_a_problem() {
    Path folder = temporary.resolve("charts");

    Run run = Run.of(Corner.shop(), "--chart", folder, "--app-version", " ");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("LAP-0905 Chart version not possible\n  at --app-version  \n");
    assertThat(folder).doesNotExist();
  }

  @Test
  void versions_that_are_said_come_into_the_objects() {
    Blueprint versioned =
        () ->
            Stack.named("corner")
                .with(
                    ConfigMap.named("about")
                        .entry("app", Release.APP_VERSION)
                        .entry("chart", Release.CHART_VERSION));

    Run run =
        Run.of(versioned, "--print", "--app-version", "v1.4.2", "--chart-version", "2.0.0-rc.1");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("  app: v1.4.2\n  chart: 2.0.0-rc.1\n");
    assertThat(Run.of(versioned, "--print").out()).contains("  app: \"\"\n  chart: \"0.1.0\"\n");
  }

  @Test
  void impossible_versions_of_a_delivery_are_problems() {
    Path nowhere = temporary.resolve("nowhere.git");

    Run run = Run.of(Corner.shop(), "--repository", nowhere, "--chart-version", "v1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("LAP-0905 Chart version not possible\n  at --chart-version v1\n");
  }

  @Test
  void only_one_of_them_at_a_time() {
    for (List<String> both :
        List.of(
            List.of("--print", "--dry-run"),
            List.of("--print", "--chart", "x"),
            List.of("--package", "x", "--chart", "y"))) {
      Run run = Run.of(Corner.shop(), both.toArray());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("mutually exclusive");
    }
  }

  @Test
  void version_is_the_one_of_the_build() {
    assertThat(Run.of(Corner.shop(), "--version").out())
        .matches("Lapstrake [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
  }
}
