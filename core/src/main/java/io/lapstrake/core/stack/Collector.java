package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Goes through the parts of a stack and puts each resource in its scope. */
final class Collector implements Assembly {

  private final Scope scope;
  private final List<ScopedGuard> guards;
  private final UnaryOperator<Draft> change;
  private final Gathered gathered;
  private final LateValues values;
  private final Problems problems;

  Collector(
      Scope scope,
      List<ScopedGuard> guards,
      UnaryOperator<Draft> change,
      Gathered gathered,
      LateValues values,
      Problems problems) {
    this.scope = scope;
    this.guards = guards;
    this.change = change;
    this.gathered = gathered;
    this.values = values;
    this.problems = problems;
  }

  void collect(List<Part> parts) {
    parts.forEach(part -> part.join(this));
  }

  @Override
  public void resource(Draft described, UnaryOperator<Draft> check) {
    Draft draft = described.isExisting() ? described : change.apply(described);
    var here = new Placed(draft, check, scope, guards);
    if (draft.isExisting()) {
      expected(here);
      return;
    }
    Placed before = scope.resources.putIfAbsent(draft.id(), here);
    if (before != null) {
      problems.add(
          "LAP-0201",
          "Address used twice",
          here.place(),
          "Two resources of this stack are " + draft.id() + secondLine(before) + ".",
          "give one of them another id, or add it only once.");
      return;
    }
    gathered.add(here);
    if (!draft.companions().isEmpty()) {
      draft.companions().forEach(this::resource);
    }
  }

  /** Takes what is made elsewhere; said twice it is the same. */
  private void expected(Placed existing) {
    gathered.add(existing);
    Externals.misuse(existing).ifPresent(problems::add);
  }

  private static String secondLine(Placed before) {
    return before.draft().source().map(line -> "; the other is at " + line).orElse("");
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void component(Component component) {
    Scope inner = scope.of(component);
    Scope before = scope.components.putIfAbsent(component.name(), inner);
    if (before != null) {
      problems.add(
          "LAP-0201",
          "Address used twice",
          Place.of(inner.path()).source(component.source()),
          "Two components are called " + component.name() + origins(before, inner) + ".",
          "give one of them another name, or add it only once.");
      return;
    }
    new Collector(inner, guards, change, gathered, values, problems)
        .collect(component.contents().parts());
  }

  /** What the two are for the user, where one of them is something else than a component. */
  private static String origins(Scope first, Scope second) {
    if (first.origin().isEmpty() && second.origin().isEmpty()) {
      return "";
    }
    return ": " + origin(first) + " and " + origin(second);
  }

  private static String origin(Scope scope) {
    return scope.origin().isEmpty() ? "a component of this name" : scope.origin();
  }

  @Override
  public void when(Value<Boolean> condition, List<Part> parts) {
    guarded(new Guard.When(condition)).collect(parts);
  }

  @Override
  public void each(Item item, List<Part> parts) {
    scope.say(item);
    guarded(new Guard.Each(item)).collect(parts);
  }

  @Override
  public void bound(String name, MapNode made, Function<MapNode, Part> part) {
    var late = new Late(name, made, scope, part);
    gathered.add(late);
    values.part(late).ifPresent(it -> it.join(this));
  }

  private Collector guarded(Guard guard) {
    var more = new ArrayList<>(guards);
    more.add(new ScopedGuard(guard, scope));
    return new Collector(scope, List.copyOf(more), change, gathered, values, problems);
  }
}
