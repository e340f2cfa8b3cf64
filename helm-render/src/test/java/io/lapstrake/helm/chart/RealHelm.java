package io.lapstrake.helm.chart;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Helm itself, with a folder of its own for one chart at a time. Every {@link Judge} that there is
 * answers, and all have to agree.
 */
public final class RealHelm implements AutoCloseable {

  private final ScratchFolder folder = new ScratchFolder();
  private final Path chart = folder.resolve("chart");

  /** Puts a chart in the place of the one before. */
  public RealHelm with(Chart next) {
    try {
      next.writeTo(chart);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code helm template} prints, with the inputs' values in a file. What lies in crds/ comes
   * first.
   *
   * @throws IllegalStateException with Helm's message when it refuses
   */
  public String template(String release, Map<String, Node> values) {
    MapNode tree = MapNode.EMPTY;
    for (Map.Entry<String, Node> value : values.entrySet()) {
      tree = tree.set(value.getValue(), value.getKey().split("\\.", -1));
    }
    return templateOf(release, YamlWriter.write(tree));
  }

  /** What {@code helm template} prints, with values files of given texts. */
  public String templateOf(String release, String... valuesFiles) {
    return rendered(chart, release, null, valuesFiles);
  }

  /** What {@code helm template} prints where it is told to leave something out. */
  String templateWithout(Set<Omitted> parts, String release, String valuesFile) {
    var request = new Request(chart, release, written(valuesFile), null, parts);
    return Judges.agreed(judge -> judge.template(request), RealHelm::objects);
  }

  /** What {@code helm template} prints of a chart that lies elsewhere, such as in an archive. */
  public String templateOfChart(Path other, String release, String... valuesFiles) {
    return rendered(other, release, null, valuesFiles);
  }

  /** What Helm as a library prints by itself, to be timed: nothing is started or compared. */
  public String templateByTheLibrary(String release, String valuesFile) {
    return new LibraryHelm().withoutDefinitions(Request.of(chart, release, written(valuesFile)));
  }

  /** What the last program that judges prints, to be timed; empty when none judges. */
  public Optional<String> templateByAProgram(String release, String valuesFile) {
    List<Judge> judges = Judges.named();
    var request = Request.of(chart, release, written(valuesFile));
    return judges.size() == 1
        ? Optional.empty()
        : Optional.of(judges.get(judges.size() - 1).template(request));
  }

  private String rendered(
      Path of, String release, @Nullable String kubernetes, String... valuesFiles) {
    var request = new Request(of, release, written(valuesFiles), kubernetes, Set.of());
    return Judges.agreedOn(
        List.of(valuesFiles), judge -> judge.template(request), RealHelm::objects);
  }

  /** The objects without their order: the programs print hooks last. */
  private static Object objects(String printed) {
    return PlainYaml.read(printed).stream()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private List<Path> written(String... valuesFiles) {
    try {
      var files = new ArrayList<Path>();
      for (String text : valuesFiles) {
        files.add(Files.writeString(folder.resolve("values" + files.size() + ".yaml"), text));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why Helm refuses a values file of a given text; empty when it does not. */
  public String refusal(String valuesFile) {
    return refusal(() -> templateOf("shop", valuesFile));
  }

  /** Why Helm refuses to render for a version of Kubernetes; empty when it does not. */
  String refusalOn(String kubernetes, String valuesFile) {
    return refusal(() -> rendered(chart, "shop", kubernetes, valuesFile));
  }

  private static String refusal(Runnable rendering) {
    try {
      rendering.run();
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /** What {@code helm show chart} prints. */
  String show() {
    return shown(chart, "chart", PlainYaml::read);
  }

  /** What {@code helm show} prints of a part of a chart that lies elsewhere. */
  static String shown(Path chart, String part, Function<String, Object> form) {
    return Judges.agreed(judge -> judge.show(chart, part), form);
  }

  /** What {@code helm install} shows at the end, the notes, without a cluster. */
  String notes(String release, String valuesFile) {
    var request = Request.of(chart, release, written(valuesFile));
    return notesIn(new LibraryHelm().notes(request));
  }

  private static String notesIn(String shown) {
    return shown.substring(shown.indexOf("NOTES:\n") + "NOTES:\n".length()).stripTrailing();
  }

  /** Packs the chart; gives the path of the archive that the first judge makes. */
  Path packageTo(Path destination) {
    return Judges.named().get(0).packageTo(chart, destination);
  }

  /** The archives that all judges make of the chart, each in a folder of its own. */
  public List<Path> packages(Path destination) throws IOException {
    var archives = new ArrayList<Path>();
    for (Judge judge : Judges.named()) {
      Path own = Files.createDirectories(destination.resolve("packed-" + archives.size()));
      archives.add(judge.packageTo(chart, own));
    }
    return archives;
  }

  /** What {@code helm show readme} prints. */
  String readme() {
    return shown(chart, "readme", String::strip);
  }

  /** What {@code helm show crds} prints. */
  String crds() {
    return shown(chart, "crds", PlainYaml::read);
  }

  /** What {@code helm lint --strict} says against the chart, with values files of given texts. */
  public String lint(String... valuesFiles) {
    List<Path> files = written(valuesFiles);
    return String.join(
        "\n", Judges.named().stream().map(judge -> judge.lint(chart, files)).toList());
  }

  @Override
  public void close() {
    folder.close();
  }
}
