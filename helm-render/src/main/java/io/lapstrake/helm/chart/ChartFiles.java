package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a chart that follow from its stack and from what it brings with it alone. */
final class ChartFiles {

  private final LinkedStack stack;
  private final Requirements requirements;
  private final Problems problems = new Problems();
  private final Reach reach;
  private final Functions functions;
  private final ResourceFiles templates;
  private final Collection<Input<?>> inputs;
  private final List<SubchartFiles> subcharts = new ArrayList<>();
  private final SortedMap<String, String> files = new TreeMap<>();

  private ChartFiles(LinkedStack stack, Requirements requirements) {
    this.stack = stack;
    this.requirements = requirements;
    this.reach = Reach.of(stack.name());
    this.functions = new Functions(reach);
    this.templates = new ResourceFiles(functions, problems);
    this.inputs = requirements.inputs(stack, problems);
  }

  /**
   * Writes them.
   *
   * @throws ProblemException with every mistake that keeps one from being written
   */
  static ChartFiles of(LinkedStack stack, Requirements requirements) {
    var files = new ChartFiles(stack, requirements);
    files.write();
    files.problems.throwIfAny();
    return files;
  }

  /** The files of the same stack with other charts that it brings with it. */
  ChartFiles with(Requirements others) {
    return of(stack, others);
  }

  Requirements requirements() {
    return requirements;
  }

  /** The text of each file by its path from the chart's folder, without those of Namespaces. */
  SortedMap<String, String> all() {
    return files;
  }

  /** The inputs that become values, sorted by their names. */
  Collection<Input<?>> inputs() {
    return inputs;
  }

  /** The templates of Namespaces by their paths. */
  SortedMap<String, String> namespaces() {
    return templates.namespaces();
  }

  /** The charts that components become, in the order in which they were said. */
  List<SubchartFiles> subcharts() {
    return Collections.unmodifiableList(subcharts);
  }

  private void write() {
    InputTree values = InputTree.of(inputs, requirements);
    files.put("values.yaml", ValuesFile.of(values));
    files.put("values.schema.json", ValuesSchema.of(values));
    stack.resources().stream().filter(this::isOwn).forEach(templates::add);
    requirements.subcharts().forEach(each -> subchart(each, values));
    files.putAll(templates.all());
    checks();
    files.put("templates/" + Notes.NAME, new Notes(stack, functions, problems).text());
    helpers();
  }

  private boolean isOwn(LinkedResource resource) {
    return requirements.subcharts().stream().noneMatch(each -> isOf(each, resource));
  }

  private boolean isOf(Subchart subchart, LinkedResource resource) {
    return (resource.address().path() + "/").startsWith(reach.of(subchart).address() + "/");
  }

  private void subchart(Subchart subchart, InputTree values) {
    List<LinkedResource> resources =
        stack.resources().stream().filter(resource -> isOf(subchart, resource)).toList();
    if (resources.isEmpty()) {
      problems.add(
          "LAP-0509",
          "Subchart of no component",
          Place.of(reach.of(subchart).address()),
          "The stack has no component " + subchart.component() + " with resources in it.",
          "name a component that the stack itself has.");
      return;
    }
    subcharts.add(SubchartFiles.of(subchart, resources, values, reach, problems));
  }

  private void helpers() {
    String definitions = functions.definitions();
    if (!definitions.isEmpty()) {
      files.put("templates/_helpers.tpl", Mark.template(stack.name()) + "\n" + definitions);
    }
  }

  private void checks() {
    List<Input<?>> records = inputs.stream().filter(RecordChecks::areNeeded).toList();
    if (!records.isEmpty()) {
      files.put("templates/checks.yaml", RecordChecks.text(records, functions));
    }
  }
}
