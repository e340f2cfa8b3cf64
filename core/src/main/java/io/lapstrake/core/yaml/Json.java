package io.lapstrake.core.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Literal trees as JSON, and as instances of classes that Jackson can read. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A tree as JSON in one line. */
  public static String write(Node tree) {
    try {
      return MAPPER.writeValueAsString(plain(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A tree as an instance of a class.
   *
   * @throws IllegalArgumentException when the class cannot hold it
   */
  public static <T> T bind(Node tree, Class<T> type) {
    return MAPPER.convertValue(plain(tree), type);
  }

  private static @Nullable Object plain(Node node) {
    if (node instanceof MapNode map) {
      var plain = new LinkedHashMap<String, @Nullable Object>();
      for (Entry entry : map.entries()) {
        plain.put(String.valueOf(entry.literalKey()), plain(entry.value()));
      }
      return plain;
    }
    if (node instanceof ListNode list) {
      var plain = new ArrayList<@Nullable Object>();
      list.items().forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return ((Literal<?>) node).value();
  }
}
