package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
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

  Linker(Stack stack) {
    this.stack = stack;
    this.root = Scope.of(stack);
  }

  LinkedStack link() {
    var placed = new ArrayList<Placed>();
    new Collector(root, List.of(), placed, problems).collect(stack.contents().parts());
    Optional<Node> namespace = stack.namespace().map(value -> linkAlone(value, "namespace"));
    var resources = new ArrayList<LinkedResource>(placed.size());
    var externals = new ArrayList<LinkedResource>(0);
    namespace.ifPresent(root::settle);
    Rules rules =
        Rules.kubernetes()
            .targeting(stack.target())
            .extendedBy(placed.stream().map(each -> each.draft().tree()));
    var namespaces = new Namespaces(namespace.orElse(null), rules);
    placed.forEach(namespaces::settle);
    for (Placed each : placed) {
      each.checked().problems().forEach(flaw -> problems.add(movedTo(each.address(), flaw)));
      if (each.draft().isExisting()) {
        externals.add(link(each, true));
        continue;
      }
      boolean checked = check(each, rules);
      int before = problems.count() + followUps.count();
      resources.add(link(each, checked));
      if (problems.count() + followUps.count() > before) {
        broken.add(each.address());
      }
    }
    var outputs = new TreeMap<String, Node>();
    stack.contents().outputs().forEach((name, value) -> outputs.put(name, linkAlone(value, name)));
    if (problems.isEmpty()) {
      followUps.sorted().forEach(problems::add); // of no other problem, so they are ones themselves
    }
    return new LinkedStack(
        stack.name(), resources, externals, inputs.all(), outputs, rules, broken, problems);
  }

  private Node linkAlone(Value<?> value, String field) {
    Place place = Place.of(stack.name()).source(stack.source());
    return treeLinker(root, place).link(value, FieldPath.of(field));
  }

  /**
   * Checks a tree that will not change: now, while it is at hand, since most of the cost is to
   * fetch it.
   *
   * @return whether it will not change
   */
  private boolean check(Placed placed, Rules rules) {
    MapNode tree = placed.draft().tree();
    boolean settled = tree.isLiteral() && !tree.isSensitive();
    if (settled) {
      rules.check(tree, (path, finding) -> problems.add(finding.at(placed.place().field(path))));
    }
    return settled;
  }

  private LinkedResource link(Placed placed, boolean checked) {
    Draft draft = placed.draft();
    MapNode tree = draft.tree();
    if (tree.isLiteral() && placed.guards().isEmpty() && draft.after().isEmpty()) {
      return new LinkedResource(
          placed.address(),
          List.of(),
          tree,
          checked,
          placed.namespace().map(List::of).orElse(List.of()),
          draft.source().orElse(null));
    }
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
    MapNode linked = tree.isLiteral() ? tree : links.linkMap(tree, FieldPath.ROOT);
    return new LinkedResource(
        placed.address(), List.copyOf(guards), linked, checked, after, draft.source().orElse(null));
  }

  private static Problem movedTo(Address address, Problem flaw) {
    Place place = new Place(address.toString(), flaw.place().field(), flaw.place().source());
    return new Problem(flaw.code(), flaw.summary(), place, flaw.detail(), flaw.fix());
  }

  private TreeLinker treeLinker(Scope scope, Place place) {
    return new TreeLinker(scope, new Linking(place, inputs, problems, followUps));
  }
}
