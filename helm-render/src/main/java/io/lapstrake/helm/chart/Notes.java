package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.helm.template.TextTemplate;
import java.util.List;
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
  private final Functions functions;
  private final Problems problems;

  Notes(LinkedStack stack, Functions functions, Problems problems) {
    this.stack = stack;
    this.functions = functions;
    this.problems = problems;
  }

  /** The template's text. */
  String text() {
    Node given = stack.outputs().get(NAME);
    return given == null ? ofOutputs() : given(given);
  }

  private String given(Node notes) {
    Scope scope = scope(NAME);
    if (notes.isSensitive()) {
      scope.problem(
          "LAP-0507",
          "Secret in a chart's notes",
          "Helm shows the notes to whoever installs the chart.",
          "leave the secret out, and say where it is found.");
    }
    String text = PrintedText.of(notes, scope);
    return Mark.notes(stack.name()) + text + (text.endsWith("\n") ? "" : "\n");
  }

  private Scope scope(String field) {
    return Scope.of(functions, Place.of(stack.name()), problems).key(field);
  }

  private String ofOutputs() {
    SortedMap<String, Node> shown = new TreeMap<>(stack.outputs());
    shown.values().removeIf(Node::isSensitive);
    List<String> outputs =
        shown.entrySet().stream().map(each -> output(each.getKey(), each.getValue())).toList();
    Value<String> text =
        TextTemplate.template("notes.txt.hbs")
            .with("mark", Mark.notes(stack.name()))
            .with("chart", "{{ .Chart.Name }} {{ .Chart.Version }}")
            .with("release", "{{ .Release.Name }}")
            .with("outputs", outputs)
            .get();
    return ((Literal<?>) text).inText();
  }

  private String output(String name, Node value) {
    Scope scope = scope(name);
    Node known = Known.of(value);
    if (known instanceof Value<?> leaf && !isTree(leaf.type())) {
      return Lines.literally(name + ": ") + PrintedText.of(leaf, scope);
    }
    var lines = new Lines();
    new TreeTemplate(lines, functions).map(MapNode.of(name, known), 0, scope);
    return lines.toString().stripTrailing();
  }

  private static boolean isTree(ValueType type) {
    return type == ValueType.BLOCK || type == ValueType.RECORDS;
  }
}
