package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.External;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.FieldRules;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds the inputs of a linked stack and evaluates it to manifests. */
final class Resolution {

  private static final String[] NAMES = {"name", "namespace"};

  private final Rules rules;
  private final LinkedStack stack;
  private final Environment environment;
  private final Problems problems;
  private final Environment.Bound bound;
  private final SortedMap<String, Node> bindings;
  private final Instances instances;
  private final Requirements requirements;
  private final List<Manifest> manifests;
  private final Set<Address> incomplete = new HashSet<>();
  private final YamlWriter writer = new YamlWriter();

  Resolution(LinkedStack stack, Environment environment) {
    this.rules = stack.rules();
    this.stack = stack;
    this.environment = environment;
    this.problems = stack.problems();
    this.bound = environment.bind(stack.name(), stack.inputs().values(), problems);
    this.bindings = bound.values();
    this.instances = new Instances(stack.resources(), bindings, problems);
    this.requirements = new Requirements(instances, problems);
    this.manifests = new ArrayList<>(instances.all().size());
  }

  Manifests manifests() {
    instances.all().forEach(this::evaluate);
    SortedMap<String, Node> outputs = outputs();
    requirements.check(manifests, incomplete);
    new Definitions(rules).comeFirst(manifests);
    List<Manifest> ordered = new ApplyOrder(rules, incomplete, problems).sort(manifests);
    SortedSet<External> externals = new Externals(stack, bindings, problems).all();
    problems.throwIfAny();
    return new Manifests(
            stack.name(), environment.name(), rules.target(), ordered, outputs, externals)
        .from(bindings, bound.sources());
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
    Manifest settled = resource.settled();
    if (settled != null) { // most are
      SortedSet<Address> first = after(instance);
      manifests.add(first.isEmpty() ? settled : settled.after(first));
      return;
    }
    Place place = instance.place();
    var evaluator = new Evaluator(bindings, instance.rows(), place, problems);
    boolean broken = stack.broken().contains(resource.address());
    if (broken) {
      evaluator.expectGaps();
    }
    Node tree = evaluator.evaluate(resource.tree(), FieldPath.ROOT).orElse(MapNode.EMPTY);
    SortedSet<Address> after = after(instance);
    List<Address> referredTo = requirements.of(evaluator, place);
    boolean whole = !evaluator.isIncomplete();
    if (whole && !referredTo.isEmpty()) {
      after = new TreeSet<>(after);
      after.addAll(referredTo);
    }
    add(instance, (MapNode) tree, after, whole, broken);
  }

  /** What must be there first, whatever the tree refers to. */
  private SortedSet<Address> after(Instance instance) {
    List<Address> said = instance.resource().after();
    if (said.isEmpty()) {
      return Collections.emptySortedSet();
    }
    var after = new TreeSet<Address>();
    said.forEach(it -> after.addAll(instances.meantFrom(it, instance.rows())));
    return after;
  }

  /**
   * Adds an object and looks at it alone.
   *
   * @param whole whether nothing is missing; what is missing is null, which nothing refuses
   * @param broken whether a mistake in it has been said, of which others may follow
   */
  private void add(
      Instance instance, MapNode tree, SortedSet<Address> after, boolean whole, boolean broken) {
    Address address = instance.address();
    KindRules kind = rules.of(tree);
    MapNode veiled = kind.veiled(tree); // what a Secret holds is secret, though nobody marked it
    manifests.add(
        new Manifest(
                address, veiled, after, veiled.isSensitive(), instance.resource().source(), writer)
            .with(lifecycle(instance)));
    boolean named = !hasSecretName(veiled.map("metadata"), instance);
    if (!whole || !named) {
      incomplete.add(address);
    }
    if (named) {
      FieldRules.Sink sink =
          (path, finding) -> problems.add(finding.at(instance.place().field(path)));
      if (whole && !broken) {
        rules.check(veiled, sink);
      } else {
        rules.checkKnown(veiled, sink);
      }
    }
  }

  /** Repeated objects are meant from within their repetition, as with what must be there first. */
  private Lifecycle lifecycle(Instance instance) {
    Lifecycle asked = instance.resource().lifecycle();
    if (asked.equals(Lifecycle.USUAL)) {
      return asked;
    }
    var meant = new TreeSet<Address>();
    asked.replacedWith().forEach(it -> meant.addAll(instances.meantFrom(it, instance.rows())));
    String id = instance.address().resource().id();
    String key = id.substring(instance.resource().address().resource().id().length());
    var formers = new TreeSet<Address>();
    asked.formers().forEach(it -> formers.add(key.isEmpty() ? it : it.under(key)));
    return new Lifecycle(
        asked.protection(), asked.ignored(), meant, formers, asked.isHandedOver(), asked.isGiven());
  }

  private boolean hasSecretName(MapNode metadata, Instance instance) {
    if (!metadata.isSensitive()) {
      return false;
    }
    boolean found = false;
    for (String field : NAMES) {
      Node name = metadata.get(field);
      if (name != null && name.isSensitive()) {
        found = true;
        problems.add(
            "LAP-0214",
            "Secret in a name",
            instance.place().field(FieldPath.of("metadata", field)),
            "The " + field + " is made from a secret; it is shown wherever the object is.",
            "make it from what is no secret.");
      }
    }
    return found;
  }
}
