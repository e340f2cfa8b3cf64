package io.lapstrake.helm.chart;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Node;
import io.lapstrake.helm.expression.ChartTemplates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one chart that come from resources, each from one. */
final class ResourceFiles {

  private static final String DEFINITION = "CustomResourceDefinition";

  private final ChartTemplates templates;
  private final Problems problems;
  private final List<LinkedResource> added = new ArrayList<>();
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedMap<String, String> namespaces = new TreeMap<>();

  ResourceFiles(ChartTemplates templates, Problems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /** The files by their paths from the chart's folder, without those of Namespaces. */
  SortedMap<String, String> all() {
    return files;
  }

  /** The templates of Namespaces by their paths. */
  SortedMap<String, String> namespaces() {
    return namespaces;
  }

  /** Writes the file of a resource. */
  void add(LinkedResource resource) {
    added.add(resource);
    String path = pathOf(resource.address());
    Manifest settled = resource.settled();
    if (is(resource, "v1", "Namespace")) {
      namespaces.put("templates/" + path, template(resource));
    } else if (settled != null
        && is(resource, "apiextensions.k8s.io/v1", DEFINITION)
        && hook(resource) == null) { // Helm knows no hooks in crds/
      files.put("crds/" + path, definition(resource, settled));
    } else {
      files.put((isTest(resource) ? "templates/tests/" : "templates/") + path, template(resource));
    }
  }

  /**
   * The file of what fails where values do not go together; none where nothing can fail.
   *
   * @param inputs those of the chart
   * @param outputs what it tells besides
   */
  Map<String, String> checks(Collection<Input<?>> inputs, Collection<Node> outputs) {
    String checks = templates.checks(inputs, added, outputs);
    return checks.isEmpty()
        ? Map.of()
        : Map.of("templates/checks.yaml", Mark.template("the inputs") + checks);
  }

  /** The file of the named templates that all others used so far; none where they used none. */
  Map<String, String> helpers() {
    String definitions = templates.definitions();
    return definitions.isEmpty()
        ? Map.of()
        : Map.of("templates/_helpers.tpl", Mark.template(templates.address()) + "\n" + definitions);
  }

  private static boolean isTest(LinkedResource resource) {
    return "test".equals(hook(resource));
  }

  private static @Nullable String hook(LinkedResource resource) {
    return resource.tree().map("metadata").map("annotations").text("helm.sh/hook");
  }

  private static boolean is(LinkedResource resource, String apiVersion, String kind) {
    return resource.address().resource().kind().equals(kind)
        && apiVersion.equals(resource.tree().text("apiVersion"));
  }

  /** Some versions of {@code helm show crds} print files one after the other as they are. */
  private static String definition(LinkedResource resource, Manifest settled) {
    return Mark.yaml(resource.address().toString()) + "---\n" + settled.toYaml();
  }

  private String template(LinkedResource resource) {
    return Mark.template(resource.address().toString()) + templates.resource(resource, problems);
  }

  /** The folder of the component, the kind and the id. */
  private String pathOf(Address address) {
    String component = address.path().substring(templates.address().length());
    String folder = component.isEmpty() ? "" : component.substring(1) + "/";
    return folder
        + address.resource().kind().toLowerCase(Locale.ROOT)
        + "-"
        + address.resource().id()
        + ".yaml";
  }
}
