package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.template.TextTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Helm chart as data: what a stack becomes while its inputs stay unbound.
 *
 * <p>Rendered by Helm with any values that the inputs take, it gives the objects that the stack
 * resolves to with the same values. The release's name and namespace are {@code .Release.Name} and
 * {@code .Release.Namespace}. Namespaces are left out: Helm installs into one that is there. A
 * default that is secret is not written, so the chart asks for that input. A
 * CustomResourceDefinition in which nothing needs binding lies in {@code crds/}, which Helm
 * installs first, and neither changes nor deletes later.
 *
 * <pre>{@code
 * Chart.of(new Shop()).version("1.4.2").writeTo(Path.of("charts/shop"));
 * }</pre>
 *
 * <p>Every word is optional, and gives a new chart. The same chart always gives the same bytes.
 */
public final class Chart {

  private final Stack stack;
  private final ChartFiles compiled;
  private final About about;
  private final boolean namespace;

  private Chart(Stack stack, ChartFiles compiled, About about, boolean namespace) {
    this.stack = stack;
    this.compiled = compiled;
    this.about = about;
    this.namespace = namespace;
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
   * A chart that somebody else wrote, from its folder or from an archive that {@code helm package}
   * made: what a {@link io.lapstrake.helm.release.HelmRelease} is of.
   *
   * @throws ProblemException if it cannot be read, is none, or one that Helm would refuse to load
   */
  public static ChartSource load(Path folderOrArchive) {
    return ChartSource.load(folderOrArchive);
  }

  /**
   * The chart of a stack.
   *
   * @throws ProblemException with every mistake in the description, or that keeps a template from
   *     being written
   */
  public static Chart of(Stack stack) {
    ChartFiles compiled = ChartFiles.of(stack.link(), Requirements.NONE);
    return new Chart(stack, compiled, About.stack(stack.name()), false);
  }

  /**
   * The chart with a version, by which charts of one name are told apart; 0.1.0 when nothing is
   * said.
   *
   * @param version as <a href="https://semver.org">SemVer 2</a> has it, such as {@code 1.4.2}
   * @throws IllegalArgumentException when it is anything else
   */
  public Chart version(String version) {
    return with(about.version(version));
  }

  /**
   * The chart with the version of the application in it, in any form; none when nothing is said.
   * {@link io.lapstrake.core.stack.Release#APP_VERSION} is this one: where the stack makes
   * something of it, such as an image's tag, without asking whether there is one, a chart must say
   * it.
   *
   * @throws IllegalArgumentException when it is empty or has several lines
   */
  public Chart appVersion(String version) {
    return with(about.appVersion(version));
  }

  /**
   * The chart with one sentence on what it is; that it is the stack's when nothing is said.
   *
   * @throws IllegalArgumentException when it is empty or has several lines
   */
  public Chart describedAs(String description) {
    return with(about.description(description));
  }

  /** The chart for servers of a version of Kubernetes or a later one; Helm refuses others. */
  public Chart kubernetesFrom(KubernetesVersion version) {
    return with(about.kubernetesFrom(version));
  }

  /**
   * The chart with a person or team more that looks after it.
   *
   * @throws IllegalArgumentException when the name is empty or has several lines
   */
  public Chart maintainer(String name) {
    return with(about.maintainer(name));
  }

  /**
   * The chart with a person or team more that looks after it.
   *
   * @throws IllegalArgumentException when the name is empty or has several lines, or the address is
   *     none
   */
  public Chart maintainer(String name, String email) {
    return with(about.maintainer(name, email));
  }

  /**
   * The chart with the page of its project.
   *
   * @throws IllegalArgumentException when it is no http or https URL
   */
  public Chart home(String url) {
    return with(about.home(url));
  }

  /**
   * The chart with one place more where its source, or its application's, is found.
   *
   * @throws IllegalArgumentException when it is no http or https URL
   */
  public Chart source(String url) {
    return with(about.source(url));
  }

  /**
   * The chart with a picture that lists of charts show.
   *
   * @throws IllegalArgumentException when it is no http or https URL
   */
  public Chart icon(String url) {
    return with(about.icon(url));
  }

  /**
   * The chart with more words by which searches find it.
   *
   * @throws IllegalArgumentException when one is empty or has several lines
   */
  public Chart keywords(String... keywords) {
    About more = about;
    for (String keyword : keywords) {
      more = more.keyword(keyword);
    }
    return with(more);
  }

  /**
   * The chart with an annotation, in the place of what the key had.
   *
   * @throws IllegalArgumentException when the key has other characters than letters, digits, dots,
   *     slashes, underscores and hyphens
   */
  public Chart annotation(String key, String value) {
    return with(about.annotation(key, value));
  }

  /** The chart, which nobody should begin to use any more. */
  public Chart deprecated() {
    return with(about.deprecated());
  }

  /**
   * The chart with the stack's Namespaces among its templates, for a stack whose objects do not
   * live in the release's namespace. Helm then deletes them, with all that is in them, when the
   * release is uninstalled.
   */
  public Chart withNamespace() {
    return new Chart(stack, compiled, about, true);
  }

  /**
   * The chart with a text that Helm shows when a release was installed, in the place of the stack's
   * outputs. It may have the stack's inputs in it, and refer to what the stack has.
   *
   * <pre>{@code
   * chart.notes(Text.format("The shop is at https://%s/", host))
   * }</pre>
   *
   * <p>An input of the notes alone would be a value of the chart that no environment could bind; as
   * an {@linkplain Stack#output output} of the stack it is known to both.
   *
   * @throws ProblemException when there is a secret in it, an input that the stack does not have,
   *     or a reference that leads nowhere
   */
  public Chart notes(Value<String> notes) {
    LinkedStack shown = stack.output(Notes.NAME, notes).link();
    Chart chart = with(ChartFiles.of(shown, compiled.requirements()));
    Notes.refuseOthers(shown, stack.link().inputs().keySet());
    return chart;
  }

  /** The chart with such a text from a template, whose values may be bound later. */
  public Chart notes(TextTemplate notes) {
    return notes(notes.get());
  }

  /**
   * The chart with a component as a chart within it, which can be turned off as a whole. The
   * objects are the same, and so are the values that are given.
   *
   * @throws ProblemException when the stack has no such component, or Helm cannot give it what it
   *     needs
   */
  public Chart withSubchart(Subchart subchart) {
    return with(compiled.with(compiled.requirements().with(subchart)));
  }

  /**
   * The chart with another one that it needs, which somebody else publishes.
   *
   * @throws ProblemException when its values would stand where there are others
   */
  public Chart dependingOn(Dependency dependency) {
    return with(compiled.with(compiled.requirements().with(dependency)));
  }

  private Chart with(ChartFiles other) {
    return new Chart(stack, other, about, namespace);
  }

  private Chart with(About more) {
    return new Chart(stack, compiled, more, namespace);
  }

  /** The chart's name, which is the stack's. */
  public String name() {
    return about.name();
  }

  /** The chart's version. */
  public String version() {
    return about.version();
  }

  /**
   * The text of each file by its path from the chart's folder, such as {@code
   * templates/service-api.yaml}; sorted.
   *
   * @throws ProblemException when the chart needs an {@link #appVersion} and says none
   */
  public SortedMap<String, String> files() {
    if (about.said("appVersion").isEmpty()) {
      compiled.refuseWithoutAppVersion();
    }
    var files = new TreeMap<String, String>(compiled.all());
    if (namespace) {
      files.putAll(compiled.namespaces());
    }
    About whole = about.dependencies(dependencies());
    files.put("Chart.yaml", whole.yaml());
    Optional<String> lacking = namespace ? Optional.empty() : Optional.of(compiled.namespace());
    files.put("README.md", Readme.of(whole, lacking, compiled));
    files.put(".helmignore", ignored());
    compiled.subcharts().forEach(subchart -> subchart(subchart, files));
    return Collections.unmodifiableSortedMap(files);
  }

  private void subchart(SubchartFiles subchart, SortedMap<String, String> files) {
    String name = subchart.subchart().component();
    String folder = "charts/" + name + "/";
    subchart.all().forEach((path, text) -> files.put(folder + path, text));
    if (namespace) {
      subchart.namespaces().forEach((path, text) -> files.put(folder + path, text));
    }
    files.put(folder + "Chart.yaml", about.component(name).yaml());
  }

  private List<MapNode> dependencies() {
    var all = new ArrayList<MapNode>();
    for (SubchartFiles each : compiled.subcharts()) {
      MapNode entry =
          MapNode.of("name", each.subchart().component()).with("version", about.version());
      all.add(switched(entry, each.condition(), each.subchart().tags()));
    }
    for (Dependency each : compiled.requirements().dependencies()) {
      all.add(switched(each.entry(), each.flag(), each.tags()));
    }
    return all;
  }

  private static MapNode switched(
      MapNode entry, Optional<? extends Input<?>> flag, List<String> tags) {
    MapNode conditional = flag.map(it -> entry.with("condition", it.name())).orElse(entry);
    return tags.isEmpty() ? conditional : conditional.with("tags", ListNode.ofTexts(tags));
  }

  private String ignored() {
    Value<String> text =
        TextTemplate.template("helmignore.hbs").with("mark", Mark.ignore(name())).get();
    return ((Literal<?>) text).inText();
  }

  /**
   * Writes the files into a folder, which becomes the chart's.
   *
   * <p>Templates and definitions that Lapstrake wrote there before and that are no part of the
   * chart any more are deleted; files of others stay. Lapstrake knows its own by their first line.
   * A {@code README.md}, {@code templates/NOTES.txt} or {@code .helmignore} without that line is a
   * person's, and stays as it is.
   *
   * @throws IOException when the folder cannot be written
   * @throws ProblemException when another file that Lapstrake did not write would be overwritten,
   *     or the chart needs an {@link #appVersion} and says none; nothing is written then
   */
  public void writeTo(Path folder) throws IOException {
    new ChartFolder(folder).write(files());
  }

  /**
   * Writes the chart as one file {@code NAME-VERSION.tgz} into a folder, as {@code helm package}
   * does, and gives its path. A file of that name there is replaced. What a person wrote beside the
   * chart's files in a folder is not in it.
   *
   * <p>The same chart gives the same bytes, but for how well the Java that runs it compresses.
   *
   * @throws IOException when the folder cannot be written
   * @throws ProblemException when the chart {@linkplain #dependingOn depends} on charts of others,
   *     which are not at hand, or needs an {@link #appVersion} and says none
   */
  public Path packageTo(Path folder) throws IOException {
    refuseDependencies();
    byte[] archive = ChartArchive.of(name(), files());
    Files.createDirectories(folder);
    return Files.write(folder.resolve(name() + "-" + version() + ".tgz"), archive);
  }

  private void refuseDependencies() {
    var problems = new Problems();
    for (Dependency each : compiled.requirements().dependencies()) {
      problems.add(
          "LAP-0513",
          "Package without a chart that it depends on",
          Place.of(name()).field(each.key()),
          "Helm installs no package that lacks a chart of its dependencies, and these are fetched"
              + " by Helm alone.",
          "write the chart into a folder, and say helm package --dependency-update there.");
    }
    problems.throwIfAny();
  }

  @Override
  public String toString() {
    return "Chart " + name() + " " + version();
  }
}
