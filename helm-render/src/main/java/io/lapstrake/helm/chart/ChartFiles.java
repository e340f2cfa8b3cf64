package io.lapstrake.helm.chart;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a chart that follow from its stack alone. */
final class ChartFiles {

  private static final String DEFINITION = "CustomResourceDefinition";

  private final LinkedStack stack;
  private final Problems problems;
  private final Functions functions;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedMap<String, String> namespaces = new TreeMap<>();

  private ChartFiles(LinkedStack stack, Problems problems) {
    this.stack = stack;
    this.problems = problems;
    this.functions = new Functions(stack.name());
  }

  /**
   * Writes them.
   *
   * @throws ProblemException with every mistake that keeps one from being written
   */
  static ChartFiles of(LinkedStack stack) {
    var problems = new Problems();
    var files = new ChartFiles(stack, problems);
    files.write();
    problems.throwIfAny();
    return files;
  }

  /** The text of each file by its path from the chart's folder, without those of Namespaces. */
  SortedMap<String, String> all() {
    return files;
  }

  /** The inputs that become values, sorted by their names. */
  Collection<Input<?>> inputs() {
    return stack.inputs().values();
  }

  /** The templates of Namespaces by their paths. */
  SortedMap<String, String> namespaces() {
    return namespaces;
  }

  private void write() {
    InputTree inputs = InputTree.of(inputs());
    files.put("values.yaml", ValuesFile.of(inputs));
    files.put("values.schema.json", ValuesSchema.of(inputs));
    stack.resources().forEach(this::resource);
    checks();
    files.put("templates/" + Notes.NAME, new Notes(stack, functions, problems).text());
    helpers();
  }

  private void resource(LinkedResource resource) {
    String path = pathOf(resource.address());
    Manifest settled = resource.settled();
    if (is(resource, "v1", "Namespace")) {
      namespaces.put("templates/" + path, template(resource));
    } else if (settled != null && is(resource, "apiextensions.k8s.io/v1", DEFINITION)) {
      files.put("crds/" + path, Mark.yaml(resource.address().toString()) + settled.toYaml());
    } else {
      files.put((isTest(resource) ? "templates/tests/" : "templates/") + path, template(resource));
    }
  }

  private static boolean isTest(LinkedResource resource) {
    MapNode annotations = resource.tree().map("metadata").map("annotations");
    return "test".equals(annotations.text("helm.sh/hook"));
  }

  private static boolean is(LinkedResource resource, String apiVersion, String kind) {
    return resource.address().resource().kind().equals(kind)
        && apiVersion.equals(resource.tree().text("apiVersion"));
  }

  private String template(LinkedResource resource) {
    return ObjectTemplate.of(resource, functions, problems);
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

  private void helpers() {
    String definitions = functions.definitions();
    if (!definitions.isEmpty()) {
      files.put("templates/_helpers.tpl", Mark.template(stack.name()) + "\n" + definitions);
    }
  }

  private void checks() {
    List<Input<?>> records =
        stack.inputs().values().stream()
            .<Input<?>>map(input -> input)
            .filter(RecordChecks::areNeeded)
            .toList();
    if (!records.isEmpty()) {
      files.put("templates/checks.yaml", RecordChecks.text(records, functions));
    }
  }
}
