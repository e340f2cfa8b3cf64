package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Guard;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.helm.expression.ChartTemplates;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a component that is a chart of its own, but for its Chart.yaml. */
final class SubchartFiles {

  private final Subchart subchart;
  private final List<LinkedResource> resources;
  private final Optional<Value<Boolean>> around; // the flag that all of it stands under
  private final Problems problems;
  private final ChartTemplates templates;
  private final ResourceFiles written;
  private final SortedMap<String, String> files = new TreeMap<>();

  private SubchartFiles(
      Subchart subchart,
      List<LinkedResource> resources,
      ChartTemplates templates,
      Problems problems) {
    this.subchart = subchart;
    this.resources = resources;
    this.around = flagAround(resources);
    this.problems = problems;
    this.templates = templates;
    this.written = new ResourceFiles(templates, problems);
  }

  /**
   * Writes them.
   *
   * @param resources of the component and of those in it
   * @param values of the whole stack
   */
  static SubchartFiles of(
      Subchart subchart,
      List<LinkedResource> resources,
      InputTree values,
      ChartTemplates stack,
      Problems problems) {
    ChartTemplates own = stack.ofComponent(subchart.component());
    var files = new SubchartFiles(subchart, resources, own, problems);
    files.write(values.within(subchart));
    return files;
  }

  Subchart subchart() {
    return subchart;
  }

  /** The text of each file by its path from the subchart's folder. */
  SortedMap<String, String> all() {
    return files;
  }

  /** The templates of Namespaces by their paths. */
  SortedMap<String, String> namespaces() {
    return written.namespaces();
  }

  /** The flag that decides whether the subchart is part of a release. */
  Optional<Input<?>> condition() {
    return subchart.flag().<Input<?>>map(it -> it).or(() -> around.map(it -> (Input<?>) it));
  }

  private void write(InputTree values) {
    files.put("values.yaml", ValuesFile.of(templates.address(), values));
    files.put("values.schema.json", ValuesSchema.of(templates.address(), values));
    resources.forEach(this::add);
    files.putAll(written.all());
    files.putAll(written.checks(List.of(), List.of())); // the chart around checks all inputs
    files.putAll(written.helpers());
  }

  private void add(LinkedResource resource) {
    List<Guard> within = within(resource);
    boolean isFlagged = condition().equals(around) || around.isEmpty();
    if ((isFlagged || isSeen(new Guard.When(around.get()), resource))
        && within.stream().allMatch(guard -> isSeen(guard, resource))) {
      written.add(with(isFlagged ? within : resource.guards(), resource));
    }
  }

  private List<Guard> within(LinkedResource resource) {
    List<Guard> guards = resource.guards();
    return around.isEmpty() ? guards : guards.subList(1, guards.size());
  }

  private static LinkedResource with(List<Guard> guards, LinkedResource resource) {
    return new LinkedResource(
        resource.address(),
        guards,
        resource.tree(),
        resource.settled(),
        resource.after(),
        resource.lifecycle(),
        resource.source());
  }

  /** The first condition around all resources, where it is a flag that is given for certain. */
  private static Optional<Value<Boolean>> flagAround(List<LinkedResource> resources) {
    List<Optional<Value<Boolean>>> first =
        resources.stream().map(SubchartFiles::firstFlag).distinct().toList();
    return first.size() == 1 ? first.get(0) : Optional.empty();
  }

  private static Optional<Value<Boolean>> firstFlag(LinkedResource resource) {
    return resource.guards().stream()
        .findFirst()
        .flatMap(
            guard -> guard.match(when -> Optional.of(when.condition()), each -> Optional.empty()))
        .filter(it -> it instanceof Input<?> flag && !flag.isOptional());
  }

  /** Whether the subchart sees what a guard is about; else that is a problem. */
  private boolean isSeen(Guard guard, LinkedResource resource) {
    Place place = Place.of(resource.address()).source(resource.source());
    if (templates.sees(guard)) {
      return true;
    }
    guard.match(when -> conditional(place), each -> repeated(place, each.item().over()));
    return false;
  }

  private boolean conditional(Place place) {
    problems.add(
        "LAP-0511",
        "Condition or repetition that a subchart cannot have",
        place,
        "The resource is there under a condition of the chart around its subchart %s. Helm turns a"
                .formatted(subchart.component())
            + " subchart off by one flag, and evaluates nothing for it.",
        "put the whole component under one flag alone, make the condition one of inputs of the"
            + " component or of global ones, or leave the component in the chart of its stack.");
    return true;
  }

  private boolean repeated(Place place, Value<?> over) {
    String what = over.type() == ValueType.RECORDS ? String.valueOf(over) : "a value";
    problems.add(
        "LAP-0511",
        "Condition or repetition that a subchart cannot have",
        place,
        "The resource is repeated over %s of the chart around its subchart %s; Helm has each subchart once."
            .formatted(what, subchart.component()),
        "repeat the parts of the component over an input of its own, or leave the component in the"
            + " chart of its stack.");
    return true;
  }
}
