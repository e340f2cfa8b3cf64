package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.FieldFormats;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds the inputs of a linked stack and evaluates it to manifests. */
final class Resolution {

  private final Rules rules = Rules.kubernetes();
  private final LinkedStack stack;
  private final Environment environment;
  private final Problems problems;
  private final SortedMap<String, Node> bindings;
  private final Map<Address, Manifest> manifests = new LinkedHashMap<>();
  private final Map<ResourceKey, Manifest> byKey = new HashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<Address, List<Guard>> guards = new HashMap<>();

  /** What an object refers to in another. */
  private record Requirement(Address from, Place place, Linked<?> to) {}

  Resolution(LinkedStack stack, Environment environment) {
    this.stack = stack;
    this.environment = environment;
    this.problems = stack.problems();
    this.bindings = environment.bind(stack.name(), stack.inputs().values(), problems);
  }

  Manifests manifests() {
    stack.resources().forEach(each -> guards.put(each.address(), each.guards()));
    for (LinkedResource resource : stack.resources()) {
      resolve(resource, 0, new HashMap<>(), "");
    }
    requirements.forEach(this::check);
    SortedMap<String, Node> outputs = outputs();
    List<Manifest> ordered = new ApplyOrder(rules, problems).sort(manifests);
    problems.throwIfAny();
    return new Manifests(stack.name(), environment.name(), ordered, outputs);
  }

  private SortedMap<String, Node> outputs() {
    var outputs = new TreeMap<String, Node>();
    var evaluator = new Evaluator(bindings, new HashMap<>(), Place.of(stack.name()), problems);
    stack
        .outputs()
        .forEach(
            (name, value) ->
                outputs.put(
                    name, evaluator.evaluate(value, FieldPath.of(name)).orElse(Literal.NULL)));
    return outputs;
  }

  /** Resolves a resource under its guards from the given one on. */
  private void resolve(LinkedResource resource, int guard, Map<Item, MapNode> rows, String keys) {
    if (guard == resource.guards().size()) {
      evaluate(resource, rows, keys);
      return;
    }
    var evaluator = new Evaluator(bindings, rows, place(resource, keys), problems);
    resource
        .guards()
        .get(guard)
        .match(
            when -> {
              if (evaluator.holds(when.condition(), FieldPath.ROOT)) {
                resolve(resource, guard + 1, rows, keys);
              }
              return true;
            },
            each -> {
              for (MapNode row : evaluator.records(each.item())) {
                Map<Item, MapNode> inner = new HashMap<>(rows);
                inner.put(each.item(), row);
                String key = keyOf(each.item().over(), row);
                resolve(resource, guard + 1, inner, keys.isEmpty() ? key : keys + "," + key);
              }
              return true;
            });
  }

  private static String keyOf(Input<?> records, MapNode row) {
    return String.valueOf(row.text(((Shape.Records) records.shape()).key().name()));
  }

  private static Place place(LinkedResource resource, String keys) {
    return Place.of(address(resource.address(), keys)).source(resource.source());
  }

  private static Address address(Address address, String keys) {
    return keys.isEmpty() ? address : address.repeated(keys);
  }

  private void evaluate(LinkedResource resource, Map<Item, MapNode> rows, String keys) {
    Address address = address(resource.address(), keys);
    Place place = place(resource, keys);
    var evaluator = new Evaluator(bindings, rows, place, problems);
    var tree = (MapNode) evaluator.evaluate(resource.tree(), FieldPath.ROOT).orElse(MapNode.EMPTY);
    SortedSet<Address> after = new TreeSet<>(resource.after());
    for (Evaluator.Use use : evaluator.uses()) {
      Address target = targetOf(use.linked(), resource, keys);
      if (use.linked().reference().aspect().needsTargetFirst()) {
        after.add(target);
      }
      requirements.add(new Requirement(target, place.field(use.path()), use.linked()));
    }
    var manifest = new Manifest(address, tree, after, evaluator.metSecret(), resource.source());
    manifests.put(address, manifest);
    claimKey(manifest, place);
    FieldFormats.check(
        tree,
        rules.of(manifest.key().group(), manifest.key().kind()),
        (path, finding) -> problems.add(finding.at(place.field(path))));
  }

  /** A resource of the same repetition means the object of the same record. */
  private Address targetOf(Linked<?> linked, LinkedResource from, String keys) {
    Address target = Address.parse(linked.address());
    return !keys.isEmpty() && from.guards().equals(guards.get(target))
        ? target.repeated(keys)
        : target;
  }

  private void claimKey(Manifest manifest, Place place) {
    Manifest before = byKey.putIfAbsent(manifest.key(), manifest);
    if (before != null) {
      problems.add(
          "LAP-0202",
          "Object described twice",
          place,
          manifest.key() + " is described by " + before.address() + " too.",
          "give one of them another name or another namespace.");
    }
  }

  private void check(Requirement requirement) {
    Manifest target = manifests.get(requirement.from());
    Linked<?> linked = requirement.to();
    if (target == null) {
      problems.add(
          "LAP-0205",
          "Reference to a resource that is not there",
          requirement.place(),
          requirement.from() + " is referred to, but its condition does not hold here.",
          "put what refers to it under the same condition.");
    } else if (!linked.reference().aspect().isIn(target.tree())) {
      problems.add(
          Lacking.problem(
              requirement.place(),
              requirement.from().toString(),
              linked.reference().aspect(),
              linked.reference().aspect().known(target.tree())));
    }
  }
}
