package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package of a chart, beside the one that Helm makes of the same files. */
class ChartArchiveTest {

  private static final String VALUES = "{api: {tag: v1}, password: x}";

  @TempDir Path folder;

  private static Chart chart() {
    Stack stack = new TrickyStack().stack().with(DefinitionsTest.definition());
    return Chart.of(stack).version("1.4.2").describedAs("Größe: 1");
  }

  /** The name and mode of each entry with its text, in order. */
  private static Map<String, String> entries(Path archive) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var file = Files.newInputStream(archive);
        var tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
        String mode = Integer.toOctalString(entry.getMode() & 0777);
        entries.put(entry.getName() + " " + mode + " " + entry.isFile(), text);
      }
    }
    return entries;
  }

  @Test
  void it_holds_what_helm_packs_in_the_same_order() throws IOException {
    Path ours = chart().packageTo(folder.resolve("ours"));
    Map<String, String> helms;
    try (RealHelm helm = new RealHelm().with(chart())) {
      helms = entries(helm.packageTo(Files.createDirectory(folder.resolve("helms"))));
    }

    assertThat(ours).hasFileName("shop-1.4.2.tgz");
    assertThat(entries(ours).keySet()).containsExactlyElementsOf(helms.keySet());
    helms.forEach(
        (name, text) -> {
          if (!name.startsWith("shop/Chart.yaml")) { // which Helm writes anew
            assertThat(entry(ours, name)).as(name).isEqualTo(text);
          }
        });
  }

  private static String entry(Path archive, String name) {
    try {
      return entries(archive).getOrDefault(name, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void helm_reads_it_as_it_reads_the_folder() throws IOException {
    Path archive = chart().packageTo(folder);

    try (RealHelm helm = new RealHelm().with(chart())) {
      assertThat(RealHelm.shown(archive, "chart", PlainYaml::read)).isEqualTo(helm.show());
      assertThat(RealHelm.shown(archive, "crds", PlainYaml::read)).isEqualTo(helm.crds());
      assertThat(RealHelm.shown(archive, "readme", String::strip)).isEqualTo(helm.readme());
      assertThat(helm.templateOfChart(archive, "shop", VALUES))
          .isEqualTo(helm.templateOf("shop", VALUES))
          .contains("kind: Workload");
    }
  }

  @Test
  void the_same_chart_gives_the_same_bytes() throws IOException {
    Path first = chart().packageTo(folder.resolve("a"));
    Path second = chart().packageTo(folder.resolve("b"));

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void a_package_that_is_there_is_replaced() throws IOException {
    Path first = chart().packageTo(folder);
    byte[] bytes = Files.readAllBytes(first);
    Files.write(first, new byte[bytes.length + 1000]);

    assertThat(Files.readAllBytes(chart().packageTo(folder))).isEqualTo(bytes);
  }

  @Test
  void a_long_path_is_kept_whole() throws IOException {
    String id = "x".repeat(120);
    Resource config = () -> Draft.of("v1", "ConfigMap", id);
    Stack stack = Stack.named("shop").with(Component.named("cache").with(config));

    Path archive = Chart.of(stack).packageTo(folder);

    assertThat(new Helm(archive).template().call())
        .contains("# Source: shop/templates/cache/configmap-" + id + ".yaml\n");
  }
}
