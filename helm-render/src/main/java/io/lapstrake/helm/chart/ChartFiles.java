package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Input;
import io.lapstrake.helm.expression.ChartTemplates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a chart that follow from its stack and from what it brings with it alone. */
final class ChartFiles {

  private final LinkedStack stack;
  private final Requirements requirements;
  private final Problems problems = new Problems();
  private final ChartTemplates templates;
  private final ResourceFiles resources;
  private final Collection<Input<?>> inputs;
  private final List<SubchartFiles> subcharts = new ArrayList<>();
  private final SortedMap<String, String> files = new TreeMap<>();

  private ChartFiles(LinkedStack stack, Requirements requirements) {
    this.stack = stack;
    this.requirements = requirements;
    this.templates = ChartTemplates.ofStack(stack.name());
    this.resources = new ResourceFiles(templates, problems);
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

  /**
   * Refuses to be the files of a chart that says no appVersion, where the stack needs one.
   *
   * @throws io.lapstrake.core.problem.ProblemException with each resource that needs it
   */
  void refuseWithoutAppVersion() {
    AppVersionUse.refuseIn(stack);
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

  /** The namespace that all resources say; the stack's name where they say none, or several. */
  String namespace() {
    List<String> said =
        stack.resources().stream()
            .map(it -> it.tree().map("metadata").text("namespace"))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return said.size() == 1 ? said.get(0) : stack.name();
  }

  /** The templates of Namespaces by their paths. */
  SortedMap<String, String> namespaces() {
    return resources.namespaces();
  }

  /** The charts that components become, in the order in which they were said. */
  List<SubchartFiles> subcharts() {
    return Collections.unmodifiableList(subcharts);
  }

  private void write() {
    Twins.refuse(stack.resources(), problems);
    InputTree values = InputTree.of(inputs, requirements);
    files.put("values.yaml", ValuesFile.of(stack.name(), values));
    files.put("values.schema.json", ValuesSchema.of(stack.name(), values));
    stack.resources().stream().filter(this::isOwn).forEach(resources::add);
    requirements.subcharts().forEach(each -> subchart(each, values));
    files.putAll(resources.all());
    files.putAll(resources.checks(inputs, stack.outputs().values()));
    files.put("templates/" + Notes.NAME, new Notes(stack, templates, problems).text());
    files.putAll(resources.helpers());
  }

  private boolean isOwn(LinkedResource resource) {
    return requirements.subcharts().stream().noneMatch(each -> isOf(each, resource));
  }

  private boolean isOf(Subchart subchart, LinkedResource resource) {
    return (resource.address().path() + "/").startsWith(addressOf(subchart) + "/");
  }

  private String addressOf(Subchart subchart) {
    return stack.name() + "/" + subchart.component();
  }

  private void subchart(Subchart subchart, InputTree values) {
    List<LinkedResource> inside =
        stack.resources().stream().filter(resource -> isOf(subchart, resource)).toList();
    if (inside.isEmpty()) {
      problems.add(
          "LAP-0509",
          "Subchart of no component",
          Place.of(addressOf(subchart)),
          "The stack has no component " + subchart.component() + " with resources in it.",
          "name a component that the stack itself has.");
      return;
    }
    SubchartFiles written = SubchartFiles.of(subchart, inside, values, templates, problems);
    Place place = Place.of(addressOf(subchart));
    Tags.refuseBeside(written.condition(), subchart.tags(), place, problems);
    subcharts.add(written);
  }
}
