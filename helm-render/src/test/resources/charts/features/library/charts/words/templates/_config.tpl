{{- define "words.config" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
data:
  greeting: {{ .root.Values.words.greeting | default "none" }}
  default: {{ .root.Values.words.byDefault }}
{{- end }}
{{- define "words.plain" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: plain
data:
  chart: {{ .Chart.Name }}
{{- end -}}
