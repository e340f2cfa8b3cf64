package io.lapstrake.helm.instance;

import io.lapstrake.helm.source.ChartDependency;
import io.lapstrake.helm.source.ChartMetadata;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chart in a release, with the charts that are switched on in it. */
public final class ChartInstance {

  private final ChartSource source;
  private final boolean root;
  private final String path;
  private final HelmGeneration helm;
  private ChartMetadata metadata;
  private Map<String, @Nullable Object> defaults;
  private List<ChartInstance> parts;

  private ChartInstance(ChartSource source, String name, String prefix, HelmGeneration helm) {
    this.source = source;
    this.helm = helm;
    root = prefix.isEmpty();
    path = prefix + name;
    metadata = source.metadata().with(name, source.metadata().dependencies());
    defaults = source.values(helm);
    String carriedIn = helm == HelmGeneration.THREE ? prefix + source.name() : path;
    parts =
        source.carried().stream()
            .map(one -> new ChartInstance(one, one.name(), carriedIn + "/charts/", helm))
            .toList();
  }

  /**
   * A chart with some values, by which its dependencies are switched.
   *
   * @param helm whose behaviour counts
   * @throws UnfitValues if the values of a part are no map
   */
  public static ChartInstance of(
      ChartSource chart, Map<String, ? extends @Nullable Object> given, HelmGeneration helm) {
    var instance = new ChartInstance(chart, chart.name(), "", helm);
    Switches.process(instance, given);
    Imports.process(instance);
    return instance;
  }

  ChartInstance within(ChartSource part, String name) {
    return new ChartInstance(part, name, path + "/charts/", helm);
  }

  /** The values that the chart sees: the given ones over its own. */
  public Map<String, @Nullable Object> values(Map<String, ? extends @Nullable Object> given) {
    return Coalescing.of(this, given);
  }

  /** The names of dependencies that the chart says and does not carry, in their order. */
  public static List<String> missing(ChartSource chart) {
    return chart.metadata().dependencies().stream()
        .map(ChartDependency::name)
        .filter(name -> chart.carried().stream().noneMatch(one -> one.name().equals(name)))
        .toList();
  }

  /** The chart as it was read. */
  public ChartSource source() {
    return source;
  }

  /** What templates see as its metadata: its alias for its name. */
  public ChartMetadata metadata() {
    return metadata;
  }

  /** The name that it goes by. */
  public String name() {
    return metadata.name();
  }

  /** Whether it is the chart that was installed, and no part of one. */
  public boolean isRoot() {
    return root;
  }

  /**
   * Its name below those of the charts that it is part of, as {@code shop/charts/database}. In a
   * chart that goes by an alias and names no dependencies, those that it carries lie below the name
   * that it had, by Helm 3, where two aliases of one chart then share them.
   */
  public String path() {
    return path;
  }

  /** The charts that are switched on in it, in order. */
  public List<ChartInstance> parts() {
    return parts;
  }

  HelmGeneration helm() {
    return helm;
  }

  boolean hasPart(String name) {
    return parts.stream().anyMatch(part -> part.name().equals(name));
  }

  Map<String, @Nullable Object> defaults() {
    return defaults;
  }

  void setDefaults(Map<String, @Nullable Object> changed) {
    defaults = changed;
  }

  /** Lets templates see what is imported as Helm writes it once it was. */
  void nameImports() {
    metadata =
        metadata.with(
            name(),
            metadata.dependencies().stream().map(ChartDependency::withImportsInFull).toList());
  }

  void setParts(List<ChartInstance> on, List<ChartDependency> dependencies) {
    parts = List.copyOf(on);
    metadata =
        metadata.with(name(), dependencies.stream().map(ChartDependency::underItsAlias).toList());
  }
}
