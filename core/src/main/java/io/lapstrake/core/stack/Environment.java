package io.lapstrake.core.stack;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A name and the bindings of a stack's inputs, in layers of which later ones win.
 *
 * <pre>{@code
 * Environment.read(Path.of("environments/prod.yaml")).with("api.tag", "v1.5.0")
 * }</pre>
 *
 * <p>Layers are put together as Helm does it: maps are merged deeply, anything else replaces what
 * was there, and null deletes an input's default, so that the input must be given again. What is
 * wrong with a binding or a file is a problem when a stack is resolved, never before. Immutable.
 */
public final class Environment {

  private final String name;
  private final @Nullable ReleaseNames release; // null: as Helm would by itself
  private final ChartVersions versions;
  private final List<Layer> layers;

  /** What Helm gives a release by itself. */
  private record ReleaseNames(String name, String namespace) {}

  /** What Helm knows of a release's chart. */
  private record ChartVersions(String chart, String app) {
    static final ChartVersions FIRST = new ChartVersions(Release.FIRST_CHART_VERSION, "");

    ChartVersions {
      Release.chartVersion(chart);
      if (!app.isEmpty()) {
        Release.appVersion(app);
      }
    }
  }

  private Environment(
      String name, @Nullable ReleaseNames release, ChartVersions versions, List<Layer> layers) {
    this.name = name;
    this.release = release;
    this.versions = versions;
    this.layers = layers;
  }

  /** An environment without bindings. */
  public static Environment named(String name) {
    return new Environment(name, null, ChartVersions.FIRST, List.of());
  }

  /**
   * An environment with the bindings of a Helm values file; its name is the file's without its
   * ending. The file is read now; a file that is missing or malformed is a problem later.
   */
  public static Environment read(Path file) {
    return named(new ValuesPath(file).name()).values(file);
  }

  /** The environment with a further values file, which wins over what was said before. */
  public Environment values(Path file) {
    return with(new ValuesPath(file).read());
  }

  /**
   * The environment with the values of a text that lies elsewhere, such as in a jar.
   *
   * @param file the name that problems show
   * @param text a Helm values file
   */
  public Environment values(String file, String text) {
    return with(Layer.ofText(file, text));
  }

  /**
   * The environment with an input bound.
   *
   * @param input the full name
   * @param value a text, number, flag, list, map or node; null deletes the input's default
   * @throws IllegalArgumentException when the value is of another class
   */
  public Environment with(String input, @Nullable Object value) {
    return with(new Layer.Code(new Origin.Code(input, Node.of(value), Trace.here())));
  }

  /** The environment with an input of the stack itself bound. */
  public <T> Environment with(Input<T> input, T value) {
    return with(input.name(), value);
  }

  /**
   * The environment with an input bound by a text {@code name=value}, which is read by the input's
   * type: texts are taken as they are, numbers and flags as JSON writes them, blocks and records as
   * YAML or JSON. {@code null} deletes the default of what is no text.
   */
  public Environment withPair(String pair) {
    return with(new Layer.Pair(pair));
  }

  /**
   * The environment with an input bound to what a data source gives, which is read now. What is
   * said later wins, and then it is no matter whether the source could be read.
   *
   * <pre>{@code
   * environment.reading(build, DataSource.variable("BUILD_ID"))
   * }</pre>
   */
  public Environment reading(Input<?> input, DataSource source) {
    return with(Layer.Read.of(input.name(), source));
  }

  /** The environment with the names that Helm would give the release. */
  public Environment released(String release, String namespace) {
    return new Environment(name, new ReleaseNames(release, namespace), versions, layers);
  }

  /**
   * The environment with the versions that Helm would know of the chart; {@code 0.1.0} and none
   * when nothing is said.
   *
   * @param chart the version of the chart
   * @param app the version of what the chart installs; empty when the chart says none
   * @throws IllegalArgumentException when a chart can have no such version
   */
  public Environment versions(String chart, String app) {
    return new Environment(name, release, new ChartVersions(chart, app), layers);
  }

  private Environment with(Layer layer) {
    var more = new ArrayList<>(layers);
    more.add(layer);
    return new Environment(name, release, versions, List.copyOf(more));
  }

  /** The environment's name. */
  public String name() {
    return name;
  }

  /**
   * What a stack's inputs are bound to.
   *
   * @param values of each input that has one, by its full name; the others are absent
   * @param sources what was read for the inputs that have their value from there
   */
  record Bound(SortedMap<String, Node> values, SortedMap<String, String> sources) {}

  Bound bind(String stack, Collection<Input<?>> used, Problems problems) {
    var inputs = new Inputs(used);
    var given = Given.level(MapNode.EMPTY, new Origin.Code(name, MapNode.EMPTY, null));
    boolean everythingWasRead = true;
    for (Layer layer : layers) {
      Optional<Given.Level> read = layer.read(inputs, problems);
      given = read.map(given::merge).orElse(given);
      everythingWasRead &= read.isPresent();
    }
    var bindings = new Bindings(name, inputs, problems);
    SortedMap<String, Node> bound = bindings.bind(given, everythingWasRead);
    ReleaseNames names = release == null ? new ReleaseNames(stack, "default") : release;
    bound.put(Release.NAME.name(), Literal.of(names.name()));
    bound.put(Release.NAMESPACE.name(), Literal.of(names.namespace()));
    bound.put(Release.SERVICE.name(), Literal.of("Helm"));
    bound.put(Release.CHART.name(), Literal.of(stack));
    bound.put(Release.CHART_VERSION.name(), Literal.of(versions.chart()));
    bound.put(Release.APP_VERSION.name(), Literal.of(versions.app()));
    return new Bound(bound, bindings.sources());
  }
}
