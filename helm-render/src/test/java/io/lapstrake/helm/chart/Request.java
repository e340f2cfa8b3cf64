package io.lapstrake.helm.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Helm is to render.
 *
 * @param chart a chart's folder or archive
 * @param release the release's name; its namespace is {@code default}
 * @param values files of values, of which later ones win
 * @param kubernetes the version to render for; null for Helm's own
 * @param without what is left out
 */
record Request(
    Path chart,
    String release,
    List<Path> values,
    @Nullable String kubernetes,
    Set<Omitted> without) {

  /** Everything, for Helm's own version of Kubernetes. */
  static Request of(Path chart, String release, List<Path> values) {
    return new Request(chart, release, values, null, Set.of());
  }

  boolean has(Omitted part) {
    return !without.contains(part);
  }

  /** The same of another chart. */
  Request on(Path other) {
    return new Request(other, release, values, kubernetes, without);
  }
}
