package io.lapstrake.helm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lapstrake.helm.gojson.ByteOrder;
import io.lapstrake.helm.gojson.JsonLeaf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in the form that the validator takes, with their keys in the order of Go's JSON. */
final class JacksonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JacksonTree() {}

  /**
   * The same value.
   *
   * @param value what JSON or YAML was read as, or a user gave: null, a Boolean, String, number,
   *     List or Map of these
   * @throws io.lapstrake.helm.go.TemplateFailure if JSON does not bear it, as NaN
   */
  static JsonNode of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    } else if (value instanceof List<?> list) {
      var array = NODES.arrayNode(list.size());
      list.forEach(element -> array.add(of(element)));
      return array;
    } else if (value instanceof String text) {
      return TextNode.valueOf(whole(text));
    } else if (value instanceof Boolean bool) {
      return BooleanNode.valueOf(bool);
    }
    return value == null ? NullNode.getInstance() : number(value);
  }

  private static JsonNode object(Map<?, ?> map) {
    var sorted = new TreeMap<String, @Nullable Object>(ByteOrder.COMPARATOR);
    map.forEach((key, member) -> sorted.put(whole(String.valueOf(key)), member));
    var object = NODES.objectNode();
    sorted.forEach((key, member) -> object.set(key, of(member)));
    return object;
  }

  /** A text whose bytes that are no part of UTF-8 are U+FFFD, as in Go's JSON. */
  private static String whole(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    var whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c) ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static JsonNode number(Object number) {
    return DecimalNode.valueOf(new BigDecimal(JsonLeaf.text(number)));
  }
}
