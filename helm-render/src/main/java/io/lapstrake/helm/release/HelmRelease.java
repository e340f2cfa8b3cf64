package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.helm.gotemplate.Limits;
import io.lapstrake.helm.gotemplate.Surroundings;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.values.GivenValues;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.object.RawObjects;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart with values, as Helm would install it under a name.
 *
 * <pre>{@code
 * HelmRelease.named("monitoring")
 *     .chart(ChartSource.load(Path.of("charts/kube-prometheus-stack.tgz")))
 *     .values(Path.of("monitoring.yaml"))
 *     .set("grafana.enabled=false")
 * }</pre>
 *
 * <p>Immutable: each word gives a new release. Of values, what is said later stands over what was
 * said before. Nothing is asked of a cluster, a network or the environment; what a chart makes of
 * the time or at random changes with each rendering, unless {@link #at} and {@link #randomFrom} say
 * otherwise.
 *
 * <p>Values that cannot be read are told where the release is rendered, and by a stack together
 * with all its other problems.
 */
public final class HelmRelease implements Part {

  /** What parts the words of a name, and what the next word begins with. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+(.?)");

  private final Installation installation;
  private final StackUse use;
  private @Nullable RawObjects objects;
  private @Nullable HelmRelease shown;

  private HelmRelease(Installation installation, StackUse use) {
    this.installation = installation;
    this.use = use;
  }

  /** Begins with the release's name. */
  public static Named named(String name) {
    return new Named(name, Trace.here());
  }

  /** A release that has no chart yet. */
  public static final class Named {

    private final String name;
    private final @Nullable Source line;

    private Named(String name, @Nullable Source line) {
      this.name = name;
      this.line = line;
    }

    /** The release of a chart, into the namespace of its stack; outside of one {@code default}. */
    public HelmRelease chart(ChartSource chart) {
      return new HelmRelease(Installation.of(chart, name), StackUse.describedAt(line));
    }
  }

  /**
   * With values by name; maps within maps are laid over one another, and a null takes away. A value
   * may be an input, or made of inputs and references: then the chart is rendered for each
   * environment.
   *
   * @throws IllegalArgumentException if one is of a class that no chart takes
   */
  public HelmRelease values(Map<String, ? extends @Nullable Object> over) {
    return with(installation.values().with(over));
  }

  /**
   * With the values of a file. If it cannot be read, or holds no map of values, that is a problem
   * of the release.
   */
  public HelmRelease values(Path file) {
    return read(values -> values.withFile(file));
  }

  /**
   * With what a text says as {@code --set} takes it: {@code image.tag=v2,hosts[0]=a,list={x,y}}. If
   * it cannot be read, that is a problem of the release.
   */
  public HelmRelease set(String text) {
    return read(values -> values.set(text));
  }

  /** The same, all values being texts, as {@code --set-string}. */
  public HelmRelease setString(String text) {
    return read(values -> values.setString(text));
  }

  /** The same, all values being JSON, as {@code --set-json}. */
  public HelmRelease setJson(String text) {
    return read(values -> values.setJson(text));
  }

  /** The same, all values being paths of files, whose texts are meant, as {@code --set-file}. */
  public HelmRelease setFile(String text) {
    return read(values -> values.setFile(text));
  }

  /**
   * With one value at a place, taken as it stands up to the end, as {@code --set-literal}. If the
   * place cannot be read, that is a problem of the release.
   */
  public HelmRelease setLiteral(String text) {
    return read(values -> values.setLiteral(text));
  }

  private HelmRelease read(UnaryOperator<GivenValues> more) {
    try {
      return with(more.apply(installation.values()));
    } catch (ProblemException unreadable) {
      return new HelmRelease(installation.mistaken(unreadable.problems()), use);
    }
  }

  private HelmRelease with(GivenValues values) {
    return new HelmRelease(installation.with(values), use);
  }

  private HelmRelease with(ReleaseFacts facts) {
    return new HelmRelease(installation.with(facts), use);
  }

  private HelmRelease with(Surroundings surroundings) {
    return new HelmRelease(installation.with(surroundings), use);
  }

  private HelmRelease with(StackUse other) {
    return new HelmRelease(installation, other);
  }

  /** Into a namespace, {@code .Release.Namespace}; objects that name none go there. */
  public HelmRelease in(String namespace) {
    return with(installation.facts().in(namespace)).with(use.in(namespace));
  }

  /** With another use of the chart's hooks in a stack than {@link HookUse#DELIVERED}. */
  public HelmRelease hooks(HookUse hooks) {
    return with(use.hooks(hooks));
  }

  /**
   * With one of its objects changed, in a stack.
   *
   * <pre>{@code
   * release.change("Deployment", "monitoring-grafana", it -> it.patch("spec.replicas", 2))
   * }</pre>
   */
  public HelmRelease change(String kind, String name, UnaryOperator<Raw> change) {
    return with(use.then(objects -> objects.change(kind, name, change)));
  }

  /** With each of its objects changed, in a stack. */
  public HelmRelease changeEach(UnaryOperator<Raw> change) {
    return with(use.then(objects -> objects.changeEach(change)));
  }

  /** Without one of its objects, in a stack. */
  public HelmRelease without(String kind, String name) {
    return with(use.then(objects -> objects.without(kind, name)));
  }

  /** As one that takes the place of an earlier revision: {@code .Release.IsUpgrade}. */
  public HelmRelease asUpgrade() {
    return with(installation.facts().asUpgrade());
  }

  /** For a version of Kubernetes, as {@code 1.32.0}: {@code .Capabilities.KubeVersion}. */
  public HelmRelease onKubernetes(String version) {
    return with(installation.facts().onKubernetes(version));
  }

  /**
   * As a version of Helm renders it, as {@code 4.1.4}: {@code .Capabilities.HelmVersion}, and what
   * Helm 4 does otherwise than Helm 3. Without this word it is Helm 3.21.
   *
   * @throws IllegalArgumentException if it is no version of Helm 3 or 4
   */
  public HelmRelease byHelm(String version) {
    return with(installation.facts().like(HelmVersion.of(version)));
  }

  /**
   * For a cluster that serves more: versions and kinds, as {@code monitoring.coreos.com/v1} and
   * {@code monitoring.coreos.com/v1/ServiceMonitor}, in {@code .Capabilities.APIVersions}. What is
   * none is a problem of the release.
   */
  public HelmRelease serving(String... apis) {
    return new HelmRelease(installation.serving(List.of(apis)), use);
  }

  /**
   * With objects of a cluster, which the function {@code lookup} finds; it finds none otherwise.
   */
  public HelmRelease lookingUp(List<? extends Map<String, ? extends @Nullable Object>> cluster) {
    return with(installation.surroundings().with(new Snapshot(cluster)));
  }

  /** With a clock for what charts make of the time. */
  public HelmRelease at(Clock clock) {
    return with(installation.surroundings().at(clock));
  }

  /**
   * With a source of what charts make at random: passwords, keys, certificates. Each rendering asks
   * for one, so that it makes the same of {@code () -> new SplittableRandom(1)} each time. Who
   * knows such a seed knows the passwords.
   */
  public HelmRelease randomFrom(Supplier<? extends RandomGenerator> source) {
    return with(installation.surroundings().with(source));
  }

  /**
   * With other limits than {@link Limits#USUAL} to what the chart, which is foreign code, may take.
   */
  public HelmRelease within(Limits limits) {
    return with(installation.surroundings().with(limits));
  }

  /** The chart. */
  public ChartSource chart() {
    return installation.chart();
  }

  /** The name of the release. */
  public String name() {
    return installation.facts().name();
  }

  /**
   * What Helm would install. Rendered once: the same release always gives the same.
   *
   * @throws ProblemException if values cannot be read; if Helm would refuse to install it, with
   *     what it says; or if values are to be bound, which a stack does
   */
  public Rendered render() {
    installation.checkRead();
    LateParts late = LateParts.of(installation.values(), use);
    if (late.values().isEmpty()) {
      return installation.rendered();
    }
    throw new ProblemException(late.unknown(Place.of(name())));
  }

  /**
   * Its objects as those of a stack, changed as was said.
   *
   * @throws ProblemException if it cannot be rendered, or lacks an object that is changed
   */
  public synchronized RawObjects objects() {
    if (objects == null) {
      objects = use.of(name(), render());
    }
    return objects;
  }

  /**
   * One of its objects, to refer to it: {@code Service.from(release.find("Service", "grafana"))}.
   * Where values are to be bound it is as the chart gives it with the defaults of inputs, or their
   * examples; what refers to it gets what there is in an environment.
   *
   * @throws ProblemException if Helm would refuse to install it
   * @throws NoSuchElementException if there is none; it names those that there are
   */
  public Raw find(String kind, String name) {
    Raw found = shown().objects().find(kind, name);
    ResourceId id = found.id().within(componentName());
    return found.withDraft(Draft.of(id, found.draft().tree()).given());
  }

  private synchronized HelmRelease shown() {
    GivenValues values = installation.values();
    if (shown == null) {
      shown = values.unbound().isEmpty() ? this : with(values.standingIn());
    }
    return shown;
  }

  /** Joins as a component of its name: its objects are {@code stack/name/Kind/object}. */
  @Override
  public void join(Assembly assembly) {
    MapNode late = LateParts.of(installation.values(), use).tree();
    if (late.isEmpty() || installation.isMistaken()) {
      joinRendered(assembly);
    } else {
      assembly.bound(componentName(), late, this::bound);
    }
  }

  private Part bound(MapNode tree) {
    var late = new LateParts(tree);
    if (late.values().isSensitive()) {
      return assembly -> assembly.problem(late.secret(Place.of(name()).source(use.line())));
    }
    return new HelmRelease(late.in(installation), use)::joinRendered;
  }

  private void joinRendered(Assembly assembly) {
    try {
      assembly.component(
          Component.named(componentName())
              .madeOf("the release " + name() + " of the chart " + chart().name(), use.line())
              .with(objects()));
    } catch (ProblemException refused) {
      refused.problems().forEach(problem -> assembly.problem(use.located(problem)));
    }
  }

  /** The name without hyphens, each word after the first with a capital, as components have it. */
  private String componentName() {
    return BETWEEN_WORDS.matcher(name()).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }
}
