package io.lapstrake.helm.expression;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The chart's named templates: their names begin with the chart's, since all charts share them.
 * Only those that are used are defined.
 */
final class NamedTemplates {

  /** Helm's {@code toYaml} changes some texts on the way. */
  private static final String TO_YAML =
      """
      {{- /* A map or list that was given, in YAML. */ -}}
      {{- define "NAME.toYaml" -}}
      {{- $yaml := toYaml . | trim }}
      {{- $read := fromYaml (printf "it:\\n%s" (indent 2 $yaml)) }}
      {{- $odd := regexMatch "(?m)\\n\\n|<<|(^| )(=(:|$)|[-+]?(0[box]|[0-9_.]+[eE][+]?[0-9_]{3}|[0-9_]{300}))" $yaml }}
      {{- if and (not $odd) (eq (toJson $read) (toJson (dict "it" .))) }}
      {{- $yaml }}
      {{- else }}
      {{- include "NAME.quoted" . | trim }}
      {{- end }}
      {{- end }}

      {{- /* The same where a reader may take toYaml's text for another one: each in quotes. */ -}}
      {{- define "NAME.quoted" -}}
      {{- if and (kindIs "map" .) . }}
      {{- range $key, $value := . }}
      {{ $key | quote }}:
      {{- if and (kindIs "map" $value) $value }}
      {{- include "NAME.quoted" $value | trim | nindent 2 }}
      {{- else if and (kindIs "slice" $value) $value }}
      {{- include "NAME.quoted" $value | trim | nindent 0 }}
      {{- else }} {{ include "NAME.quoted" $value }}
      {{- end }}
      {{- end }}
      {{- else if and (kindIs "slice" .) . }}
      {{- range . }}
      - {{ include "NAME.quoted" . | trim | indent 2 | trim }}
      {{- end }}
      {{- else if kindIs "string" . }}
      {{- . | quote }}
      {{- else }}
      {{- . | toJson }}
      {{- end }}
      {{- end }}
      """;

  private static final String MORE =
      """
      {{- /* The entries of a map that was given; fails where it has a key of those behind it. */ -}}
      {{- define "NAME.more" -}}
      {{- $given := first . }}
      {{- range rest . }}
      {{- $taken := . }}
      {{- if kindIs "string" . }}
      {{- $taken = dict . true }}
      {{- end }}
      {{- range $key, $_ := $taken }}
      {{- if hasKey $given $key }}
      {{- fail (printf "The key %q is written twice in one map" $key) }}
      {{- end }}
      {{- end }}
      {{- end }}
      {{- include "NAME.toYaml" $given }}
      {{- end }}
      """;

  private static final String ONCE =
      """
      {{- /* Fails where a key comes again: the keys so far, the key, the map. */ -}}
      {{- define "NAME.once" -}}
      {{- if hasKey (index . 0) (index . 1) }}
      {{- fail (printf "The key %q is written twice in one map, at %s" (index . 1) (index . 2)) }}
      {{- end }}
      {{- $_ := set (index . 0) (index . 1) true }}
      {{- end }}
      """;

  private static final String ONE_RECORD =
      """
      {{- /* Fails where a record's key comes again: the keys so far, the key, the field. */ -}}
      {{- define "NAME.oneRecord" -}}
      {{- if hasKey (index . 0) (index . 1) }}
      {{- fail (printf "%s: two records have %q, by which they are told apart" (index . 2) (index . 1)) }}
      {{- end }}
      {{- $_ := set (index . 0) (index . 1) true }}
      {{- end }}
      """;

  private static final Set<String> OWN = Set.of("more", "once", "oneRecord", "quoted", "toYaml");

  private final Reach reach;
  private final Set<String> used = new TreeSet<>();
  private final Set<String> owned = new TreeSet<>();
  private final Map<String, Named<?>> named = new TreeMap<>();
  private final Map<String, String> definitions = new TreeMap<>();
  private final Set<String> begunByActions = new TreeSet<>(); // which leave a newline

  NamedTemplates(Reach reach) {
    this.reach = reach;
  }

  /** The values that the chart's templates see. */
  Reach reach() {
    return reach;
  }

  /** The definitions of all that was used so far; empty when nothing was. */
  String definitions() {
    var all = new StringBuilder();
    definitions.values().forEach(text -> separate(all).append(text));
    if (used.contains(MORE)) {
      separate(all).append(MORE);
    }
    if (used.contains(MORE) || used.contains(TO_YAML)) {
      separate(all).append(TO_YAML);
    }
    Stream.of(ONCE, ONE_RECORD).filter(used::contains).forEach(each -> separate(all).append(each));
    return all.toString().replace("NAME.", reach.templates());
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.isEmpty() ? text : text.append('\n');
  }

  /** The text of a named value; it is defined with the first use. */
  Expression include(Named<?> value, Scope scope) {
    String name = reach.template(value.name());
    if (OWN.contains(name)) {
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
    return toYaml(tree, scope).text() + " | nindent " + indent;
  }

  /** A map or list that begins in the line of its hyphen, and goes on at an indentation. */
  String treeAfterDash(Value<?> tree, Scope scope, int indent) {
    Expression all = tree instanceof Named<?> value ? include(value, scope) : toYaml(tree, scope);
    return all.piped("indent " + indent, "trim").printed();
  }

  private Expression toYaml(Value<?> tree, Scope scope) {
    used.add(TO_YAML);
    Expression name = Expression.operand(GoText.quote(reach.templates() + "toYaml"));
    return Expression.call("include", name, Expressions.of(tree, scope));
  }

  /** The action that prints the entries of a map, and fails where it has a key that is taken. */
  String more(Value<MapNode> map, List<Expression> taken, Scope scope, int indent) {
    used.add(MORE);
    Stream<Expression> given = Stream.of(Expressions.of(map, scope));
    Expression all =
        Expression.call("list", Stream.concat(given, taken.stream()).toArray(Expression[]::new));
    return "include \"" + reach.templates() + "more\" " + all.asOperand() + " | nindent " + indent;
  }

  /** The action that fails where a key comes again, and else prints nothing. */
  String once(String keys, Expression key, String where) {
    return unique(ONCE, "once", keys, key, where);
  }

  /** The action that fails where a record's key comes again, and else prints nothing. */
  String oneRecord(String keys, Expression key, String where) {
    return unique(ONE_RECORD, "oneRecord", keys, key, where);
  }

  private String unique(String of, String name, String keys, Expression key, String where) {
    used.add(of);
    Expression arguments =
        Expression.call(
            "list", Expression.operand(keys), key, Expression.operand(GoText.quote(where)));
    return "include \"" + reach.templates() + name + "\" " + arguments.asOperand();
  }

  /** The map that is written, for a message. */
  String where(Scope scope) {
    return scope.place().field(scope.path()).source(null).toString();
  }
}
