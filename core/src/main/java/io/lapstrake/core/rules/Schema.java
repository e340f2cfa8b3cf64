package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Formats;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a custom kind says of a field.
 *
 * <p>Source: the documentation of CustomResourceDefinition, structural schemas and validation
 * rules.
 *
 * @param schema a structural schema
 */
record Schema(MapNode schema) {

  private static final String UNCHANGING = "self == oldSelf";
  private static final List<Term> BOTH_SIDES =
      List.of(Term.of(List.of("set")), Term.of(List.of("not", "cleared")));

  /** Adds what the schema says to what is known of the field, and of the fields below it. */
  void addTo(RuleDraft draft) {
    for (Entry property : schema.map("properties").entries()) {
      if (property.value() instanceof MapNode below) {
        new Schema(below).addTo(draft.field(String.valueOf(property.literalKey())));
      }
    }
    if (schema.get("additionalProperties") instanceof MapNode below) {
      new Schema(below).addTo(draft.entries());
    }
    if (schema.get("items") instanceof MapNode below) {
      new Schema(below).addTo(draft.items());
      draft.list = list();
    }
    if (isUnchanging()) {
      draft.guards.add(new Guard(Verdict.IMMUTABLE, BOTH_SIDES));
    }
    draft.format = format();
    draft.standard = schema.get("default") instanceof Literal<?> standard ? standard : null;
  }

  /** A list that is a map keeps its order, too: a controller may read it. */
  private ListRule list() {
    String type = schema.text("x-kubernetes-list-type");
    if ("set".equals(type)) {
      return ListRule.SET;
    }
    List<String> keys = texts("x-kubernetes-list-map-keys");
    return "map".equals(type) && !keys.isEmpty()
        ? new ListRule(keys, true, true)
        : ListRule.BY_POSITION;
  }

  private List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Node item : schema.list(key).items()) {
      if (item instanceof Literal<?> leaf && leaf.asText() != null) {
        texts.add(leaf.inText());
      }
    }
    return texts;
  }

  /** A rule that compares with the old value holds only where there is one, and a new one. */
  private boolean isUnchanging() {
    return schema.list("x-kubernetes-validations").items().stream()
        .anyMatch(rule -> rule instanceof MapNode map && isUnchanging(map.text("rule")));
  }

  private static boolean isUnchanging(@Nullable String rule) {
    return rule != null && UNCHANGING.equals(rule.strip());
  }

  private @Nullable Format format() {
    if (isQuantity()) {
      return Formats.of(List.of("quantity"));
    }
    String type = String.valueOf(schema.text("type"));
    if (Literal.TRUE.equals(schema.get("nullable"))
        || Literal.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
      return null;
    }
    return switch (type) {
      case "boolean" -> Formats.of(List.of("flag"));
      case "integer" -> Formats.of(List.of("integer", bound("minimum"), bound("maximum")));
      case "string" -> text();
      default -> null;
    };
  }

  private @Nullable Format text() {
    List<String> words = texts("enum");
    if (words.isEmpty() || words.size() < schema.list("enum").size()) {
      return Formats.of(List.of("text"));
    }
    words.add(0, "one-of");
    return Formats.of(words);
  }

  private String bound(String key) {
    boolean least = key.equals("minimum");
    boolean open = Literal.TRUE.equals(schema.get("exclusiveM" + key.substring(1)));
    return schema.get(key) instanceof Literal<?> leaf && leaf.value() instanceof Long bound && !open
        ? Long.toString(bound)
        : Long.toString(least ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  /** Quantities are recognised by the pattern that Kubernetes' own generator gives them. */
  private boolean isQuantity() {
    String pattern = schema.text("pattern");
    return pattern != null && isQuantity(pattern);
  }

  static boolean isQuantity(String pattern) {
    return pattern.startsWith("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))((");
  }
}
