package io.lapstrake.core.stack;

import io.lapstrake.core.stack.Linking.Step;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds what a reference refers to; what cannot be found is a problem, and null. */
final class ReferenceLinker {

  private final TreeLinker trees;
  private final Scope scope;
  private final Linking linking;
  private final FieldPath path;

  ReferenceLinker(TreeLinker trees, Scope scope, Linking linking, FieldPath path) {
    this.trees = trees;
    this.scope = scope;
    this.linking = linking;
    this.path = path;
  }

  Node link(Reference<?> reference) {
    return reference.target().kind().equals(Component.KIND)
        ? scope
            .findComponent(reference.target().id())
            .map(component -> output(reference, component))
            .orElseGet(() -> unknown(reference.target()))
        : scope
            .find(reference.target())
            .map(target -> aspect(reference, target))
            .orElseGet(() -> unknown(reference.target()));
  }

  private Node output(Reference<?> reference, Scope component) {
    MapNode outputs =
        MapNode.of(
            component.outputs().entrySet().stream()
                .map(output -> Entry.of(output.getKey(), output.getValue()))
                .toList());
    Optional<Node> value = reference.aspect().of(outputs);
    if (value.isEmpty()) {
      return lacking(reference, component.path(), outputs);
    }
    return step(
        new Step(component.path(), reference.aspect().name(), false),
        () -> typed(reference, component, trees.within(component).link(value.get(), path)));
  }

  private Node typed(Reference<?> reference, Scope component, Node value) {
    ValueType wanted = reference.aspect().type();
    ValueType found = value instanceof Value<?> leaf ? leaf.type() : ValueType.BLOCK;
    if (found != wanted && found != ValueType.NULL) {
      linking.problem(
          "LAP-0212",
          "Output of another type",
          path,
          "The %s of %s is of type %s; it is asked for as %s."
              .formatted(reference.aspect().name(), component.path(), found, wanted),
          "ask for it as what it is, or turn it into text with Text.format(\"%s\", …).");
    }
    return value;
  }

  private <T> Node aspect(Reference<T> reference, Placed target) {
    String address = target.address().toString();
    MapNode tree = target.draft().tree();
    Optional<Node> value = reference.aspect().of(tree);
    if (value.isEmpty()) {
      return lacking(reference, address, tree);
    }
    return step(
        new Step(address, reference.aspect().name(), true),
        () ->
            new Linked<>(reference, address, trees.within(target.scope()).link(value.get(), path)));
  }

  private Node step(Step step, Supplier<Node> further) {
    if (linking.way().contains(step)) {
      return circle(step);
    }
    linking.way().addLast(step);
    try {
      return further.get();
    } finally {
      linking.way().removeLast();
    }
  }

  private Node circle(Step again) {
    String circle =
        linking.way().stream()
            .dropWhile(step -> !step.equals(again))
            .map(Step::toString)
            .collect(Collectors.joining(" → "));
    linking
        .problems()
        .add(
            "LAP-0206",
            "Dependency cycle",
            linking.place().field(path),
            circle + " → " + again,
            "write one of these values out, so that it no longer needs the next one.");
    return Literal.NULL;
  }

  private Node lacking(Reference<?> reference, String target, MapNode tree) {
    Aspect<?> aspect = reference.aspect();
    String detail = Lacking.detail(target, aspect, aspect.known(tree));
    linking.problem(Lacking.CODE, Lacking.SUMMARY, path, detail, Lacking.fix(target));
    return Literal.NULL;
  }

  /** Reports a resource or component that is not there, once for all that refers to it here. */
  Node unknown(ResourceId id) {
    if (!linking.missed().add(id)) {
      return Literal.NULL;
    }
    var sameKind = new TreeSet<String>();
    for (Optional<Scope> at = Optional.of(scope); at.isPresent(); at = at.get().around()) {
      addSameKind(id.kind(), at.get(), sameKind);
    }
    linking.problem(
        "LAP-0203",
        "Unknown resource",
        path,
        id
            + " is referred to but is no part of this stack"
            + (sameKind.isEmpty() ? "." : "; it has " + String.join(", ", sameKind) + "."),
        "add it to the stack with with(…).");
    return Literal.NULL;
  }

  private static void addSameKind(String kind, Scope scope, Collection<String> found) {
    if (kind.equals(Component.KIND)) {
      scope.components.keySet().forEach(name -> found.add(kind + "/" + name));
    }
    scope.resources.keySet().stream()
        .filter(other -> other.kind().equals(kind))
        .forEach(other -> found.add(other.toString()));
  }
}
