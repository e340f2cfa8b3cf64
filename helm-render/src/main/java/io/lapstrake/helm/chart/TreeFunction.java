package io.lapstrake.helm.chart;

/**
 * Writes the chart's own template that prints a whole map or list: each text in quotes, all else as
 * JSON. Helm's {@code toYaml} changes some texts on the way.
 */
final class TreeFunction {

  private static final String TEXT =
      """
      {{- define "NAME" -}}
      {{- if and (kindIs "map" .) . }}
      {{- range $key, $value := . }}
      {{ $key | quote }}:
      {{- if and (or (kindIs "map" $value) (kindIs "slice" $value)) $value }}
      {{- include "NAME" $value | nindent 2 }}
      {{- else }} {{ include "NAME" $value }}
      {{- end }}
      {{- end }}
      {{- else if and (kindIs "slice" .) . }}
      {{- range . }}
      -
      {{- if and (or (kindIs "map" .) (kindIs "slice" .)) . }}
      {{- include "NAME" . | nindent 2 }}
      {{- else }} {{ include "NAME" . }}
      {{- end }}
      {{- end }}
      {{- else if kindIs "string" . }}
      {{- . | quote }}
      {{- else }}
      {{- . | toJson }}
      {{- end }}
      {{- end }}
      """;

  private TreeFunction() {}

  static String text(String name) {
    return TEXT.replace("NAME", name);
  }
}
