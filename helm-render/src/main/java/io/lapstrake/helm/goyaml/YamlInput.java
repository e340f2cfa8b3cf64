package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds the value of a YAML text's first document. */
final class YamlInput {

  private final ParserImpl parser;
  private final Map<String, @Nullable Object> anchors = new HashMap<>();

  private YamlInput(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
  }

  /** The value of a text's first document; null where there is none. */
  static @Nullable Object read(String text) {
    try {
      return new YamlInput(text).document();
    } catch (YAMLException e) {
      throw new TemplateFailure("error converting YAML to JSON: yaml: " + e.getMessage());
    }
  }

  private @Nullable Object document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return null;
    }
    parser.getEvent();
    return node(parser.getEvent());
  }

  private @Nullable Object node(Event event) {
    if (event instanceof AliasEvent alias) {
      if (!anchors.containsKey(alias.getAnchor())) {
        throw new YAMLException("unknown anchor '" + alias.getAnchor() + "' referenced");
      }
      return anchors.get(alias.getAnchor());
    }
    Object value = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event);
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, value);
    }
    return value;
  }

  private static @Nullable Object scalar(ScalarEvent scalar) {
    if (!scalar.isPlain() || scalar.getTag() != null) {
      return scalar.getValue();
    }
    Object value = PlainScalar.of(scalar.getValue());
    if (value == PlainScalar.DATE) {
      return scalar.getValue();
    }
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }

  private @Nullable Object collection(Event start) {
    if (start instanceof SequenceStartEvent) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Event e = parser.getEvent(); !(e instanceof CollectionEndEvent); ) {
        list.add(node(e));
        e = parser.getEvent();
      }
      return list;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Event e = parser.getEvent(); !(e instanceof CollectionEndEvent); ) {
      boolean merge = e instanceof ScalarEvent s && s.isPlain() && s.getValue().equals("<<");
      String key = e instanceof ScalarEvent s ? s.getValue() : String.valueOf(node(e));
      Object value = node(parser.getEvent());
      if (merge && value != null) {
        merge(map, value);
      } else {
        map.put(key, value);
      }
      e = parser.getEvent();
    }
    return map;
  }

  private static void merge(Map<String, @Nullable Object> map, @Nullable Object merged) {
    if (merged instanceof Map<?, ?> other) {
      other.forEach((key, value) -> map.put(String.valueOf(key), value));
    } else if (merged instanceof List<?> list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        merge(map, list.get(i));
      }
    } else {
      throw new YAMLException("map merge requires map or sequence of maps as the value");
    }
  }
}
