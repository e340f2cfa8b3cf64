package io.lapstrake.helm.chart;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Helm is to render.
 *
 * @param chart a chart's folder or archive
 * @param release the release's name; its namespace is {@code default}
 * @param values files of values, of which later ones win
 * @param kubernetes the version to render for; null for Helm's own
 */
record Request(Path chart, String release, List<Path> values, @Nullable String kubernetes) {}
