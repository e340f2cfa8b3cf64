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
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds the inputs of a linked stack and evaluates it to manifests. */
final class Resolution {

  private final Rules rules;
  private final LinkedStack stack;
  private final Environment environment;
  private final Problems problems;
  private final SortedMap<String, Node> bindings;
  private final Instances instances;
  private final Requirements requirements;
  private final Map<Address, Manifest> manifests;
  private final Map<ResourceKey, Manifest> byKey;
  private final Set<Address> incomplete = new HashSet<>();

  Resolution(LinkedStack stack, Environment environment) {
    this.rules =
        Rules.kubernetes().extendedBy(stack.resources().stream().map(LinkedResource::tree));
    this.stack = stack;
    this.environment = environment;
    this.problems = stack.problems();
    this.bindings = environment.bind(stack.name(), stack.inputs().values(), problems);
    this.instances = new Instances(stack.resources(), bindings, problems);
    this.requirements = new Requirements(instances, problems);
    this.manifests = new LinkedHashMap<>(instances.all().size() * 2);
    this.byKey = new HashMap<>(instances.all().size() * 2);
  }

  Manifests manifests() {
    instances.all().forEach(this::evaluate);
    SortedMap<String, Node> outputs = outputs();
    requirements.check(manifests, incomplete);
    List<Manifest> ordered = new ApplyOrder(rules, problems).sort(manifests.values());
    problems.throwIfAny();
    return new Manifests(stack.name(), environment.name(), ordered, outputs);
  }

  private SortedMap<String, Node> outputs() {
    var outputs = new TreeMap<String, Node>();
    Place place = Place.of(stack.name());
    var evaluator = new Evaluator(bindings, Map.of(), place, problems);
    stack
        .outputs()
        .forEach(
            (name, value) ->
                outputs.put(
                    name, evaluator.evaluate(value, FieldPath.of(name)).orElse(Literal.NULL)));
    requirements.of(evaluator, place);
    return outputs;
  }

  private void evaluate(Instance instance) {
    LinkedResource resource = instance.resource();
    Address address = instance.address();
    Place place = instance.place();
    var evaluator = new Evaluator(bindings, instance.rows(), place, problems);
    if (stack.broken().contains(resource.address())) {
      evaluator.expectGaps();
    }
    MapNode tree = veiled(evaluator.evaluate(resource.tree(), FieldPath.ROOT));
    var after = new TreeSet<Address>();
    resource.after().forEach(it -> after.addAll(instances.meantFrom(it, instance.rows())));
    List<Address> referredTo = requirements.of(evaluator, place);
    boolean whole = !evaluator.isIncomplete();
    if (whole) {
      after.addAll(referredTo);
    }
    var manifest = new Manifest(address, tree, after, tree.isSensitive(), resource.source());
    manifests.put(address, manifest);
    if (!whole) {
      incomplete.add(address);
    }
    if (!hasSecretName(tree.map("metadata"), place)) {
      checkAlone(manifest, place, whole);
    }
  }

  /** What a Secret holds is secret, though nobody marked it. */
  private MapNode veiled(Optional<Node> evaluated) {
    var tree = (MapNode) evaluated.orElse(MapNode.EMPTY);
    return rules.of(ResourceKey.groupOf(tree), String.valueOf(tree.text("kind"))).veiled(tree);
  }

  /** What an incomplete object lacks is null, which no format refuses. */
  private void checkAlone(Manifest manifest, Place place, boolean whole) {
    Manifest before = whole ? byKey.putIfAbsent(manifest.key(), manifest) : null;
    if (before != null) {
      problems.add(
          "LAP-0202",
          "Object described twice",
          place,
          manifest.key() + " is described by " + before.address() + " too.",
          "give one of them another name or another namespace.");
    }
    FieldFormats.check(
        manifest.tree(),
        rules.of(manifest.key().group(), manifest.key().kind()),
        (path, finding) -> problems.add(finding.at(place.field(path))));
  }

  private boolean hasSecretName(MapNode metadata, Place place) {
    boolean found = false;
    for (String field : List.of("name", "namespace")) {
      Node name = metadata.get(field);
      if (name != null && name.isSensitive()) {
        found = true;
        problems.add(
            "LAP-0214",
            "Secret in a name",
            place.field(FieldPath.of("metadata", field)),
            "The " + field + " is made from a secret; it is shown wherever the object is.",
            "make it from what is no secret.");
      }
    }
    return found;
  }
}
