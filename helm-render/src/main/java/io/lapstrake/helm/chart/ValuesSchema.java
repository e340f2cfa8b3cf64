package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import io.lapstrake.helm.expression.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values.schema.json, in JSON Schema's draft 7, which Helm checks values against: it takes
 * what the inputs take, and refuses what they refuse.
 *
 * <p>Every level asks for what must be there, since {@code --set api=null} deletes a default.
 */
final class ValuesSchema implements Shape.Cases<MapNode> {

  private static final ValuesSchema SHAPES = new ValuesSchema();

  private ValuesSchema() {}

  /**
   * The text of the schema.
   *
   * @param from what the chart is made of
   */
  static String of(String from, InputTree inputs) {
    MapNode root = level(inputs, false).with(Mark.json(from));
    root = root.set(global(inputs.below().get(InputTree.GLOBAL)), "properties", InputTree.GLOBAL);
    root = root.with("$schema", "http://json-schema.org/draft-07/schema#");
    return Definitions.in(root, inputs) + "\n";
  }

  /** What all charts of a release see, those around this one too: other charts' values as well. */
  private static MapNode global(@Nullable InputTree inputs) {
    return inputs == null ? type("object") : level(inputs, true);
  }

  private static MapNode type(String type) {
    return MapNode.of("type", type);
  }

  /** Whatever somebody else's chart takes besides the inputs is allowed among its values. */
  private static MapNode level(InputTree tree, boolean open) {
    Input<?> input = tree.input();
    if (input != null) {
      return given(input);
    }
    MapNode properties = MapNode.EMPTY;
    List<String> required = new ArrayList<>();
    for (Map.Entry<String, InputTree> level : tree.below().entrySet()) {
      boolean others = open || level.getValue().dependency().isPresent();
      properties = properties.with(level.getKey(), level(level.getValue(), others));
      Input<?> below = level.getValue().input();
      if (below == null ? !level.getValue().below().isEmpty() : !mayLack(below)) {
        required.add(level.getKey());
      }
    }
    if (tree.isChart()) {
      properties = properties.with(InputTree.GLOBAL, type("object")); // Helm hands it down
    }
    MapNode level = object(properties, required);
    return open ? level.without("additionalProperties") : level;
  }

  private static MapNode object(MapNode properties, List<String> required) {
    MapNode object =
        type("object").with("additionalProperties", false).with("properties", properties);
    return required.isEmpty() ? object : object.with("required", ListNode.ofTexts(required));
  }

  /** Whether null may be given, which to Helm is nothing. */
  private static boolean mayLack(Input<?> input) {
    return input.isOptional() || input.takesNull();
  }

  /** An input of a chart; null is no value, which an optional one may go without. */
  private static MapNode given(Input<?> input) {
    MapNode schema = described(input);
    if (!mayLack(input)) {
      return schema;
    }
    Node typed = schema.get("enum");
    MapNode open = schema.with("type", ListNode.of(text(schema), Literal.of("null")));
    return typed instanceof ListNode options ? open.with("enum", options.with(Literal.NULL)) : open;
  }

  private static Literal<String> text(MapNode schema) {
    return Literal.of(String.valueOf(schema.text("type")));
  }

  private static MapNode described(Input<?> input) {
    MapNode schema = input.shape().match(SHAPES);
    return input.description().isEmpty() ? schema : schema.with("description", input.description());
  }

  @Override
  public MapNode text(Shape.OfText shape) {
    MapNode schema = Definitions.kept(type("string"));
    if (shape.minLength() > 0) {
      schema = schema.with("minLength", shape.minLength());
    }
    if (shape.maxLength() < Integer.MAX_VALUE) {
      schema = schema.with("maxLength", shape.maxLength());
    }
    return shape.pattern() == null ? schema : schema.with("pattern", shape.pattern().anchored());
  }

  @Override
  public MapNode integer(Shape.OfInteger shape) {
    return type("integer").with("minimum", shape.min()).with("maximum", shape.max());
  }

  @Override
  public MapNode decimal(Shape.OfDecimal shape) {
    MapNode schema = type("number");
    if (shape.min() > -Double.MAX_VALUE) {
      schema = schema.with("minimum", Literal.of(shape.min()));
    }
    return shape.max() < Double.MAX_VALUE
        ? schema.with("maximum", Literal.of(shape.max()))
        : schema;
  }

  @Override
  public MapNode flag(Shape.OfFlag shape) {
    return type("boolean");
  }

  @Override
  public MapNode choice(Shape.OfChoice shape) {
    return type("string").with("enum", ListNode.ofTexts(shape.options()));
  }

  @Override
  public MapNode records(Shape.Records shape) {
    Input<String> key = shape.key();
    boolean isMap = shape.form() == Shape.Form.MAP;
    MapNode any = type(isMap ? "object" : "array");
    MapNode some = shape.mayBeNone() ? any : any.with(isMap ? "minProperties" : "minItems", 1);
    return switch (shape.form()) {
      case LIST -> some.with("items", record(shape.fields()));
      case MAP ->
          some.with("propertyNames", Definitions.key(key.shape(), described(key)))
              .with("additionalProperties", record(without(key, shape.fields())));
      case TEXTS -> some.with("items", described(key)).with("uniqueItems", true);
    };
  }

  private static List<Input<?>> without(Input<?> key, List<Input<?>> fields) {
    return fields.stream().<Input<?>>map(it -> it).filter(it -> !it.equals(key)).toList();
  }

  private static MapNode record(List<Input<?>> fields) {
    MapNode properties = MapNode.EMPTY;
    List<String> required = new ArrayList<>();
    for (Input<?> field : fields) {
      properties = properties.with(field.name(), described(field));
      if (Withheld.isNeeded(field)) {
        required.add(field.name());
      }
    }
    return object(properties, required);
  }

  @Override
  public MapNode block(Shape.OfBlock shape) {
    Shape.OfText keys = shape.keys();
    Shape.OfText values = shape.values();
    return type("object")
        .with("propertyNames", keys == null ? Definitions.KEY : text(keys))
        .with("additionalProperties", values == null ? Definitions.TREE : text(values));
  }

  @Override
  public MapNode list(Shape.OfList shape) {
    return type("array").with("items", Definitions.TREE);
  }
}
