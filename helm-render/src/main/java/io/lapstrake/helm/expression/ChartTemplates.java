package io.lapstrake.helm.expression;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Guard;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Collection;

/**
 * The templates of one chart: what is known stands in them as it is, what its user gives as an
 * expression of Helm's. It gathers the named templates that they use, so it serves one writing of
 * one chart, in one thread.
 */
public final class ChartTemplates {

  private final Reach reach;
  private final NamedTemplates templates;

  private ChartTemplates(Reach reach) {
    this.reach = reach;
    this.templates = new NamedTemplates(reach);
  }

  /** Those of the chart that a stack becomes. */
  public static ChartTemplates ofStack(String name) {
    return new ChartTemplates(Reach.ofStack(name));
  }

  /** Those of the subchart that a component of the stack becomes. */
  public ChartTemplates ofComponent(String name) {
    return new ChartTemplates(reach.ofComponent(name));
  }

  /** Where the chart's resources have their addresses: the stack, or the component in it. */
  public String address() {
    return reach.address();
  }

  /** The template of a resource, with its guards around. */
  public String resource(LinkedResource resource, Problems problems) {
    return ObjectTemplate.of(resource, templates, problems);
  }

  /** A piece of a template that prints a scalar value, known by a name, for people. */
  public String text(String name, Node value, Place place, Problems problems) {
    return PrintedText.of(value, Scope.of(templates, place, problems).key(name));
  }

  /** A piece of a template that prints a name and a value of any type for people. */
  public String entry(String name, Node value, Place place, Problems problems) {
    Scope scope = Scope.of(templates, place, problems).key(name);
    Node known = Known.of(value);
    if (known instanceof Value<?> leaf && !isTree(leaf.type())) {
      return Lines.literally(name + ": ") + PrintedText.of(leaf, scope);
    }
    var lines = new Lines();
    new TreeTemplate(lines, templates).map(MapNode.of(name, known), 0, scope);
    return lines.toString().stripTrailing();
  }

  private static boolean isTree(ValueType type) {
    return type == ValueType.BLOCK || type == ValueType.RECORDS;
  }

  /**
   * A template that prints nothing, and fails where two records of a list have the same key, or
   * where something refers to an object whose condition does not hold. A schema can say neither.
   *
   * @param inputs those of the chart
   * @param resources those of the chart
   * @param outputs what the chart tells besides, by name
   * @return empty where there is nothing that could fail
   */
  public String checks(
      Collection<Input<?>> inputs, Collection<LinkedResource> resources, Collection<Node> outputs) {
    var lines = new Lines();
    RecordChecks.write(inputs, lines, templates);
    ReferenceChecks.write(resources, outputs, lines, templates);
    return lines.isEmpty() ? "" : lines.toString();
  }

  /** Whether the chart sees the values that a guard is about; a subchart sees only its own. */
  public boolean sees(Guard guard) {
    var unseen = new Problems();
    Scope scope = Scope.of(templates, Place.of(address()), unseen);
    guard.match(
        when -> Conditions.of(when.condition(), scope).expression(),
        each -> Expressions.of(each.item().over(), scope));
    return unseen.isEmpty();
  }

  /** The definitions of all named templates that were used so far; empty where none was. */
  public String definitions() {
    return templates.definitions();
  }
}
