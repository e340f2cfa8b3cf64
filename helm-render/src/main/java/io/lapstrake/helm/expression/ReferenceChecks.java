package io.lapstrake.helm.expression;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Guard;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what prints nothing, and fails where something refers to an object whose condition does
 * not hold, as resolving does. Only objects of the chart itself are asked for: of those of another
 * chart of the release it does not know whether they are there.
 */
final class ReferenceChecks {

  private final Map<String, LinkedResource> guarded = new HashMap<>(); // most are not
  private final NamedTemplates templates;
  private final Problems unseen = new Problems(); // reported where the template itself is written

  private ReferenceChecks(Collection<LinkedResource> resources, NamedTemplates templates) {
    this.templates = templates;
    resources.stream()
        .filter(it -> !it.guards().isEmpty())
        .forEach(it -> guarded.put(it.address().toString(), it));
  }

  /**
   * Writes them.
   *
   * @param resources those of the chart
   * @param outputs what the chart tells besides
   */
  static void write(
      Collection<LinkedResource> resources,
      Collection<Node> outputs,
      Lines lines,
      NamedTemplates templates) {
    var checks = new ReferenceChecks(resources, templates);
    if (!checks.guarded.isEmpty()) {
      Stream.concat(
              resources.stream().filter(it -> it.settled() == null).map(checks::of),
              outputs.stream().map(checks::of))
          .flatMap(List::stream)
          .distinct()
          .forEach(each -> each.writeTo(lines));
    }
  }

  private List<Block> of(LinkedResource resource) {
    return within(resource.guards(), resource, scope(Place.of(resource.address())));
  }

  private List<Block> of(Node output) {
    return in(output, scope(Place.of(templates.reach().address())), List.of());
  }

  private Scope scope(Place place) {
    return Scope.of(templates, place, unseen);
  }

  private List<Block> within(List<Guard> guards, LinkedResource resource, Scope scope) {
    if (guards.isEmpty()) {
      return in(resource.tree(), scope, resource.guards());
    }
    List<Guard> inner = guards.subList(1, guards.size());
    return guards
        .get(0)
        .match(
            when ->
                Block.when(
                    Conditions.of(when.condition(), scope),
                    scope,
                    so -> within(inner, resource, so)),
            each -> Block.each(each.item(), scope, row -> within(inner, resource, row)));
  }

  private List<Block> in(Node node, Scope scope, List<Guard> around) {
    return new UsedReferences(scope, (linked, so) -> missing(linked, so, around)).in(node);
  }

  /** What fails where the object that is referred to is not there. */
  private List<Block> missing(Linked<?> linked, Scope scope, List<Guard> around) {
    LinkedResource target = guarded.get(linked.address());
    if (target == null) {
      return List.of();
    }
    var truths = new ArrayList<Truth>();
    for (Guard guard : target.guards()) {
      if (!around.contains(guard)) {
        guard.match(
            when -> truths.add(Conditions.of(when.condition(), scope)),
            each -> truths.add(Truth.always())); // in the same row, or reported by linking
      }
    }
    String words =
        "%s: %s is referred to, but its condition does not hold here"
            .formatted(scope.place().subject(), linked.address());
    Block fail = new Block("fail " + GoText.quote(words), List.of());
    Truth there = Truth.all(truths).given(scope.known());
    return Block.when(there.negated(), scope, so -> List.of(fail));
  }
}
