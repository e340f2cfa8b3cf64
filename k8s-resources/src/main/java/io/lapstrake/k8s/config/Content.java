package io.lapstrake.k8s.config;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a ConfigMap or a Secret holds, as a hash that both Java and a chart compute: each key and
 * the hash of its value are a line, and the hash is that of all lines.
 *
 * @param how which hash
 */
record Content(Derived.How how) implements Aspect<String> {

  private static final List<String> FIELDS = List.of("binaryData", "data", "stringData");

  /** The hash of a resource's content, for whoever must change with it. */
  static Value<String> hashOf(ResourceId id) {
    return new Reference<>(id, new Content(Derived.How.SHA256));
  }

  /** What tells versions of a resource's content apart. */
  static Value<String> versionOf(ResourceId id) {
    return new Reference<>(id, new Content(Derived.How.VERSION));
  }

  @Override
  public String name() {
    return "hash of its content, since an entry is repeated or is no text";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    var lines = new ArrayList<Value<?>>();
    for (String field : FIELDS) {
      if (!addAll(target.map(field).parts(), lines)) {
        return Optional.empty();
      }
    }
    Value<String> text = joined(lines);
    return Optional.of(how == Derived.How.VERSION ? Derived.version(text) : Derived.sha256(text));
  }

  /** The object was there when it was linked; what it holds now was computed from it. */
  @Override
  public boolean isIn(MapNode bound) {
    return true;
  }

  private static boolean addAll(List<? extends MapPart> parts, List<Value<?>> lines) {
    return parts.stream().allMatch(part -> add(part, lines));
  }

  private static boolean add(MapPart part, List<Value<?>> lines) {
    if (part instanceof Entry entry) {
      return add(entry, lines);
    }
    return part instanceof MapPart.When when && add(when, lines);
  }

  private static boolean add(Entry entry, List<Value<?>> lines) {
    if (!(entry.value() instanceof Value<?> value) || value.type() == ValueType.BLOCK) {
      return false;
    }
    Value<String> hash = Derived.sha256(joined(List.of(value)));
    lines.add(joined(List.of(entry.key(), Literal.of("\n"), hash, Literal.of("\n"))));
    return true;
  }

  private static boolean add(MapPart.When when, List<Value<?>> lines) {
    var inner = new ArrayList<Value<?>>();
    if (!addAll(when.parts(), inner)) {
      return false;
    }
    lines.add(Choice.when(when.condition(), joined(inner)).otherwise(""));
    return true;
  }

  /** The texts one after the other; known where all of them are. */
  private static Value<String> joined(List<? extends Value<?>> values) {
    var known = new StringBuilder();
    boolean secret = false;
    for (Value<?> value : values) {
      if (!(value instanceof Literal<?> literal)) {
        return Text.of(Collections.nCopies(values.size() + 1, ""), values);
      }
      known.append(literal.inText());
      secret |= literal.isSensitive();
    }
    Literal<String> text = Literal.of(known.toString());
    return secret ? text.sensitive() : text;
  }
}
