package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.rules.FieldRules;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what every reference of a stack refers to. */
final class Linker {

  private final Stack stack;
  private final Scope root;
  private final Problems problems = new Problems();
  private final Problems followUps = new Problems();
  private final Set<Address> broken = new HashSet<>();
  private final InputTable inputs = new InputTable(problems);
  private final YamlWriter writer = new YamlWriter();
  private final Gathered gathered = new Gathered();
  private final LateValues values;
  private Rules rules = Rules.kubernetes();
  private final Namespaces namespaces;

  private Linker(Stack stack, LateValues values) {
    this.stack = stack;
    this.root = Scope.of(stack);
    this.values = values;
    this.namespaces = gather();
  }

  /** Links a stack for every environment. */
  static LinkedStack link(Stack stack) {
    return link(stack, new LateValues(null));
  }

  /** Links a stack for one environment, in which parts may be made of bound values. */
  static LinkedStack link(Stack stack, Environment environment) {
    return link(stack, new LateValues(environment));
  }

  private static LinkedStack link(Stack stack, LateValues values) {
    var linker = new Linker(stack, values);
    while (linker.learns()) {
      linker = new Linker(stack, values);
    }
    return linker.link();
  }

  /** Finds out what further parts are made of; tells whether there were any. */
  private boolean learns() {
    List<Late> unknown = gathered.late().stream().filter(late -> !values.knows(late)).toList();
    if (!unknown.isEmpty()) {
      gathered.all().forEach(namespaces::settle);
      unknown.forEach(late -> values.learn(late, stack.name()));
    }
    return !unknown.isEmpty();
  }

  /** Puts all resources in their scopes, and finds out in which namespaces they are. */
  private Namespaces gather() {
    new Collector(root, List.of(), stack.change(), gathered, values, problems)
        .collect(stack.contents().parts());
    for (Placed used : gathered.changers()) {
      used.draft()
          .userChange()
          .ifPresent(change -> gathered.all().forEach(it -> it.changeBy(used, change)));
    }
    Optional<Node> namespace = stack.namespace().map(value -> linkAlone(value, "namespace"));
    namespace.ifPresent(root::settle);
    target(stack.target());
    rules = rules.extendedBy(gathered.definers().stream().map(Placed::tree));
    return new Namespaces(namespace.orElse(null), rules);
  }

  private LinkedStack link() {
    List<Placed> placed = gathered.all();
    var resources = new ArrayList<LinkedResource>(placed.size());
    var externals = new ArrayList<LinkedResource>(0);
    for (Placed each : placed) {
      namespaces.settle(each);
      if (each.needsNoOther()) {
        each.become(settled(each)); // now, while its tree is at hand: to fetch it costs the most
      }
    }
    for (Placed each : placed) {
      (each.draft().isExisting() ? externals : resources)
          .add(each.linked().orElseGet(() -> link(each)));
    }
    gathered.late().forEach(this::link);
    values.problems().sorted().forEach(problems::add);
    var outputs = new TreeMap<String, Node>();
    stack.contents().outputs().forEach((name, value) -> outputs.put(name, linkAlone(value, name)));
    if (problems.isEmpty()) {
      followUps.sorted().forEach(problems::add); // of no other problem, so they are ones themselves
    }
    return new LinkedStack(
        stack.name(), resources, externals, inputs.all(), outputs, rules, broken, problems);
  }

  /** Links what a late part is made of: its inputs are the stack's. */
  private void link(Late late) {
    treeLinker(late.scope(), late.place()).linkMap(late.values(), FieldPath.ROOT);
    if (values.lacks(late)) {
      problems.add(
          "LAP-0217",
          "Part of bound values in a chart",
          late.place(),
          "What it is made of has to be bound before it is made, and a chart is there for every"
              + " environment.",
          "give it literal values, or make it a dependency of the chart.");
    }
  }

  private void target(KubernetesVersion version) {
    rules = rules.targeting(version);
    if (!version.isAtLeast(KubernetesVersion.OLDEST)) {
      problems.add(
          "LAP-0333",
          "Target older than what is known",
          Place.of(stack.name()).source(stack.source()),
          "The target is %s; since when servers know a field is known from %s on."
              .formatted(version, KubernetesVersion.OLDEST),
          "target " + KubernetesVersion.OLDEST + " or a later version.");
    }
  }

  private Node linkAlone(Value<?> value, String field) {
    Place place = Place.of(stack.name()).source(stack.source());
    return treeLinker(root, place).link(value, FieldPath.of(field));
  }

  /** A resource in which nothing needs binding, and which is there in every environment. */
  private LinkedResource settled(Placed placed) {
    boolean flawed = reportFlaws(placed);
    Address address = placed.address();
    Source source = placed.draft().source().orElse(null);
    MapNode tree = placed.tree();
    KindRules kind = rules.of(tree);
    FieldRules.Sink sink = (path, finding) -> problems.add(finding.at(placed.place().field(path)));
    if (flawed) {
      rules.checkKnown(tree, sink); // what is missing has been said
    } else {
      rules.check(tree, sink);
    }
    MapNode veiled = kind.veiled(tree); // what a Secret holds is secret, though nobody marked it
    var manifest =
        new Manifest(
            address, veiled, Collections.emptySortedSet(), veiled.isSensitive(), source, writer);
    List<Address> after = placed.namespace().map(List::of).orElse(List.of());
    Lifecycle asked = placed.draft().wishes().at(address, any -> Optional.empty());
    return new LinkedResource(
        address, List.of(), veiled, manifest.with(asked), after, asked, source);
  }

  private LinkedResource link(Placed placed) {
    boolean flawed = reportFlaws(placed);
    int before = problems.count() + followUps.count();
    Draft draft = placed.draft();
    var after = new ArrayList<Address>();
    placed.namespace().ifPresent(after::add);
    TreeLinker links = treeLinker(placed.scope(), placed.place());
    List<Guard> guards = new ArrayList<>();
    for (ScopedGuard said : placed.guards()) {
      guards.add(treeLinker(said.scope(), placed.place()).link(said.guard()));
    }
    for (ResourceId other : draft.after()) {
      links.find(other, "metadata").ifPresent(found -> after.add(found.address()));
    }
    MapNode linked = links.linkMap(placed.tree(), FieldPath.ROOT);
    if (flawed || problems.count() + followUps.count() > before) {
      broken.add(placed.address());
    }
    return new LinkedResource(
        placed.address(),
        List.copyOf(guards),
        linked,
        null,
        after,
        draft
            .wishes()
            .at(placed.address(), other -> links.find(other, "metadata").map(Placed::address)),
        draft.source().orElse(null));
  }

  /** Reports the mistakes that the kind's own words find, and tells whether there are any. */
  private boolean reportFlaws(Placed placed) {
    List<Problem> flaws = placed.checked().problems();
    if (flaws.isEmpty()) {
      return false;
    }
    flaws.forEach(flaw -> problems.add(movedTo(placed.address(), flaw)));
    return true;
  }

  private static Problem movedTo(Address address, Problem flaw) {
    Place place = new Place(address.toString(), flaw.place().field(), flaw.place().source());
    return new Problem(flaw.code(), flaw.summary(), place, flaw.detail(), flaw.fix());
  }

  private TreeLinker treeLinker(Scope scope, Place place) {
    return new TreeLinker(scope, new Linking(place, inputs, problems, followUps));
  }
}
