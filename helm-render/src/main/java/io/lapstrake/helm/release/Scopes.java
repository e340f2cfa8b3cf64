package io.lapstrake.helm.release;

import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.source.ChartFile;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All templates of a chart and its parts, each with what it sees as its dot. */
final class Scopes {

  /** The deepest first, of equally deep ones the last: the whole's words then outdo its parts'. */
  private static final Comparator<Template> ORDER =
      Comparator.comparingInt(Template::depth).thenComparing(Template::path).reversed();

  /**
   * One template.
   *
   * @param path its path below those of the charts that it is part of
   * @param text what it says
   * @param folder the folder of its chart's templates
   * @param scope what the templates of its chart see
   * @param typeName the name of the scope's type
   */
  record Template(
      String path,
      String text,
      String folder,
      Map<String, @Nullable Object> scope,
      String typeName) {

    /**
     * What it sees: its chart's scope, and its own name. The scope keeps the name, as in Helm: what
     * looks into a part's scope finds there the last template of the part that was run.
     */
    Map<String, @Nullable Object> dot() {
      var own = new LinkedHashMap<String, @Nullable Object>();
      own.put("Name", path);
      own.put("BasePath", folder);
      scope.put("Template", ValuesMethods.on(typeName, own));
      return ValuesMethods.on(typeName, scope);
    }

    /** In how many folders it is. */
    int depth() {
      int depth = 0;
      for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
        depth++;
      }
      return depth;
    }

    /** Whether it only defines words for others. */
    boolean isPartial() {
      return Scopes.isPartial(path);
    }
  }

  private final HelmGeneration helm;
  private final String typeName;
  private final Map<String, @Nullable Object> release;
  private final GoStruct capabilities;
  private final Map<String, Template> templates = new LinkedHashMap<>();

  private Scopes(ReleaseFacts facts) {
    helm = facts.generation();
    typeName = helm.type("Values");
    release = facts.release();
    capabilities = Capabilities.of(facts);
  }

  /** The templates in the order in which they are read. */
  static List<Template> of(
      ChartInstance chart, Map<String, @Nullable Object> values, ReleaseFacts facts) {
    var scopes = new Scopes(facts);
    scopes.enter(chart, values);
    return scopes.templates.values().stream().sorted(ORDER).toList();
  }

  private Map<String, @Nullable Object> enter(
      ChartInstance chart, Map<String, @Nullable Object> values) {
    var scope = new LinkedHashMap<String, @Nullable Object>();
    scope.put("Chart", chart.metadata().seen(chart.isRoot(), helm));
    scope.put("Files", new FilesObject(chart.source().files()));
    scope.put("Release", release);
    scope.put("Capabilities", capabilities);
    scope.put("Values", chart.isRoot() ? ValuesMethods.on(typeName, values) : values);
    var parts = new LinkedHashMap<String, @Nullable Object>();
    for (ChartInstance part : chart.parts()) {
      parts.put(part.name(), enter(part, valuesOf(part, values)));
    }
    scope.put("Subcharts", parts);
    for (ChartFile file : chart.source().templates()) {
      if (!chart.metadata().isLibrary() || isPartial(file.path())) {
        String path = chart.path() + "/" + file.path();
        String folder = chart.path() + "/templates";
        templates.put(path, new Template(path, file.text(), folder, scope, typeName));
      }
    }
    return scope;
  }

  private static boolean isPartial(String path) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith("_");
  }

  @SuppressWarnings("unchecked") // coalescing put a map there
  private static Map<String, @Nullable Object> valuesOf(
      ChartInstance part, Map<String, @Nullable Object> values) {
    return values.get(part.name()) instanceof Map<?, ?> own
        ? (Map<String, @Nullable Object>) own
        : new LinkedHashMap<>();
  }
}
