package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.source.ChartSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts that are made when they are tested, since no repository wants them, against real Helm. */
class GeneratedChartsTest {

  private static final int FILES = 10;
  private static final int HALF_A_MEGABYTE = 500_000;

  @TempDir Path folder;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] meta(String name) {
    return bytes("apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
  }

  private static String map(String name, String value) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "
        + name
        + "\ndata:\n  x: "
        + value
        + "\n";
  }

  private static byte[] packed(String chart, Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new TarArchiveEntry(chart + "/" + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Rendered rendersAsByHelm() throws IOException {
    files.putIfAbsent("Chart.yaml", meta("whole"));
    Path chart = Files.write(folder.resolve("whole.tgz"), packed("whole", files));
    try (var cluster = new EmptyCluster()) {
      var conformance = new Conformance(cluster.library());
      for (ConformanceCase one : ConformanceCase.in(folder)) {
        assertThat(conformance.compare(one).toString()).startsWith(Verdict.EQUAL.word());
      }
      assertThat(conformance.rows()).hasSize(1);
    }
    return HelmRelease.named("r").chart(ChartSource.load(chart)).render();
  }

  @Test
  void an_archive_within_an_archive_is_a_part() throws IOException {
    byte[] inner =
        packed(
            "inner",
            Map.of(
                "Chart.yaml",
                meta("inner"),
                "values.yaml",
                bytes("x: inner\n"),
                "templates/a.yaml",
                bytes(map("inner", "{{ .Values.x }}"))));
    byte[] part =
        packed(
            "part",
            Map.of(
                "Chart.yaml",
                meta("part"),
                "templates/a.yaml",
                bytes(map("part", "{{ .Values.inner.x }}-{{ .Values.global.size }}")),
                "charts/inner-1.0.0.tgz",
                inner));
    files.put("charts/part-1.0.0.tgz", part);
    files.put("values.yaml", bytes("global: {size: 1}\npart: {inner: {x: outer}}\n"));
    files.put("templates/a.yaml", bytes(map("whole", "{{ .Values.part.inner.x }}")));
    Rendered rendered = rendersAsByHelm();
    assertThat(rendered.objects())
        .extracting(RenderedDocument::source)
        .containsExactlyInAnyOrder(
            "whole/templates/a.yaml",
            "whole/charts/part/templates/a.yaml",
            "whole/charts/part/charts/inner/templates/a.yaml");
    assertThat(rendered.text()).contains("x: outer-1", "x: outer\n");
  }

  @Test
  void five_megabytes_of_templates_and_of_definitions_are_read() throws IOException {
    for (int i = 0; i < FILES; i++) {
      var template = new StringBuilder();
      var definitions = new StringBuilder();
      for (int n = 0; template.length() < HALF_A_MEGABYTE; n++) {
        String name = "n-" + i + "-" + n;
        template.append("---\n").append(map("{{ .Release.Name }}-" + name, "'" + n + "'"));
        definitions.append("---\n").append(definition(name));
      }
      files.put("templates/t" + i + ".yaml", bytes(template.toString()));
      files.put("crds/c" + i + ".yaml", bytes(definitions.toString()));
    }
    Rendered rendered = rendersAsByHelm();
    assertThat(rendered.objects()).hasSameSizeAs(rendered.definitions()).hasSizeGreaterThan(50_000);
  }

  private static String definition(String name) {
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n"
        + "  name: "
        + name
        + ".example.org\n";
  }

  /** Helm 3.17 took such a null away; 3.21 and 4 keep it. */
  @Test
  void a_null_that_takes_no_default_away_stays_when_values_are_imported() throws IOException {
    String dependency = "dependencies:\n- {name: part, version: 1.0.0, import-values: [";
    String all = map("{{ .Chart.Name }}", "{{ toJson .Values | quote }}");
    files.put("Chart.yaml", join(meta("whole"), dependency + "{child: a, parent: b}, d]}\n"));
    files.put(
        "values.yaml", bytes("b: {one: 1, none: null}\npart: {a: {given: null, two: null}}\n"));
    files.put("templates/a.yaml", bytes(all));
    files.put("charts/part/Chart.yaml", meta("part"));
    files.put(
        "charts/part/values.yaml",
        bytes(
            """
            a: {none: null, two: 2, three: {none: null}}
            none: null
            exports: {d: {x: 1, none: null}}
            global: {g: null}
            """));
    files.put("charts/part/templates/a.yaml", bytes(all));
    rendersAsByHelm();
  }

  private static byte[] join(byte[] meta, String more) {
    return bytes(new String(meta, StandardCharsets.UTF_8) + more);
  }

  @Test
  void files_have_names_in_any_script() throws IOException {
    files.put("templates/gr\u00f6\u00dfe.yaml", bytes(map("a", "{{ .Template.Name | quote }}")));
    files.put("templates/\u65e5\u672c/\ud83d\ude00.yaml", bytes(map("b", "1")));
    files.put("files/\u00e9.txt", bytes("composed"));
    files.put("files/e\u0301.txt", bytes("apart"));
    files.put("files/\ufffd \u202e.txt", bytes("odd"));
    files.put(
        "templates/z.yaml",
        bytes(
            map("z", "{{ .Files.Get \"files/\u00e9.txt\" }}")
                + "  w: {{ range $p, $_ := .Files.Glob \"**\" }}{{ $p | b64enc }} {{ end }}\n"));
    assertThat(rendersAsByHelm().text()).contains("x: composed", "# Source: whole/templates/gr");
  }
}
