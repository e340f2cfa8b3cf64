package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values files are put together as Helm does it. What is expected was printed by Helm 3 for a chart
 * with these defaults and the template {@code {{ .Values | toJson }}}; its documentation has the
 * rules under "Values Files" and "Deleting a default key".
 */
class HelmMergeTest {

  private static final List<Input<?>> INPUTS =
      List.of(
          Input.integer("api.replicas").orElse(2),
          Input.text("api.tag").orElse("v1"),
          Input.text("host").orElse("h"),
          Input.text("opt").optional(),
          Input.block("annotations"),
          Input.records("ports", Input.text("name")));

  @TempDir Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        of("{'annotations':{},'api':{'replicas':2,'tag':'v1'},'host':'h','ports':[]}", ""),
        of("{'annotations':{},'api':{'replicas':3,'tag':'v1'},'host':'h','ports':[]}", API_3),
        of("{'annotations':{},'api':{'replicas':3,'tag':'v2'},'host':'h','ports':[]}", API_3, TAG),
        of(
            "{'annotations':{},'api':{'replicas':4,'tag':'v1'},'host':'h','ports':[]}",
            API_3,
            "api: {replicas: 4}"),
        of("{'annotations':{},'api':{'tag':'v1'},'host':'h','ports':[]}", "api: {replicas: null}"),
        of("{'annotations':{},'host':'h','ports':[]}", NO_API),
        of(
            "{'annotations':{},'api':{'replicas':3,'tag':'v1'},'host':'h','ports':[]}",
            NO_API,
            API_3),
        of("{'annotations':{},'host':'h','ports':[]}", API_3, NO_API),
        of(
            "{'annotations':{},'api':{'replicas':2,'tag':'v2'},'host':'h','ports':[]}",
            API_3,
            NO_API,
            TAG),
        of(
            "{'annotations':{},'api':{'replicas':3,'tag':'v1'},'host':'h','ports':[]}",
            "api: {replicas: null}",
            API_3),
        of(
            "{'annotations':{'a':1,'b':{'c':2,'d':3}},'api':" + API + ",'host':'h','ports':[]}",
            "annotations: {a: 1, b: {c: 2}}",
            "annotations: {b: {d: 3}}"),
        of(
            "{'annotations':{'a':1,'b':null},'api':" + API + ",'host':'h','ports':[]}",
            "annotations: {a: 1, b: {c: 2}}",
            "annotations: {b: null}"),
        of(
            "{'annotations':{'a':1},'api':" + API + ",'host':'h','ports':[]}",
            "annotations: {a: 1}",
            "annotations: {}"),
        of("{'api':" + API + ",'host':'h','ports':[]}", "annotations: {a: 1}", "annotations: null"),
        of(
            "{'annotations':{'a':{'x':1}},'api':" + API + ",'host':'h','ports':[]}",
            "annotations: {a: 1}",
            "annotations: {a: {x: 1}}"),
        of(
            "{'annotations':{'a':1},'api':" + API + ",'host':'h','ports':[]}",
            "annotations: {a: {x: 1}}",
            "annotations: {a: 1}"),
        of(
            "{'annotations':{},'api':" + API + ",'host':'h','ports':[{'name':'b'}]}",
            "ports: [{name: a}]",
            "ports: [{name: b}]"),
        of(
            "{'annotations':{},'api':" + API + ",'host':'h','ports':[]}",
            "ports: [{name: a}]",
            "ports: []"),
        of("{'annotations':{},'api':" + API + ",'host':'h'}", "ports: null"),
        of("{'annotations':{},'api':" + API + ",'ports':[]}", "host: null"),
        of(
            "{'annotations':{},'api':{'replicas':10,'tag':'v1'},'host':'h','ports':[]}",
            "api: {replicas: 1e1}"),
        of(
            "{'annotations':{},'api':{'replicas':7,'tag':'v1'},'host':'h','ports':[]}",
            "api: {replicas: 7.0}"),
        of("{'annotations':{},'api':" + API + ",'host':'b','ports':[]}", "host: a\nhost: b\n"));
  }

  private static final String API = "{'replicas':2,'tag':'v1'}";
  private static final String API_3 = "api: {replicas: 3}";
  private static final String TAG = "api: {tag: v2}";
  private static final String NO_API = "api: null";

  private static Arguments of(String printed, String... files) {
    return Arguments.of(List.of(files), printed.replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("files")
  void files_give_what_helm_prints(List<String> files, String printed) throws IOException {
    var environment = Environment.named("e");
    for (int i = 0; i < files.size(); i++) {
      environment =
          environment.values(Files.writeString(folder.resolve(i + ".yaml"), files.get(i)));
    }
    var problems = new Problems();
    var values = new TreeMap<>(environment.bind("s", INPUTS, problems).values());
    values.keySet().removeIf(name -> name.startsWith("release."));

    MapNode tree = MapNode.EMPTY;
    for (var value : values.entrySet()) {
      tree = tree.set(value.getValue(), value.getKey().split("\\."));
    }

    assertThat(Json.write(tree)).isEqualTo(printed);
    assertThat(problems.sorted())
        .as("what is deleted and has no value any more")
        .extracting(Problem::code)
        .allMatch("LAP-0101"::equals);
  }
}
