package io.lapstrake.helm.chart;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Helm itself, as a native library, with a folder of its own for one chart at a time. */
final class RealHelm implements AutoCloseable {

  private final Path folder;
  private final Path chart;

  RealHelm() {
    try {
      folder = Files.createTempDirectory("lapstrake-helm");
      chart = folder.resolve("chart");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a chart in the place of the one before. */
  RealHelm with(Chart next) {
    try {
      next.writeTo(chart);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code helm template} prints, with the inputs' values in a file.
   *
   * @throws IllegalStateException with Helm's message when it refuses
   */
  String template(String release, Map<String, Node> values) {
    MapNode tree = MapNode.EMPTY;
    for (Map.Entry<String, Node> value : values.entrySet()) {
      tree = tree.set(value.getValue(), value.getKey().split("\\.", -1));
    }
    return templateOf(release, YamlWriter.write(tree));
  }

  /** What {@code helm template} prints, with a values file of a given text. */
  String templateOf(String release, String valuesFile) {
    try {
      Path file = folder.resolve("values.yaml");
      Files.writeString(file, valuesFile);
      return new Helm(chart)
          .template()
          .withName(release)
          .withNamespace("default")
          .withValuesFile(file)
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why Helm refuses a values file of a given text; empty when it does not. */
  String refusal(String valuesFile) {
    try {
      templateOf("shop", valuesFile);
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /** Why Helm refuses to render for a version of Kubernetes; empty when it does not. */
  String refusalOn(String kubernetes, String valuesFile) {
    try {
      Path file = Files.writeString(folder.resolve("values.yaml"), valuesFile);
      new Helm(chart).template().withKubeVersion(kubernetes).withValuesFile(file).call();
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code helm show chart} prints. */
  String show() {
    return new Helm(chart).show().chart().call();
  }

  /** What {@code helm install} shows at the end, the notes, without a cluster. */
  String notes(String release, String valuesFile) {
    try {
      Path file = Files.writeString(folder.resolve("values.yaml"), valuesFile);
      String shown =
          new Helm(chart)
              .install()
              .withName(release)
              .withNamespace("default")
              .withValuesFile(file)
              .clientOnly()
              .withDryRunOption(DryRun.CLIENT)
              .call()
              .getOutput();
      return shown.substring(shown.indexOf("NOTES:\n") + "NOTES:\n".length()).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs the chart; gives the archive's path. */
  Path packageTo(Path destination) {
    new Helm(chart).packageIt().withDestination(destination).call();
    try (Stream<Path> archives = Files.list(destination)) {
      return archives.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the chart has a folder of definitions. */
  boolean hasDefinitions() {
    return Files.isDirectory(chart.resolve("crds"));
  }

  /** What {@code helm show readme} prints. */
  String readme() {
    return new Helm(chart).show().readme().call();
  }

  /** What {@code helm show crds} prints. */
  String crds() {
    return new Helm(chart).show().crds().call();
  }

  /** What {@code helm lint} says against the chart. */
  String lint() {
    return String.join("\n", new Helm(chart).lint().call().getMessages());
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
