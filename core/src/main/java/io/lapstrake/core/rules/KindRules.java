package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;

/** What is known of a kind. */
public final class KindRules {

  private final boolean known;
  private final boolean namespaced;
  private final int order;
  private final LateRoot root;
  private final SortedMap<String, String> encoded;
  private final SortedMap<String, MapNode> schemas;
  private final Meaning meaning;

  KindRules(
      boolean known,
      boolean namespaced,
      int order,
      Meaning meaning,
      LateRoot root,
      SortedMap<String, String> encoded) {
    this(known, namespaced, order, meaning, root, encoded, Collections.emptySortedMap());
  }

  /**
   * What is known of a kind.
   *
   * @param meaning what its objects are for
   * @param schemas those of the versions in which a custom kind is served; empty where one has none
   */
  KindRules(
      boolean known,
      boolean namespaced,
      int order,
      Meaning meaning,
      LateRoot root,
      SortedMap<String, String> encoded,
      SortedMap<String, MapNode> schemas) {
    this.known = known;
    this.namespaced = namespaced;
    this.order = order;
    this.meaning = meaning;
    this.root = root;
    this.encoded = encoded;
    this.schemas = schemas;
  }

  /** Whether the table has the kind. */
  public boolean isKnown() {
    return known;
  }

  /** Whether an object of the stack defines it. */
  boolean isDefined() {
    return !schemas.isEmpty();
  }

  /** Whether its objects live in a namespace; so do those of an unknown kind. */
  public boolean isNamespaced() {
    return namespaced;
  }

  /**
   * Its place in the order in which kinds are applied where nothing else decides, from 0; kinds
   * without a place of their own share the last one.
   */
  public int order() {
    return order;
  }

  /** What its objects are for. */
  public Meaning meaning() {
    return meaning;
  }

  /** Checks an object of a custom kind against the schema of its version. */
  void checkSchema(MapNode object, boolean whole, FieldRules.Sink sink) {
    String given = schemas.isEmpty() ? null : object.text("apiVersion");
    if (given == null) {
      return;
    }
    int slash = given.indexOf('/');
    MapNode schema = schemas.get(given.substring(slash + 1));
    if (schema == null) {
      sink.found(FieldPath.of("apiVersion"), notServed(given, given.substring(0, slash + 1)));
    } else if (!schema.isEmpty()) {
      new SchemaCheck(whole, sink).object(object, schema);
    }
  }

  private Finding notServed(String given, String group) {
    var served = schemas.keySet().stream().map(version -> group + version).toList();
    return new Finding(
        "LAP-0331",
        "No such API version",
        Format.quoted(given)
            + " was given; the definition of the kind serves "
            + String.join(", ", served)
            + ".",
        "write " + served.get(0) + ", or let the definition serve it.");
  }

  /** Whether its objects define kinds. */
  boolean definesKind() {
    return root().child("spec").definesKind();
  }

  /** The rules of its fields. */
  public RuleNode root() {
    return root.get();
  }

  /**
   * The rules of the field at a path such as {@code spec.template.spec.containers[*].image}. {@code
   * [*]} stands for any item.
   */
  public RuleNode at(String path) {
    RuleNode node = root();
    for (String segment : path.split("\\.", -1)) {
      boolean item = segment.endsWith("[*]");
      node = node.child(item ? segment.substring(0, segment.length() - 3) : segment);
      node = item ? node.item() : node;
    }
    return node;
  }

  /**
   * An object with what is only another way to write a field folded into that field, such as a
   * Secret's {@code stringData} into its {@code data}. The same object where there is nothing to
   * fold.
   */
  public MapNode folded(MapNode object) {
    MapNode folded = object;
    for (var fold : encoded.entrySet()) {
      folded = fold(folded, fold.getKey(), fold.getValue());
    }
    return folded;
  }

  /**
   * An object with every leaf marked as sensitive that must not be shown, whoever wrote it; the
   * same object where there is none.
   */
  public MapNode veiled(MapNode object) {
    return root().veiled(object) instanceof MapNode veiled ? veiled : object;
  }

  private static MapNode fold(MapNode object, String from, String to) {
    Node given = object.get(from);
    if (!(given instanceof MapNode plain)) {
      return given == null ? object : object.without(from);
    }
    MapNode target = object.map(to);
    for (Entry entry : plain.entries()) {
      if (entry.value() instanceof Literal<?> leaf) {
        target = target.with(String.valueOf(entry.literalKey()), base64(leaf));
      }
    }
    return object.without(from).with(to, target);
  }

  private static Literal<String> base64(Literal<?> leaf) {
    byte[] bytes = leaf.inText().getBytes(StandardCharsets.UTF_8);
    Literal<String> encoded = Literal.of(Base64.getEncoder().encodeToString(bytes));
    return leaf.isSensitive() ? encoded.sensitive() : encoded;
  }
}
