package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Helm chart as data: what a stack becomes while its inputs stay unbound.
 *
 * <p>Rendered by Helm with any values that the inputs take, it gives the objects that the stack
 * resolves to with the same values. The release's name and namespace are {@code .Release.Name} and
 * {@code .Release.Namespace}. Namespaces are left out: Helm installs into one that is there. A
 * default that is secret is not written, so the chart asks for that input.
 *
 * <pre>{@code
 * Chart.of(new Shop()).writeTo(Path.of("charts/shop"));
 * }</pre>
 *
 * <p>The same stack always gives the same bytes.
 */
public final class Chart {

  private static final String FIRST_VERSION = "0.1.0";

  private final String name;
  private final SortedMap<String, String> files;

  private Chart(String name, SortedMap<String, String> files) {
    this.name = name;
    this.files = files;
  }

  /**
   * The chart of a description.
   *
   * @throws ProblemException with every mistake, each with the line that wrote it
   */
  public static Chart of(Blueprint blueprint) {
    try {
      return of(blueprint.stack());
    } catch (ProblemException withoutLines) {
      return Trace.on(() -> of(blueprint.stack())); // fails again, now with lines
    }
  }

  /**
   * The chart of a stack.
   *
   * @throws ProblemException with every mistake in the description
   */
  public static Chart of(Stack stack) {
    return of(stack.link());
  }

  /**
   * The chart of a stack whose references are found.
   *
   * @throws ProblemException with every mistake that keeps a template from being written
   */
  public static Chart of(LinkedStack stack) {
    var problems = new Problems();
    SortedMap<String, String> files = new ChartFiles(stack, FIRST_VERSION, problems).all();
    problems.throwIfAny();
    return new Chart(stack.name(), files);
  }

  /** The chart's name, which is the stack's. */
  public String name() {
    return name;
  }

  /**
   * The text of each file by its path from the chart's folder, such as {@code
   * templates/service-api.yaml}; sorted.
   */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Writes the files into a folder, which becomes the chart's. Templates that Lapstrake wrote there
   * before and that are no part of the chart any more are deleted; other files stay.
   *
   * @throws IOException when the folder cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    new FormerTemplates(folder).deleteAllBut(files.keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return "Chart " + name + " " + files.keySet();
  }
}
