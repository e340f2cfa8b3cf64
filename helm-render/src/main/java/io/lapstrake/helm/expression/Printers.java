package io.lapstrake.helm.expression;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The templates that every chart may bring with it: they print what a user gives, and fail where
 * keys come twice. Only those that are used are defined.
 */
final class Printers {

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

  /** What their names are, behind that of the chart. */
  static final Set<String> NAMES = Set.of("more", "once", "oneRecord", "quoted", "toYaml");

  private final Reach reach;
  private final Set<String> used = new TreeSet<>();

  Printers(Reach reach) {
    this.reach = reach;
  }

  /** The definitions of those that were used so far. */
  List<String> definitions() {
    var all = new ArrayList<String>();
    if (used.contains(MORE)) {
      all.add(MORE);
    }
    if (used.contains(MORE) || used.contains(TO_YAML)) {
      all.add(TO_YAML);
    }
    Stream.of(ONCE, ONE_RECORD).filter(used::contains).forEach(all::add);
    return all.stream().map(text -> text.replace("NAME.", reach.templates())).toList();
  }

  /** The text of a map or list that is given. */
  Expression toYaml(Value<?> tree, Scope scope) {
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
}
