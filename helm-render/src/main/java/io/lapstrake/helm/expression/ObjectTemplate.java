package io.lapstrake.helm.expression;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Guard;
import io.lapstrake.core.stack.LinkedResource;
import java.util.List;

/** The template of one resource: its tree, with the resource's guards around. */
final class ObjectTemplate {

  private final LinkedResource resource;
  private final Lines lines = new Lines();
  private final TreeTemplate tree;
  private final Branches branches = new Branches(lines);

  private ObjectTemplate(LinkedResource resource, NamedTemplates templates) {
    this.resource = resource;
    this.tree = new TreeTemplate(lines, templates);
  }

  /** The template's text. */
  static String of(LinkedResource resource, NamedTemplates templates, Problems problems) {
    Place place = Place.of(resource.address()).source(resource.source());
    return new ObjectTemplate(resource, templates).text(Scope.of(templates, place, problems));
  }

  private String text(Scope scope) {
    if (SecretLiterals.areIn(resource.tree())) {
      scope.problem(
          "LAP-0514",
          "Secret written into a chart",
          "A secret of this object is known when the chart is written; whoever has the chart would"
              + " read it.",
          "take it from an input with sensitive(), or from a Secret that is made elsewhere.");
    }
    guarded(resource.guards(), scope);
    return tree.definitions() + Shared.in(lines.toString());
  }

  private void guarded(List<Guard> guards, Scope scope) {
    if (guards.isEmpty()) {
      document(scope);
      return;
    }
    List<Guard> inner = guards.subList(1, guards.size());
    guards
        .get(0)
        .match(
            when -> {
              Truth truth = Conditions.of(when.condition(), scope);
              branches.onlyIf(truth, 0, scope, so -> guarded(inner, so));
              return true;
            },
            each -> {
              branches.forEach(each.item(), 0, scope, row -> guarded(inner, row));
              return true;
            });
  }

  private void document(Scope scope) {
    if (!scope.rows().isEmpty()) {
      lines.line(0, "---");
    }
    tree.map(resource.tree(), 0, scope);
  }
}
