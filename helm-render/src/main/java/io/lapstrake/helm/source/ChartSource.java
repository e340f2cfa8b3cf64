package io.lapstrake.helm.source;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chart that somebody wrote, as Helm reads it: a value, which renders nothing yet.
 *
 * <pre>{@code
 * ChartSource.load(Path.of("charts/kube-prometheus-stack-68.4.0.tgz"))
 * }</pre>
 */
public final class ChartSource {

  private final ChartMetadata metadata;
  private final List<ChartFile> templates;
  private final List<ChartFile> files;
  private final DefaultValues values;
  private final @Nullable ChartFile schema;
  private final List<ChartSource> carried;
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  ChartSource(
      ChartMetadata metadata,
      List<ChartFile> templates,
      List<ChartFile> files,
      DefaultValues values,
      @Nullable ChartFile schema,
      List<ChartSource> carried) {
    this.metadata = metadata;
    this.templates = List.copyOf(templates);
    this.files = List.copyOf(files);
    this.values = values;
    this.schema = schema;
    this.carried = List.copyOf(carried);
  }

  /**
   * The chart of a folder, or of an archive that {@code helm package} made.
   *
   * @throws ProblemException if it cannot be read, is none, or one that Helm would refuse to load
   */
  public static ChartSource load(Path folderOrArchive) {
    try {
      var budget = new Budget();
      return ChartAssembly.of(files(folderOrArchive, budget), budget);
    } catch (UnreadableChart e) {
      throw e.at(folderOrArchive);
    } catch (IOException e) {
      throw new UnreadableChart(
              "It cannot be read: " + e + ".", "name the folder or the archive of a chart.")
          .at(folderOrArchive);
    } catch (StackOverflowError e) {
      throw tooDeep().at(folderOrArchive);
    }
  }

  private static List<ChartFile> files(Path folderOrArchive, Budget budget)
      throws IOException, UnreadableChart {
    if (Files.isDirectory(folderOrArchive)) {
      return ChartFolderReader.read(folderOrArchive, budget);
    }
    if (Files.size(folderOrArchive) > Budget.WHOLE) {
      throw new UnreadableChart("It has more than " + Budget.WHOLE + " bytes.", Budget.FIX);
    }
    return ChartArchiveReader.read(Files.readAllBytes(folderOrArchive), budget);
  }

  private static UnreadableChart tooDeep() {
    return new UnreadableChart("It is nested too deep.", "nest it less deep.");
  }

  /**
   * The chart of files in memory.
   *
   * @param files their bytes, by their paths below the chart's folder
   * @throws ProblemException if they are none, or one that Helm would refuse to load
   */
  public static ChartSource of(Map<String, byte[]> files) {
    var read = new ArrayList<ChartFile>();
    files.forEach((path, content) -> read.add(new ChartFile(path, content)));
    try {
      return ChartAssembly.of(read, new Budget());
    } catch (UnreadableChart e) {
      throw e.at("chart");
    } catch (StackOverflowError e) {
      throw tooDeep().at("chart");
    }
  }

  /** What its {@code Chart.yaml} says. */
  public ChartMetadata metadata() {
    return metadata;
  }

  /** Its name. */
  public String name() {
    return metadata.name();
  }

  /** The files below {@code templates/}, in the order of their paths. */
  public List<ChartFile> templates() {
    return templates;
  }

  /** All other files that a template may ask for, those of {@code crds/} too, in order. */
  public List<ChartFile> files() {
    return files;
  }

  /** The definitions below {@code crds/}, in order. */
  public List<ChartFile> definitions() {
    return files.stream()
        .filter(file -> file.path().startsWith("crds/") && isManifest(file.path()))
        .toList();
  }

  private static boolean isManifest(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
  }

  /**
   * Its default values; not to be changed.
   *
   * @throws TemplateFailure if Helm would refuse them
   */
  public Map<String, @Nullable Object> values(HelmGeneration helm) {
    return values.by(helm);
  }

  /** The schema that its values have to keep. */
  public Optional<ChartFile> schema() {
    return Optional.ofNullable(schema);
  }

  /** The charts in its folder {@code charts/}, in the order of their folders. */
  public List<ChartSource> carried() {
    return carried;
  }

  /**
   * What is made of this chart once and kept as long as it: its templates in the form in which they
   * are run.
   */
  public <T> T kept(Class<T> what, Supplier<? extends T> make) {
    return what.cast(kept.computeIfAbsent(what, absent -> make.get()));
  }

  /** Its name and version. */
  @Override
  public String toString() {
    return metadata.name() + " " + metadata.version();
  }
}
