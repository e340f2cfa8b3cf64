package io.lapstrake.helm.expression;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The chart's named templates: their names begin with the chart's, since all charts share them.
 * Only those that are used are defined.
 */
final class NamedTemplates {

  private final Reach reach;
  private final Printers printers;
  private final Set<String> owned = new TreeSet<>();
  private final Map<String, Named<?>> named = new TreeMap<>();
  private final Map<String, String> definitions = new TreeMap<>();
  private final Set<String> begunByActions = new TreeSet<>(); // which leave a newline

  NamedTemplates(Reach reach) {
    this.reach = reach;
    this.printers = new Printers(reach);
  }

  /** The chart's own templates. */
  Printers printers() {
    return printers;
  }

  /** The values that the chart's templates see. */
  Reach reach() {
    return reach;
  }

  /** The definitions of all that was used so far; empty when nothing was. */
  String definitions() {
    var all = new StringBuilder();
    definitions.values().forEach(text -> separate(all).append(text));
    printers.definitions().forEach(text -> separate(all).append(text));
    return all.toString();
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.isEmpty() ? text : text.append('\n');
  }

  /** The text of a named value; it is defined with the first use. */
  Expression include(Named<?> value, Scope scope) {
    String name = reach.template(value.name());
    if (Printers.NAMES.contains(name)) {
      scope.problem(
          "LAP-0508",
          "One name for two values",
          "Charts have a template " + name + " already, which prints what a user gives.",
          "give the value another name.");
    }
    Named<?> before = named.putIfAbsent(name, value);
    if (before == null) {
      definitions.put(name, definition(value, scope.outside()));
    } else if (!before.equals(value)) {
      scope.problem(
          "LAP-0508",
          "One name for two values",
          "Two values of this chart have the name " + name + ", and are different.",
          "give one of them another name.");
    }
    return Expression.call(
        "include", Expression.operand(GoText.quote(nameOf(value))), scope.everything());
  }

  private String nameOf(Named<?> value) {
    return reach.templates() + reach.template(value.name());
  }

  private String definition(Named<?> value, Scope scope) {
    var lines = new Lines();
    var tree = new TreeTemplate(lines, this);
    if (value.node() instanceof MapNode map) {
      tree.map(map, 0, scope);
    } else {
      lines.line(0, Expressions.of((Value<?>) value.node(), scope).printed());
    }
    String body = lines.toString();
    if (body.startsWith("{{- ")) {
      begunByActions.add(value.name());
    }
    String define = "{{- define " + GoText.quote(nameOf(value)) + " -}}\n";
    return tree.definitions() + define + body + "{{- end }}\n";
  }

  /**
   * A name for a template that belongs to one field alone, made of the object's and the field's;
   * the slash in it tells it from those of named values, which have none.
   */
  String own(Scope scope) {
    String object = scope.place().subject().replaceFirst("^[^/]*/", "").replace('/', '.');
    String field = scope.path().toString().replaceFirst("^data", "");
    String plain = reach.templates() + plain(object) + "/" + plain(field);
    String unique = plain;
    for (int i = 2; !owned.add(unique); i++) {
      unique = plain + "-" + i;
    }
    return unique;
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9.]+", "-")
        .replaceAll("-?\\.-?", ".")
        .replaceAll("^[-.]|-$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The action that prints a map or list, from the next line on. */
  String tree(Value<?> tree, Scope scope, int indent) {
    if (tree instanceof Named<?> value) {
      String all = include(value, scope).text();
      return all
          + (begunByActions.contains(value.name()) ? " | trim" : "")
          + " | nindent "
          + indent;
    }
    return printers.toYaml(tree, scope).text() + " | nindent " + indent;
  }

  /** A map or list that begins in the line of its hyphen, and goes on at an indentation. */
  String treeAfterDash(Value<?> tree, Scope scope, int indent) {
    Expression all =
        tree instanceof Named<?> value ? include(value, scope) : printers.toYaml(tree, scope);
    return all.piped("indent " + indent, "trim").printed();
  }
}
