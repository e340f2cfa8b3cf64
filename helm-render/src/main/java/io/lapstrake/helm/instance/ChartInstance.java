package io.lapstrake.helm.instance;

import io.lapstrake.helm.source.ChartDependency;
import io.lapstrake.helm.source.ChartMetadata;
import io.lapstrake.helm.source.ChartSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chart in a release, with the charts that are switched on in it. */
public final class ChartInstance {

  private final ChartSource source;
  private final @Nullable ChartInstance whole;
  private ChartMetadata metadata;
  private Map<String, @Nullable Object> defaults;
  private List<ChartInstance> parts;

  private ChartInstance(ChartSource source, @Nullable ChartInstance whole, String name) {
    this.source = source;
    this.whole = whole;
    metadata = source.metadata().with(name, source.metadata().dependencies());
    defaults = source.values();
    parts = source.carried().stream().map(one -> within(one, one.name())).toList();
  }

  /**
   * A chart with some values, by which its dependencies are switched.
   *
   * @throws UnfitValues if the values of a part are no map
   */
  public static ChartInstance of(ChartSource chart, Map<String, ? extends @Nullable Object> given) {
    var instance = new ChartInstance(chart, null, chart.name());
    Switches.process(instance, given);
    Imports.process(instance, given);
    return instance;
  }

  ChartInstance within(ChartSource part, String name) {
    return new ChartInstance(part, this, name);
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
    return whole == null;
  }

  /** Its name below those of the charts that it is part of, as {@code shop/charts/database}. */
  public String path() {
    return whole == null ? name() : whole.path() + "/charts/" + name();
  }

  /** The charts that are switched on in it, in order. */
  public List<ChartInstance> parts() {
    return parts;
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

  void setParts(List<ChartInstance> on, List<ChartDependency> dependencies) {
    parts = List.copyOf(on);
    metadata = metadata.with(name(), dependencies);
  }
}
