package io.lapstrake.helm.chart;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the files of a chart. */
final class ChartFiles {

  private final LinkedStack stack;
  private final String version;
  private final Problems problems;
  private final Functions functions;
  private final SortedMap<String, String> files = new TreeMap<>();

  ChartFiles(LinkedStack stack, String version, Problems problems) {
    this.stack = stack;
    this.version = version;
    this.problems = problems;
    this.functions = new Functions(stack.name());
  }

  /** The text of each file by its path from the chart's folder. */
  SortedMap<String, String> all() {
    InputTree inputs = InputTree.of(stack.inputs().values());
    files.put("Chart.yaml", YamlWriter.write(about()));
    files.put("values.yaml", ValuesFile.of(inputs));
    files.put("values.schema.json", ValuesSchema.of(inputs));
    files.put("templates/_helpers.tpl", functions.definitions());
    stack.resources().stream().filter(each -> !isNamespace(each)).forEach(this::template);
    checks();
    return files;
  }

  private MapNode about() {
    return MapNode.of("apiVersion", "v2")
        .with("name", stack.name())
        .with("description", "The stack " + stack.name() + ", written by Lapstrake")
        .with("type", "application")
        .with("version", version);
  }

  private static boolean isNamespace(LinkedResource resource) {
    return resource.address().resource().kind().equals("Namespace")
        && "v1".equals(resource.tree().text("apiVersion"));
  }

  private void template(LinkedResource resource) {
    String text = ObjectTemplate.of(resource, functions, problems);
    files.put("templates/" + pathOf(resource.address()), text);
  }

  /** The folder of the component, the kind and the id. */
  private String pathOf(Address address) {
    String component = address.path().substring(stack.name().length());
    String folder = component.isEmpty() ? "" : component.substring(1) + "/";
    return folder
        + address.resource().kind().toLowerCase(Locale.ROOT)
        + "-"
        + address.resource().id()
        + ".yaml";
  }

  private void checks() {
    List<Input<?>> records =
        stack.inputs().values().stream()
            .<Input<?>>map(input -> input)
            .filter(input -> input.shape() instanceof Shape.Records)
            .toList();
    if (!records.isEmpty()) {
      files.put("templates/checks.yaml", RecordChecks.text(records, functions));
    }
  }
}
