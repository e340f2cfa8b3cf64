package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Misfit;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reusable, named group of parts with inputs and outputs of its own.
 *
 * <p>An input {@code size} that is used in a component {@code cache} is the input {@code
 * cache.size} of its stack, unless it is {@linkplain #bind bound} by whoever uses the component, or
 * its name begins with {@code global.}.
 */
public final class Component implements Part {

  /** The kind under which references look for components. */
  static final String KIND = "Component";

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  /** Stands for the name of the component that it is used in; never seen outside of linking. */
  static final Input<String> OWN_NAME =
      Input.text("component").describedAs("The name of the component around, and no other");

  private final String name;
  private final Contents contents;
  private final Map<String, Value<?>> bindings;
  private final @Nullable String origin;
  private final @Nullable Source source;

  private Component(
      String name,
      Contents contents,
      Map<String, Value<?>> bindings,
      @Nullable String origin,
      @Nullable Source source) {
    this.name = name;
    this.contents = contents;
    this.bindings = bindings;
    this.origin = origin;
    this.source = source;
  }

  /**
   * A component without parts; the name is letters and digits, so that it can begin inputs' names.
   *
   * @throws IllegalArgumentException when the name is anything else
   */
  public static Component named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A component's name is a letter, then letters and digits, not \"" + name + "\"");
    }
    return new Component(name, Contents.NONE, Map.of(), null, null);
  }

  /**
   * The name of the component that the value is used in, as names in Kubernetes are: in lower case,
   * words joined by hyphens, those of components around it in front. It is {@code web-api} in a
   * component {@code webApi}, and the {@linkplain Release#CHART chart's} name outside of
   * components.
   */
  public static Value<String> ownName() {
    return OWN_NAME;
  }

  /** The component with more parts. */
  public Component with(Part... parts) {
    return with(contents.with(Arrays.asList(parts)));
  }

  /** The component with parts that are there when a condition holds. */
  public Component when(Value<Boolean> condition, Part... parts) {
    return with(contents.when(condition, parts));
  }

  /**
   * The component with a part that is there once for each record of an input; several are {@link
   * Part#all(Part...)}.
   */
  public Component forEach(Input<List<MapNode>> records, Function<Item, ? extends Part> part) {
    return with(contents.each(records, part));
  }

  /** The component with a part that is there once for each text of an input. */
  public Component forEach(TextsInput texts, Function<Value<String>, ? extends Part> part) {
    return with(contents.each(texts, item -> part.apply(TextsInput.at(item))));
  }

  /** The component with a value that whoever uses it may refer to. */
  public Component output(String output, Value<?> value) {
    return with(contents.output(output, value));
  }

  /**
   * The component with one of its inputs bound to a value of whoever uses it.
   *
   * @throws IllegalArgumentException when the value is a literal that the input does not accept, or
   *     the input takes records and the value is no input of such records
   */
  public <T> Component bind(Input<T> input, Value<T> value) {
    if (value.isLiteral()) {
      for (Misfit misfit : Misfit.of(input, value)) {
        throw new IllegalArgumentException(
            "The input " + input.name() + " of " + name + " cannot be bound: " + misfit.detail());
      }
    }
    if (input.type() == ValueType.RECORDS
        && !(value instanceof Input<?> other && other.shape().equals(input.shape()))) {
      throw new IllegalArgumentException(
          "The records " + input.name() + " of " + name + " can only be bound to an input of such");
    }
    var more = new TreeMap<String, Value<?>>(bindings);
    more.put(input.name(), value);
    return new Component(name, contents, more, origin, source);
  }

  /**
   * The component of something that a user described by another name: problems tell that too.
   *
   * @param what in a few words, such as {@code the release web of the chart nginx}
   * @param line where it was described; null where lines are not recorded
   */
  public Component madeOf(String what, @Nullable Source line) {
    return new Component(name, contents, bindings, what, line);
  }

  /** One of its outputs, a text, for whoever uses the component. */
  public Value<String> text(String output) {
    return new Reference<>(new ResourceId(KIND, name), new Output<>(output, ValueType.TEXT));
  }

  /** One of its outputs, a whole number, for whoever uses the component. */
  public Value<Integer> integer(String output) {
    return new Reference<>(new ResourceId(KIND, name), new Output<>(output, ValueType.INTEGER));
  }

  private Component with(Contents changed) {
    return new Component(name, changed, bindings, origin, source);
  }

  String name() {
    return name;
  }

  /** What a user knows it by, and where that is described; empty for what is only a component. */
  String origin() {
    return origin == null ? "" : origin + (source == null ? "" : " (" + source + ")");
  }

  @Nullable Source source() {
    return source;
  }

  Contents contents() {
    return contents;
  }

  Map<String, Value<?>> bindings() {
    return bindings;
  }

  @Override
  public void join(Assembly assembly) {
    assembly.component(this);
  }

  /** An output of a component; its outputs are handed over as a map. */
  record Output<T>(String output, ValueType type) implements Aspect<T> {

    @Override
    public String name() {
      return "output \"" + output + "\"";
    }

    @Override
    public Optional<Node> of(MapNode outputs) {
      return Optional.ofNullable(outputs.get(output));
    }

    @Override
    public List<String> known(MapNode outputs) {
      var names = new ArrayList<String>();
      outputs.entries().forEach(entry -> names.add(String.valueOf(entry.literalKey())));
      return names;
    }
  }
}
