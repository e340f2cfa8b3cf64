package io.lapstrake.helm.source;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files on their way to becoming a chart: each goes to the part that its path says. */
final class ChartAssembly {

  private static final int DEEPEST = 64;

  private final List<ChartFile> templates = new ArrayList<>();
  private final List<ChartFile> others = new ArrayList<>();
  private final TreeMap<String, List<ChartFile>> carried = new TreeMap<>();
  private DefaultValues values = DefaultValues.NONE;
  private @Nullable ChartMetadata metadata;
  private @Nullable ChartFile requirements;
  private @Nullable ChartFile schema;

  private final Budget budget;
  private final int depth;

  private ChartAssembly(Budget budget, int depth) {
    this.budget = budget;
    this.depth = depth;
  }

  /**
   * The chart of some files.
   *
   * @param budget how much the archives that it carries may have
   */
  static ChartSource of(List<ChartFile> files, Budget budget) throws UnreadableChart {
    return of(files, budget, 0);
  }

  private static ChartSource of(List<ChartFile> files, Budget budget, int depth)
      throws UnreadableChart {
    if (depth > DEEPEST) {
      throw new UnreadableChart(
          "It carries charts within charts, more than " + DEEPEST + " deep.", Budget.FIX);
    }
    var assembly = new ChartAssembly(budget, depth);
    for (ChartFile file : files) {
      assembly.place(file);
    }
    return assembly.chart();
  }

  private void place(ChartFile file) throws UnreadableChart {
    String path = file.path();
    switch (path) {
      case "Chart.yaml" -> metadata = ChartMetadata.of(read(file));
      case "values.yaml" -> values = values(file);
      case "values.schema.json" -> schema = file;
      case "requirements.yaml" -> requirements = file;
      case "Chart.lock", "requirements.lock" -> LockRules.check(read(file));
      default -> {
        if (path.startsWith("templates/")) {
          templates.add(file);
        } else if (path.startsWith("charts/") && !path.endsWith(".prov")) {
          String below = path.substring("charts/".length());
          carried
              .computeIfAbsent(below.split("/", 2)[0], name -> new ArrayList<>())
              .add(file.at(below));
        } else {
          others.add(file);
        }
      }
    }
  }

  private static @Nullable Object read(ChartFile file) throws UnreadableChart {
    try {
      return GoYaml.read(file.text());
    } catch (TemplateFailure e) {
      throw noYaml(file, e);
    }
  }

  private static UnreadableChart noYaml(ChartFile file, TemplateFailure e) {
    return new UnreadableChart(
        "Its " + file.path() + " is no YAML: " + e.getMessage(), "mend the file.");
  }

  private static DefaultValues values(ChartFile file) throws UnreadableChart {
    try {
      return DefaultValues.of(file);
    } catch (TemplateFailure e) {
      throw noYaml(file, e);
    }
  }

  private ChartSource chart() throws UnreadableChart {
    if (metadata == null) {
      throw new UnreadableChart("Its Chart.yaml is missing.", "name the folder of a chart.");
    }
    ChartMetadata whole = metadata;
    if (requirements != null) {
      whole = whole.requiring(read(requirements));
      others.add(requirements);
    }
    MetadataRules.check(whole);
    return new ChartSource(whole, templates, others, values, schema, charts());
  }

  private List<ChartSource> charts() throws UnreadableChart {
    var charts = new ArrayList<ChartSource>();
    for (Map.Entry<String, List<ChartFile>> entry : carried.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith("_") && !name.startsWith(".")) {
        try {
          carried(name, entry.getValue(), charts);
        } catch (UnreadableChart e) {
          throw e.in("charts/" + name);
        }
      }
    }
    return charts;
  }

  private void carried(String name, List<ChartFile> files, List<ChartSource> charts)
      throws UnreadableChart {
    if (name.endsWith(".tgz")) {
      ChartFile first = files.get(0);
      if (!first.path().equals(name)) {
        throw new UnreadableChart(
            "It is a folder, and Helm takes what ends with .tgz for an archive.", "rename it.");
      }
      charts.add(of(ChartArchiveReader.read(first.content(), budget), budget, depth + 1));
      return;
    }
    var below = new ArrayList<ChartFile>();
    for (ChartFile file : files) {
      int slash = file.path().indexOf('/');
      if (slash >= 0) {
        below.add(file.at(file.path().substring(slash + 1)));
      }
    }
    charts.add(of(below, budget, depth + 1));
  }
}
