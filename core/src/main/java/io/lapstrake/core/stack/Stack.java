package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, applied and owned together: a name, and parts in any order.
 *
 * <pre>{@code
 * Stack.named("shop")
 *     .in(Namespace.named("shop"))
 *     .with(api, web)
 *     .when(metrics, monitor)
 * }</pre>
 */
public final class Stack {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  private final String name;
  private final Contents contents;
  private final @Nullable Value<String> namespace;
  private final KubernetesVersion target;
  private final UnaryOperator<Draft> change;
  private final @Nullable Source source;

  private Stack(
      String name,
      Contents contents,
      @Nullable Value<String> namespace,
      KubernetesVersion target,
      UnaryOperator<Draft> change,
      @Nullable Source source) {
    this.name = name;
    this.contents = contents;
    this.namespace = namespace;
    this.target = target;
    this.change = change;
    this.source = source;
  }

  /**
   * A stack without parts. The name is a DNS label, since folders, charts and addresses have it.
   *
   * @throws IllegalArgumentException when the name is anything else
   */
  public static Stack named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A stack's name is a DNS label: at most 63 lower-case letters, digits and hyphens, with a"
              + " letter or a digit at both ends, not \""
              + name
              + "\"");
    }
    return new Stack(
        name,
        Contents.NONE,
        null,
        KubernetesVersion.STANDARD,
        UnaryOperator.identity(),
        Trace.here());
  }

  /** The stack with a namespace as one of its parts, in which its objects live. */
  public Stack in(Resource namespace) {
    return new Stack(
        name, contents.with(List.of(namespace)), namespace.name(), target, change, source);
  }

  /**
   * The namespace that the stack says, for a value within any of its parts; null where it says
   * none.
   */
  public static Value<String> ownNamespace() {
    return Namespaces.OF_THE_STACK;
  }

  /** The stack with its objects in a namespace that is made elsewhere. */
  public Stack in(String namespace) {
    return in(Literal.of(namespace));
  }

  /** The stack with its objects in a namespace that is made elsewhere. */
  public Stack in(Value<String> namespace) {
    return new Stack(name, contents, namespace, target, change, source);
  }

  /** The stack with more parts. */
  public Stack with(Part... parts) {
    return with(Arrays.asList(parts));
  }

  /** The stack with more parts. */
  public Stack with(List<? extends Part> parts) {
    return with(contents.with(parts));
  }

  /**
   * The stack with objects that are made elsewhere and that must be there for it to work. They are
   * never written; whoever checks the stack knows that their names lead somewhere.
   *
   * <pre>{@code
   * stack.expecting(Secret.existing("postgres"), ClusterRole.existing("view"))
   * }</pre>
   *
   * @throws IllegalArgumentException when one of them is not made elsewhere
   */
  public Stack expecting(Resource... existing) {
    for (Resource each : existing) {
      if (!each.draft().isExisting()) {
        throw new IllegalArgumentException(
            each.id() + " is made by the description; what is expected is made elsewhere");
      }
    }
    return with(existing);
  }

  /** The stack with parts that are there when a condition holds. */
  public Stack when(Value<Boolean> condition, Part... parts) {
    return with(contents.when(condition, parts));
  }

  /**
   * The stack with a part that is there once for each record of an input; several are {@link
   * Part#all(Part...)}.
   */
  public Stack forEach(Input<List<MapNode>> records, Function<Item, ? extends Part> part) {
    return with(contents.each(records, part));
  }

  /** The stack with a part that is there once for each text of an input. */
  public Stack forEach(TextsInput texts, Function<Value<String>, ? extends Part> part) {
    return with(contents.each(texts, item -> part.apply(TextsInput.at(item))));
  }

  /** The stack with a value that is shown after it was applied, and that others may ask for. */
  public Stack output(String output, Value<?> value) {
    return with(contents.output(output, value));
  }

  /**
   * The stack for servers of a version of Kubernetes; {@link KubernetesVersion#STANDARD} when
   * nothing is said. What such servers do not serve is a problem, and so is a version older than
   * {@link KubernetesVersion#OLDEST}.
   */
  public Stack targeting(KubernetesVersion version) {
    return new Stack(name, contents, namespace, version, change, source);
  }

  /**
   * The stack with a change made to each of its resources, those of its components too, before
   * references are found: labels that all of them have, or names with the release's in front.
   *
   * <pre>{@code
   * stack.changingEach(draft -> draft.set(team, "metadata", "labels", "example.com/team"))
   * }</pre>
   *
   * @param further made after those that were said before; what is made elsewhere is not changed
   */
  public Stack changingEach(UnaryOperator<Draft> further) {
    UnaryOperator<Draft> both = draft -> further.apply(change.apply(draft));
    return new Stack(name, contents, namespace, target, both, source);
  }

  private Stack with(Contents changed) {
    return new Stack(name, changed, namespace, target, change, source);
  }

  /** The stack's name. */
  public String name() {
    return name;
  }

  /** The version of the servers for which the stack's objects are. */
  public KubernetesVersion target() {
    return target;
  }

  Contents contents() {
    return contents;
  }

  UnaryOperator<Draft> change() {
    return change;
  }

  Optional<Value<String>> namespace() {
    return Optional.ofNullable(namespace);
  }

  @Nullable Source source() {
    return source;
  }

  /**
   * The stack with every reference found, and still unbound: what a chart is made of.
   *
   * @throws ProblemException when there are mistakes in the description
   */
  public LinkedStack link() {
    LinkedStack linked = Linker.link(this);
    linked.problems().throwIfAny();
    return linked;
  }

  /**
   * The objects that the stack becomes in an environment.
   *
   * @throws ProblemException with every mistake in the description and in the environment
   */
  public Manifests resolve(Environment environment) {
    return new Resolution(Linker.link(this, environment), environment).manifests();
  }
}
