package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.gotemplate.Limits;
import io.lapstrake.helm.source.ChartSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that mean harm end in a problem, soon, and in nothing else. */
class HostileChartsTest {

  private static final String META = "apiVersion: v2\nname: bad\nversion: 1.0.0\n";

  /** Far more than they take, so that a slow machine fails no build. */
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  /** Writes the entries of an archive. */
  @FunctionalInterface
  private interface Entries {
    void write(TarArchiveOutputStream tar) throws IOException;
  }

  private static byte[] archive(Entries entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
      entries.write(tar);
    }
    return bytes.toByteArray();
  }

  private static void file(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertRefused(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("bad.tgz"), archive);
    assertRefused(() -> ChartSource.load(file));
  }

  private static void assertRefused(Runnable reading) {
    long from = System.nanoTime();
    assertThatThrownBy(reading::run).isInstanceOf(ProblemException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(SOON);
  }

  private static void assertRefused(String... pathsAndTexts) {
    var files = new LinkedHashMap<String, byte[]>(Map.of("Chart.yaml", bytes(META)));
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
    }
    assertRefused(() -> HelmRelease.named("r").chart(ChartSource.of(files)).render());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "bad/../../out",
        "/etc/out",
        "bad//etc/out",
        "C:/out",
        "bad\\..\\..\\out"
      })
  void a_path_that_leaves_the_folder_is_a_problem(String path) throws IOException {
    assertRefused(
        archive(
            tar -> {
              file(tar, "bad/Chart.yaml", bytes(META));
              file(tar, path, bytes("out"));
            }));
  }

  @ParameterizedTest
  @ValueSource(bytes = {'1', '2', '3', '4', '6'})
  void a_link_or_a_device_in_an_archive_is_a_problem(byte type) throws IOException {
    assertRefused(
        archive(
            tar -> {
              file(tar, "bad/Chart.yaml", bytes(META));
              var entry = new TarArchiveEntry("bad/values.yaml", type);
              entry.setLinkName("/etc/passwd");
              tar.putArchiveEntry(entry);
              tar.closeArchiveEntry();
            }));
  }

  @Test
  void a_file_that_unpacks_to_very_much_is_a_problem() throws IOException {
    assertRefused(archive(tar -> zeros(tar, new TarArchiveEntry("bad/zeros"), 200 << 20)));
  }

  @Test
  void a_folder_that_says_it_has_a_size_is_a_problem() throws IOException {
    var entry = new TarArchiveEntry("bad/folder/");
    entry.setSize(200 << 20);
    byte[] head = new byte[512];
    entry.writeEntryHeader(head);
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(head);
      for (int i = 0; i < 200; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    assertRefused(bytes.toByteArray());
  }

  private static void zeros(TarArchiveOutputStream archive, TarArchiveEntry entry, int count)
      throws IOException {
    entry.setSize(count);
    archive.putArchiveEntry(entry);
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < count; i += zeros.length) {
      archive.write(zeros);
    }
    archive.closeArchiveEntry();
  }

  @Test
  void a_name_without_end_is_a_problem() throws IOException {
    assertRefused(
        archive(tar -> zeros(tar, new TarArchiveEntry("././@LongLink", (byte) 'L'), 150 << 20)));
    assertRefused(
        archive(tar -> zeros(tar, new TarArchiveEntry("bad/pax", (byte) 'x'), 150 << 20)));
  }

  @Test
  void many_files_are_a_problem() throws IOException {
    assertRefused(
        archive(
            tar -> {
              for (int i = 0; i < 20_010; i++) {
                file(tar, "bad/" + i, new byte[0]);
              }
            }));
  }

  @Test
  void archives_within_an_archive_share_what_they_may_have() throws IOException {
    byte[] inner = archive(tar -> zeros(tar, new TarArchiveEntry("a/zeros"), 5 << 20));
    assertRefused(
        archive(
            tar -> {
              file(tar, "bad/Chart.yaml", bytes(META));
              for (int i = 0; i < 40; i++) {
                file(tar, "bad/charts/" + i + ".tgz", inner);
              }
            }));
  }

  @Test
  void charts_within_charts_without_end_are_a_problem() {
    assertRefused(deep("charts/a/", 5000) + "Chart.yaml", META);
  }

  private static String deep(String text, int times) {
    return text.repeat(times);
  }

  @Test
  void an_archive_that_ends_early_is_a_problem() throws IOException {
    byte[] whole = archive(tar -> file(tar, "bad/Chart.yaml", bytes(META.repeat(200))));
    for (int length = 0; length < whole.length; length += 7) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void links_in_a_ring_are_a_problem() throws IOException {
    Files.writeString(folder.resolve("Chart.yaml"), META);
    Files.createSymbolicLink(folder.resolve("ring"), folder);
    assertRefused(() -> ChartSource.load(folder));
  }

  @Test
  void a_chart_that_is_not_there_is_a_problem() {
    assertRefused(() -> ChartSource.load(folder.resolve("none")));
  }

  private static String aliases() {
    var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    return text.toString();
  }

  /** Small in memory, and without end for whoever walks over them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "toYaml $l",
        "toYamlPretty $l",
        "toJson $m",
        "toToml $m",
        "deepCopy $l",
        "deepCopy $m",
        "deepEqual $l $k",
        "deepEqual $m $n",
        "has $l (list $k)",
        "uniq (list $l $k)",
        "without (list $m) $n",
        "mergeOverwrite $m $n",
        "merge $m $n",
        "printf `%v` $l",
        "toString $m",
        "quote $m",
        "join `,` $l"
      })
  void values_that_hold_one_another_twice_are_a_problem(String use) {
    assertRefused(
        "templates/a.yaml",
        "{{ $l := list 1 }}{{ $k := list 1 }}{{ $m := dict `a` 1 }}{{ $n := dict `a` 1 }}"
            + "{{ range until 100 }}{{ $l = list $l $l }}{{ $k = list $k $k }}"
            + "{{ $m = dict `a` $m `b` $m }}{{ $n = dict `a` $n `b` $n }}{{ end }}"
            + ("{{ " + use + " | toString | len | fail }}"));
  }

  @Test
  void aliases_that_multiply_are_a_problem() {
    assertRefused("values.yaml", aliases());
    assertRefused("templates/a.yaml", aliases());
    assertRefused(
        "templates/a.yaml",
        "{{ .Files.Get \"a\" | fromYaml | toYaml | len | fail }}",
        "a",
        aliases());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}",
        "{{ define \"a\" }}{{ include \"b\" . }}{{ end }}{{ define \"b\" }}{{ include \"a\" . }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ tpl .Values.endless . }}",
        "{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}",
        "{{ repeat 2000000000 \"abcdefgh\" }}",
        "{{ repeat 1000000 \"abcdefgh\" | repeat 1000 }}",
        "{{ until 2000000000 }}",
        "{{ untilStep 0 2000000000 1 }}",
        "{{ untilStep 0 10 0 }}{{ fail \"ended\" }}",
        "{{ seq 1 2000000000 }}",
        "{{ indent 2000000000 \"a\" }}",
        "{{ indent 100000000 \"a\\nb\\nc\" | len | fail }}",
        "{{ printf \"%2000000000d\" 1 }}{{ fail \"ended\" }}",
        "{{ randAlphaNum 2000000000 }}",
        "{{ wrapWith 1 (repeat 1000 \"b\") (repeat 1000000 \"a \") }}",
        "{{ $a := \"aaaaaaaaaa\" }}{{ range until 40 }}{{ $a = print $a $a }}{{ end }}{{ $a }}",
        "{{ $a := list 1 }}{{ range until 40 }}{{ $a = concat $a $a }}{{ end }}{{ len $a }}",
        "{{ $a := dict }}{{ $_ := set $a \"a\" $a }}{{ toYaml $a | fail }}",
        "{{ $a := dict }}{{ $_ := set $a \"a\" $a }}{{ printf \"%v\" $a | fail }}",
        "{{ $a := dict }}{{ $_ := set $a \"a\" $a }}{{ deepCopy $a | len | fail }}",
        "{{ $a := dict }}{{ $_ := set $a \"a\" $a }}{{ deepEqual $a (dict \"a\" $a) | fail }}",
        "{{ regexMatch \"^(a+)+$\" (printf \"%s!\" (repeat 50000 \"a\")) }}{{ fail \"ended\" }}",
        "{{ regexMatch \"(x{1000}){1000}\" \"x\" }}",
        "{{ regexReplaceAll \"a\" (repeat 100000 \"a\") (repeat 100000 \"b\") }}",
        "{{ replace \"a\" (repeat 100000 \"b\") (repeat 100000 \"a\") }}",
        "{{ genPrivateKey \"rsa\" | len | fail }}",
        "{{ range until 1000 }}{{ genPrivateKey \"rsa\" }}{{ end }}",
        "{{ range until 1000 }}{{ $_ := genCA \"a\" 1 }}{{ end }}",
        "{{ $k := genPrivateKey \"ecdsa\" }}{{ range until 100000 }}{{ $_ := genCAWithKey \"a\" 1 $k }}{{ end }}",
        "{{ range until 1000 }}{{ bcrypt \"a\" }}{{ end }}",
        "{{ range until 1000 }}{{ derivePassword 1 \"long\" \"a\" \"b\" \"c\" }}{{ end }}",
        "{{ substr 0 -5 (repeat 10 \"a\") | fail }}",
        "{{ .Values.deep | toYaml | fail }}",
      })
  void a_template_that_means_harm_is_a_problem(String template) {
    assertRefused(
        "templates/a.yaml",
        template,
        "values.yaml",
        "endless: \"{{ tpl .Values.endless . }}\"\ndeep: {a: {b: {}}}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range until 12 }}{{ range until 50000 }}a{{ . }}: {b: [1,2,3,4,5]}\n{{ end }}---\n{{ end }}",
        "{{ range until 40 }}{{ range until 50000 }}- a\n{{ end }}{{ end }}",
        "{{ range until 12 }}{{ repeat 60000 \"x: [{},{},{},{},{},{}]\\n---\\n\" }}{{ end }}",
        "{{ repeat 2000000 \"#\\n---\\n\" }}",
        "{{ repeat 2000000 \"[c]\\n\" | fromToml }}",
        "{{ printf \"[%s{}]\" (repeat 2000000 \"{},\") | fromJsonArray | len }}",
        "{{ printf \"[%s]\" (repeat 2000000 \"{},\") | fromYamlArray | len }}",
      })
  void what_few_characters_say_takes_little_memory(String template) {
    assertRefused("templates/a.yaml", template);
  }

  @Test
  void definitions_take_little_memory() {
    Map<String, byte[]> files =
        Map.of(
            "Chart.yaml",
            bytes(META),
            "crds/a.yaml",
            bytes("a: [" + "{},".repeat(2_000_000) + "]"));
    Rendered rendered = HelmRelease.named("r").chart(ChartSource.of(files)).render();
    assertRefused(rendered::definitions);
  }

  @Test
  void templates_that_are_each_modest_share_the_limits() {
    var files = new LinkedHashMap<String, byte[]>(Map.of("Chart.yaml", bytes(META)));
    for (int i = 0; i < 1000; i++) {
      files.put(
          "templates/%d.yaml".formatted(i),
          bytes("{{ range until 1000 }}{{ range until 1000 }}{{ end }}{{ end }}"));
    }
    assertRefused(() -> HelmRelease.named("r").chart(ChartSource.of(files)).render());
  }

  @Test
  void a_caller_says_what_a_chart_may_take() {
    HelmRelease release =
        HelmRelease.named("r")
            .chart(
                ChartSource.of(
                    Map.of(
                        "Chart.yaml",
                        bytes(META),
                        "templates/a.yaml",
                        bytes("{{ range until 100 }}# {{ . }}\n{{ end }}"))));
    assertThat(release.render().text()).contains("# 99");
    assertRefused(() -> release.within(new Limits(1000, 1 << 20, 50)).render());
    assertRefused(() -> release.within(new Limits(1000, 50, 1000)).render());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{ (", "{{ if true }}", "[", "{a: ", "- ", "? ", "{{ with . }}{{ range . }}"})
  void what_is_nested_without_end_is_a_problem(String open) {
    String deep = deep(open, 100_000);
    assertRefused("templates/a.yaml", deep);
    assertRefused("values.yaml", deep);
    assertRefused("values.schema.json", deep);
    assertRefused("Chart.yaml", META + "x: " + deep);
    assertRefused(
        () ->
            HelmRelease.named("r")
                .chart(ChartSource.of(Map.of("Chart.yaml", bytes(META))))
                .setJson("a=" + deep)
                .render());
  }

  @Test
  void parentheses_without_end_are_a_problem() {
    assertRefused("templates/a.yaml", "{{ " + deep("(", 100_000));
    assertRefused(
        "templates/a.yaml", "{{ " + deep("(", 100_000) + "1" + deep(")", 100_000) + " }}");
  }

  @Test
  void a_value_set_too_deep_is_a_problem() {
    HelmRelease release =
        HelmRelease.named("r").chart(ChartSource.of(Map.of("Chart.yaml", bytes(META))));
    assertRefused(() -> release.set(deep("a.", 100_000) + "a=1").render());
    assertRefused(() -> release.set("a" + deep("[0]", 100_000) + "=1").render());
    assertRefused(() -> release.set("a[2000000000]=1").render());
    assertRefused(() -> release.set("a=" + deep("{", 100_000)).render());
    assertRefused(() -> release.setFile("a=\0").render());
  }

  @Test
  void values_that_are_refused_very_often_are_soon_told_of() {
    assertRefused(
        "values.yaml",
        "l: [" + "1,".repeat(20_000) + "]",
        "values.schema.json",
        "{\"properties\": {\"l\": {\"items\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"boolean\"}]}}}}");
  }

  @Test
  void a_schema_that_means_harm_is_a_problem() {
    String values = "a: " + deep("a", 40) + "!\n";
    assertRefused(
        "values.yaml",
        values,
        "values.schema.json",
        "{\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}}");
    assertRefused(
        "values.yaml",
        deep("a", 40) + "!: 1\n",
        "values.schema.json",
        "{\"patternProperties\": {\"^(a+)+$\": {}}, \"additionalProperties\": false}");
    assertRefused("values.schema.json", "{\"$ref\": \"#\"}");
    assertRefused("values.schema.json", "{\"$ref\": \"http://127.0.0.1:1/schema.json\"}");
    assertRefused("values.schema.json", "{\"$ref\": \"file:///etc/passwd\"}");
    assertRefused("values.schema.json", "{\"allOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"#\"}]}");
  }
}
