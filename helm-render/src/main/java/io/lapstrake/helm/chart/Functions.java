package io.lapstrake.helm.chart;

/** The chart's own functions: their names begin with the chart's, since all charts share them. */
final class Functions {

  /** Helm's {@code toYaml} changes some texts on the way. */
  private static final String TREE =
      """
      {{- /* A map or list: each text in quotes, all else as JSON. */ -}}
      {{- define "NAME.tree" -}}
      {{- if and (kindIs "map" .) . }}
      {{- range $key, $value := . }}
      {{ $key | quote }}:
      {{- if and (or (kindIs "map" $value) (kindIs "slice" $value)) $value }}
      {{- include "NAME.tree" $value | trim | nindent 2 }}
      {{- else }} {{ include "NAME.tree" $value }}
      {{- end }}
      {{- end }}
      {{- else if and (kindIs "slice" .) . }}
      {{- range . }}
      -
      {{- if and (or (kindIs "map" .) (kindIs "slice" .)) . }}
      {{- include "NAME.tree" . | trim | nindent 2 }}
      {{- else }} {{ include "NAME.tree" . }}
      {{- end }}
      {{- end }}
      {{- else if kindIs "string" . }}
      {{- . | quote }}
      {{- else }}
      {{- . | toJson }}
      {{- end }}
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

  private final String chart;

  Functions(String chart) {
    this.chart = chart;
  }

  /** The definitions of all functions. */
  String definitions() {
    return (TREE + "\n" + ONCE).replace("NAME", chart);
  }

  /** The action that prints a map or list, from the next line on. */
  String tree(Expression tree, int indent) {
    return "include \"" + chart + ".tree\" " + tree.asOperand() + " | trim | nindent " + indent;
  }

  /** The action that fails where a key comes again, and else prints nothing. */
  String once(String keys, Expression key, String where) {
    Expression arguments =
        Expression.call(
            "list", Expression.operand(keys), key, Expression.operand(GoText.quote(where)));
    return "include \"" + chart + ".once\" " + arguments.asOperand();
  }
}
