package io.lapstrake.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed variable: bound by an environment it gives manifests, unbound it becomes a value of a
 * chart.
 *
 * <pre>{@code
 * Input<Integer> replicas = Input.integer("api.replicas").between(1, 50).orElse(2)
 *     .describedAs("Pods that serve the API");
 * }</pre>
 *
 * <p>A name is made of segments joined by dots, each {@code [A-Za-z][A-Za-z0-9]*}; the dots are the
 * levels of the values file. An input without a default must be bound, unless it is {@linkplain
 * #optional() optional}. One whose name begins with {@code global.} is the same in every component
 * of a stack, as it is in every chart of a release.
 *
 * @param <T> the Java type that the value stands for
 */
public sealed class Input<T> implements Symbol<T>
    permits TextInput, IntegerInput, DecimalInput, TextsInput {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  private final String name;
  private final Shape shape;
  private final Details details;

  Input(String name, Shape shape, Details details) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "An input's name is letters and digits in segments joined by dots, not \"" + name + "\"");
    }
    this.name = name;
    this.shape = shape;
    this.details = details;
  }

  /** What every input may have besides its name and shape. */
  record Details(
      @Nullable Node defaultValue,
      @Nullable Node example,
      String description,
      boolean sensitive,
      boolean optional,
      boolean nullIsNone) {

    static final Details NONE = new Details(null, null, "", false, false, false);

    Details withDefault(@Nullable Node value) {
      return new Details(value, example, description, sensitive, optional, nullIsNone);
    }

    Details withExample(Node value) {
      return new Details(defaultValue, value, description, sensitive, optional, nullIsNone);
    }

    Details withDescription(String text) {
      return new Details(defaultValue, example, text, sensitive, optional, nullIsNone);
    }

    Details asSensitive() {
      return new Details(defaultValue, example, description, true, optional, nullIsNone);
    }

    Details asOptional() {
      return new Details(defaultValue, example, description, sensitive, true, nullIsNone);
    }

    Details withNullAsNone() {
      return new Details(defaultValue, example, description, sensitive, optional, true);
    }
  }

  /** Unicode text. */
  public static TextInput text(String name) {
    return new TextInput(name, Shape.OfText.ANY);
  }

  /** A whole number. */
  public static IntegerInput integer(String name) {
    return new IntegerInput(name, Shape.OfInteger.ANY);
  }

  /** A number with a fraction. */
  public static DecimalInput decimal(String name) {
    return new DecimalInput(name, Shape.OfDecimal.ANY);
  }

  /** True or false. */
  public static Input<Boolean> flag(String name) {
    return new Input<>(name, new Shape.OfFlag(), Details.NONE);
  }

  /**
   * One of several texts.
   *
   * @throws IllegalArgumentException when there is none, or one stands twice
   */
  public static Input<String> choice(String name, String... options) {
    return new Input<>(name, new Shape.OfChoice(Arrays.asList(options)), Details.NONE);
  }

  /**
   * A list of records; its default is the empty list.
   *
   * @param key the field whose text tells the records apart; it must be given in each, and shows in
   *     addresses
   * @param fields the other fields, whose names have one segment
   * @throws IllegalArgumentException when the fields are not so
   */
  public static Input<List<MapNode>> records(String name, Input<String> key, Input<?>... fields) {
    return new Input<>(
        name, records(key, fields, Shape.Form.LIST), Details.NONE.withDefault(ListNode.EMPTY));
  }

  /**
   * Records in a map, each under its key: values files merge them by key. Parts are repeated over
   * them by the order of their keys. Its default is the empty map.
   *
   * <pre>{@code
   * Input.recordsByKey("tenants", Input.text("name"), Input.integer("size").orElse(1))
   * // tenants: {acme: {size: 3}, beta: {}}
   * }</pre>
   *
   * @param key the field that a record's key is
   * @param fields the other fields, whose names have one segment
   * @throws IllegalArgumentException when the fields are not so
   */
  public static Input<List<MapNode>> recordsByKey(
      String name, Input<String> key, Input<?>... fields) {
    return new Input<>(
        name, records(key, fields, Shape.Form.MAP), Details.NONE.withDefault(MapNode.EMPTY));
  }

  private static Shape records(Input<String> key, Input<?>[] fields, Shape.Form form) {
    var all = new ArrayList<Input<?>>();
    all.add(key);
    all.addAll(Arrays.asList(fields));
    return new Shape.Records(all, key, form, true);
  }

  /** A list of distinct texts that parts can be repeated over; its default is the empty list. */
  public static TextsInput texts(String name) {
    return new TextsInput(name, Shape.OfText.ANY);
  }

  /**
   * A map that is passed through as it is given; its default is the empty map. What is given is
   * merged deeply into a default, as Helm does it: a null deletes what the default has there.
   */
  public static Input<MapNode> block(String name) {
    return new Input<>(name, Shape.OfBlock.ANY, Details.NONE.withDefault(MapNode.EMPTY));
  }

  /**
   * A map of labels, whose keys and values are such as Kubernetes takes; else as a {@linkplain
   * #block block}. Keys are at most 253 characters long.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels</a>
   */
  public static Input<MapNode> labels(String name) {
    return new Input<>(name, Shape.OfBlock.LABELS, Details.NONE.withDefault(MapNode.EMPTY));
  }

  /**
   * A map of annotations, which are texts under keys such as labels have; else as a {@linkplain
   * #block block}.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/">Annotations</a>
   */
  public static Input<MapNode> annotations(String name) {
    return new Input<>(name, Shape.OfBlock.ANNOTATIONS, Details.NONE.withDefault(MapNode.EMPTY));
  }

  /** A list that is passed through as it is given; its default is the empty list. */
  public static Input<ListNode> list(String name) {
    return new Input<>(name, new Shape.OfList(), Details.NONE.withDefault(ListNode.EMPTY));
  }

  /**
   * The value that is taken when none is bound.
   *
   * @throws IllegalArgumentException when the input does not accept it
   */
  public Input<T> orElse(T value) {
    return with(details.withDefault(accepted(value)));
  }

  /**
   * A value that shows what is meant, with which a chart is checked.
   *
   * @throws IllegalArgumentException when the input does not accept it
   */
  public Input<T> example(T value) {
    return with(details.withExample(accepted(value)));
  }

  private Node accepted(T value) {
    Node given = Node.of(value);
    Node node = shape instanceof Shape.Records records ? RecordRows.written(records, given) : given;
    for (Misfit misfit : Misfit.of(this, node)) {
      throw new IllegalArgumentException(
          "The input " + name + " does not accept " + node + ": " + misfit.detail());
    }
    return node;
  }

  /** What the input is for, in one sentence. */
  public Input<T> describedAs(String description) {
    return with(details.withDescription(description));
  }

  /**
   * The same input, its value a secret: it is never shown nor written in plain text. A chart does
   * not have its default, and so nothing that is given is merged into one: it takes its place.
   *
   * @throws IllegalArgumentException for records, whose keys show in addresses; their fields can be
   *     sensitive
   */
  public Input<T> sensitive() {
    if (type() == ValueType.RECORDS) {
      throw new IllegalArgumentException(
          "The records of " + name + " show their keys; mark their other fields as sensitive");
    }
    return with(details.asSensitive());
  }

  /**
   * The same input, which may stay unbound. It may be used only where {@link
   * Condition#present(Value)} holds.
   *
   * @throws IllegalArgumentException when it has a default, as records and blocks always have
   */
  public Input<T> optional() {
    return with(details.asOptional());
  }

  /**
   * The same input of a map, a list or records, for which null means none, whatever the default is;
   * else null is refused.
   *
   * @throws IllegalArgumentException when it takes anything else, or must have one at least
   */
  public Input<T> nullIsNone() {
    boolean holdsSome = type() == ValueType.BLOCK || type() == ValueType.RECORDS;
    if (!holdsSome || (shape instanceof Shape.Records records && !records.mayBeNone())) {
      throw new IllegalArgumentException("The input " + name + " cannot be without any");
    }
    return with(details.withNullAsNone());
  }

  /**
   * The same input of records, of which there is at least one. A default without any is none.
   *
   * @throws IllegalArgumentException when it is no input of records
   */
  public Input<T> notEmpty() {
    if (!(shape instanceof Shape.Records it)) {
      throw new IllegalArgumentException("The input " + name + " takes no records");
    }
    if (details.nullIsNone) {
      throw new IllegalArgumentException("The input " + name + " takes null for none");
    }
    boolean none = ListNode.EMPTY.equals(details.defaultValue);
    none |= MapNode.EMPTY.equals(details.defaultValue);
    return new Input<>(
        name,
        new Shape.Records(it.fields(), it.key(), it.form(), false),
        none ? details.withDefault(null) : details);
  }

  /** The same input under another name. */
  public Input<T> named(String name) {
    return new Input<>(name, shape, details);
  }

  private Input<T> with(Details changed) {
    if (changed.optional && changed.defaultValue != null) {
      throw new IllegalArgumentException(
          "The input " + name + " is optional and has a default: " + changed.defaultValue);
    }
    return new Input<>(name, shape, changed);
  }

  /** The name, its segments joined by dots. */
  public String name() {
    return name;
  }

  /** What the input takes. */
  public Shape shape() {
    return shape;
  }

  /** The value that is taken when none is bound. */
  public Optional<Node> defaultValue() {
    return Optional.ofNullable(details.defaultValue);
  }

  /** A value that shows what is meant. */
  public Optional<Node> example() {
    return Optional.ofNullable(details.example);
  }

  /** What the input is for; empty when nothing was said. */
  public String description() {
    return details.description;
  }

  /** Whether a value must be bound. */
  public boolean isRequired() {
    return details.defaultValue == null && !details.optional;
  }

  /**
   * Whether its name begins with {@code global.}, so that it is one and the same in a stack and in
   * each of its components.
   */
  public boolean isGlobal() {
    return name.startsWith("global.");
  }

  /** Whether the input may stay unbound without having a default. */
  public boolean isOptional() {
    return details.optional;
  }

  /** Whether null means an empty map or list. */
  public boolean takesNull() {
    return details.nullIsNone;
  }

  @Override
  public ValueType type() {
    return shape.type();
  }

  @Override
  public boolean isSensitive() {
    return details.sensitive;
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.input(this);
  }

  /** Two inputs are equal when all that was said of them is. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Input<?> that
        && name.equals(that.name)
        && shape.equals(that.shape)
        && details.equals(that.details);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(name, shape);
  }

  @Override
  public String toString() {
    return SymbolText.mark(name);
  }
}
