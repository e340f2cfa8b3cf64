package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Formatter;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints numbers, lists and maps as JSON, whatever the computer's language. */
final class PrintedValues implements Formatter {

  /** A literal tree as the Java values that Handlebars goes through. */
  static @Nullable Object plain(Node literal) {
    if (literal instanceof MapNode map) {
      var plain = new LinkedHashMap<String, @Nullable Object>();
      for (Entry entry : map.entries()) {
        plain.put(String.valueOf(entry.literalKey()), plain(entry.value()));
      }
      return plain;
    }
    if (literal instanceof ListNode list) {
      var plain = new ArrayList<@Nullable Object>();
      list.items().forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return ((Literal<?>) literal).value();
  }

  @Override
  public Object format(Object value, Formatter.Chain next) {
    if (value instanceof Number number) {
      return Literal.ofObject(number).inText();
    }
    return value instanceof List || value instanceof Map
        ? Json.write(Node.of(value))
        : next.format(value);
  }
}
