package io.lapstrake.helm.go;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A struct of Go: fields with values, and no methods. */
public final class GoStruct implements GoObject {

  private final String typeName;
  private final Map<String, @Nullable Object> fields;
  private final Map<String, @Nullable Object> json;

  private GoStruct(
      String typeName,
      Map<String, ? extends @Nullable Object> fields,
      Map<String, ? extends @Nullable Object> json) {
    this.typeName = typeName;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
  }

  /**
   * A struct.
   *
   * @param typeName its type's name, as {@code chart.Maintainer}
   * @param fields its fields in their order
   * @param json what JSON has of it
   */
  public static GoStruct of(
      String typeName,
      Map<String, ? extends @Nullable Object> fields,
      Map<String, ? extends @Nullable Object> json) {
    return new GoStruct(typeName, fields, json);
  }

  @Override
  public String typeName() {
    return typeName;
  }

  /** Its fields in their order. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  @Override
  public boolean has(String member) {
    return fields.containsKey(member);
  }

  @Override
  public @Nullable Object member(String member, Arguments arguments, Context context) {
    if (arguments.size() > 0) {
      throw new TemplateFailure(member + " has arguments but cannot be invoked as function");
    }
    return fields.get(member);
  }

  /** The fields' values in braces. */
  @Override
  public String shown() {
    var text = new StringBuilder("{");
    for (Object value : fields.values()) {
      text.append(text.length() == 1 ? "" : " ").append(value == null ? "<nil>" : value);
    }
    return text.append('}').toString();
  }

  /** What {@code print} writes: the same, and a sign before that to which there is a pointer. */
  @Override
  public String toString() {
    return typeName.startsWith("*") ? "&" + shown() : shown();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return json;
  }
}
