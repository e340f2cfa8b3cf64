package io.lapstrake.helm.chart;

import java.nio.file.Path;
import java.util.List;

/** One Helm, as a native library or as a program, which is asked about a chart. */
interface Judge {

  /** What it is called where judges do not agree. */
  String name();

  /** Whether it reads a values file of such a text as it is; it has no say where it does not. */
  boolean reads(String valuesFile);

  /**
   * What {@code helm template} prints: hooks, tests and what lies in crds/, but for what the
   * request leaves out.
   *
   * @throws IllegalStateException with Helm's message when it refuses
   */
  String template(Request request);

  /** What {@code helm lint --strict} says, with the values of files; each line is a message. */
  String lint(Path chart, List<Path> values);

  /** Packs a chart's folder as {@code helm package} does; gives the archive's path. */
  Path packageTo(Path chart, Path destination);

  /** What {@code helm show} prints of a part: chart, readme or crds. */
  String show(Path chart, String part);
}
