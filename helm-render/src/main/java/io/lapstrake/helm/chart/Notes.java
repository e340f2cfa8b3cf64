package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.helm.expression.ChartTemplates;
import io.lapstrake.helm.template.TextTemplate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes NOTES.txt, which Helm shows when a release was installed: a text that somebody gave, or
 * the stack's outputs, without the secret ones. It is a template as well, and fails to render where
 * the stack fails to resolve.
 */
final class Notes {

  /** The file; under the same name a given text goes through the stack's linking as an output. */
  static final String NAME = "NOTES.txt";

  private final LinkedStack stack;
  private final ChartTemplates templates;
  private final Problems problems;

  Notes(LinkedStack stack, ChartTemplates templates, Problems problems) {
    this.stack = stack;
    this.templates = templates;
    this.problems = problems;
  }

  /** Refuses inputs that only the notes have. */
  static void refuseOthers(LinkedStack shown, Set<String> inputs) {
    var problems = new Problems();
    shown.inputs().keySet().stream()
        .filter(name -> !inputs.contains(name))
        .forEach(
            name ->
                problems.add(
                    "LAP-0516",
                    "Input of a chart's notes alone",
                    Place.of(shown.name()).field(FieldPath.ROOT.key(NAME)),
                    "The stack has no input " + name + ", so no environment can bind it.",
                    "use an input that the stack has, or make this one known with output(…) of the"
                        + " stack."));
    problems.throwIfAny();
  }

  /** The template's text. */
  String text() {
    Node given = stack.outputs().get(NAME);
    return given == null ? ofOutputs() : given(given);
  }

  private String given(Node notes) {
    if (notes.isSensitive()) {
      problems.add(
          "LAP-0507",
          "Secret in a chart's notes",
          place().field(FieldPath.ROOT.key(NAME)),
          "Helm shows the notes to whoever installs the chart.",
          "leave the secret out, and say where it is found.");
    }
    String text = templates.text(NAME, notes, place(), problems);
    return Mark.notes(stack.name()) + text + (text.endsWith("\n") ? "" : "\n");
  }

  private Place place() {
    return Place.of(stack.name());
  }

  private String ofOutputs() {
    SortedMap<String, Node> shown = new TreeMap<>(stack.outputs());
    shown.values().removeIf(Node::isSensitive);
    List<String> outputs =
        shown.entrySet().stream()
            .map(each -> templates.entry(each.getKey(), each.getValue(), place(), problems))
            .toList();
    Value<String> text =
        TextTemplate.template("notes.txt.hbs")
            .with("mark", Mark.notes(stack.name()))
            .with("chart", "{{ .Chart.Name }} {{ .Chart.Version }}")
            .with("release", "{{ .Release.Name }}")
            .with("outputs", outputs)
            .get();
    return ((Literal<?>) text).inText();
  }
}
