package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart of somebody else that the stack's chart brings with it.
 *
 * <pre>{@code
 * Chart.of(new Shop())
 *     .dependingOn(
 *         Dependency.named("postgresql")
 *             .version("~15.2")
 *             .from("oci://registry.example.com/charts")
 *             .as("db")
 *             .values(MapNode.of("auth", MapNode.of("database", "shop"))))
 * }</pre>
 *
 * <p>Only the chart has it: what the stack resolves to does not. Helm fetches it with {@code helm
 * dependency update}. Its values stand under its name, or under its alias, and the chart's schema
 * takes anything there; an input of the stack whose name begins so is a value of it, too.
 *
 * @see <a href="https://helm.sh/docs/topics/charts/#chart-dependencies">Chart dependencies</a>
 */
public final class Dependency {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+"); // as Helm has aliases
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+*^~<>=!,| -]+");
  private static final Pattern REPOSITORY =
      Pattern.compile("(https?|oci|file)://[\\x21-\\x7e]+|@[A-Za-z0-9._-]+");

  private final String name;
  private final @Nullable String alias;
  private final String version;
  private final String repository;
  private final @Nullable Input<Boolean> flag;
  private final List<String> tags;
  private final MapNode values;

  private Dependency(
      String name,
      @Nullable String alias,
      String version,
      String repository,
      @Nullable Input<Boolean> flag,
      List<String> tags,
      MapNode values) {
    this.name = name;
    this.alias = alias;
    this.version = version;
    this.repository = repository;
    this.flag = flag;
    this.tags = tags;
    this.values = values;
  }

  /**
   * A chart by its name; any version of it, that lies in the chart's {@code charts/} already.
   *
   * @throws IllegalArgumentException when it is anything but letters, digits, hyphens and
   *     underscores
   */
  public static Dependency named(String name) {
    return new Dependency(
        checked(name, NAME, "name"), null, "*", "", null, List.of(), MapNode.EMPTY);
  }

  /**
   * The chart in one of several versions, such as {@code 15.2.1}, {@code ~15.2} or {@code >=15.0.0
   * <17.0.0}.
   *
   * @throws IllegalArgumentException when it has characters that no range of versions has
   * @see <a href="https://helm.sh/docs/chart_best_practices/dependencies/#versions">Versions of
   *     dependencies</a>
   */
  public Dependency version(String range) {
    String known = checked(range, VERSION, "range of versions");
    return new Dependency(name, alias, known, repository, flag, tags, values);
  }

  /**
   * The chart from a repository, as {@code https://charts.example.com}, {@code
   * oci://registry.example.com/charts}, {@code file://../common}, or {@code @name} for one that
   * Helm knows by a name.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public Dependency from(String repository) {
    String known = checked(repository, REPOSITORY, "repository");
    return new Dependency(name, alias, version, known, flag, tags, values);
  }

  /**
   * The chart under another name, so that its values stand there and it can be had twice.
   *
   * @throws IllegalArgumentException when it is anything but letters, digits, hyphens and
   *     underscores
   */
  public Dependency as(String alias) {
    String known = checked(alias, NAME, "alias");
    return new Dependency(name, known, version, repository, flag, tags, values);
  }

  /**
   * The chart, left out of a release whose values say no to a flag. The flag may be an input of the
   * stack; one that is not becomes a value of the chart.
   */
  public Dependency onlyIf(Input<Boolean> flag) {
    return new Dependency(name, alias, version, repository, flag, tags, values);
  }

  /**
   * The chart with a tag: {@code tags.<tag>} among the values leaves all out that have it and no
   * other tag that is on. A flag outweighs tags as soon as it has a value, so beside one that is
   * not optional they are a problem when the chart is written.
   *
   * @throws IllegalArgumentException when it is anything but a letter, then letters and digits
   */
  public Dependency tag(String tag) {
    return new Dependency(name, alias, version, repository, flag, Tags.with(tags, tag), values);
  }

  /**
   * The chart with values in the place of its own defaults; Helm merges maps.
   *
   * @throws IllegalArgumentException when an input or a secret is in them, since nothing is
   *     evaluated there
   */
  public Dependency values(MapNode values) {
    if (!values.isLiteral() || values.isSensitive()) {
      throw new IllegalArgumentException(
          "Values for the chart " + name + " are known when it is written, and no secret");
    }
    return new Dependency(name, alias, version, repository, flag, tags, values);
  }

  private static String checked(String text, Pattern pattern, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("Not the " + what + " of a dependency: \"" + text + "\"");
    }
    return text;
  }

  /** What its values stand under. */
  String key() {
    return alias == null ? name : alias;
  }

  /** What it is and where it is from, in a comment above its values. */
  String origin() {
    return "Values of the chart "
        + name
        + (version.equals("*") ? "" : ", version " + version)
        + (repository.isEmpty() ? "" : ", from " + repository);
  }

  Optional<Input<Boolean>> flag() {
    return Optional.ofNullable(flag);
  }

  List<String> tags() {
    return tags;
  }

  MapNode values() {
    return values;
  }

  /** What Chart.yaml says of it, but for what turns it off. */
  MapNode entry() {
    MapNode entry = MapNode.of("name", name).with("version", version);
    entry = repository.isEmpty() ? entry : entry.with("repository", repository);
    return alias == null ? entry : entry.with("alias", alias);
  }
}
