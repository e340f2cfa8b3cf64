{{ define "said" }}{{ .Chart.Name }}:{{ .x | default "none" }}{{ end }}{{ define "inner" }}[{{ tpl .Values.inner . }}]{{ end }}{{ define "nothing" }}{{ end }}{{ define "lines" }}
a: 1
b: 2
{{ end }}