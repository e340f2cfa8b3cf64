package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Decimal;
import io.lapstrake.helm.gojson.Spending;
import io.lapstrake.helm.goyaml.lex.YamlFailure;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds values of what the parser finds. Go parses first, then decodes, then turns keys to texts,
 * then writes JSON: so the first failure of each step is kept, and the earliest step's is told.
 */
final class YamlTree {

  private static final String NO_MERGE = "map merge requires map or sequence of maps as the value";

  private static final int DEEPEST = 10_000;

  private final Deque<Level> open = new ArrayDeque<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final Aliasing aliasing = new Aliasing();
  private final Spending spending;
  private @Nullable Object root;
  private @Nullable TemplateFailure decoding;
  private @Nullable TemplateFailure keys;
  private @Nullable TemplateFailure depth;
  private boolean unbounded;

  /** An empty one. */
  YamlTree(Spending spending) {
    this.spending = spending;
  }

  /** A node that aliases may name. */
  private static final class Anchor {
    private @Nullable Object value;
    private long size;
    private int height;
    private boolean complete;
  }

  /** A list or map that is open. */
  private static final class Level {
    private final @Nullable List<@Nullable Object> list;
    private final Map<String, @Nullable Object> map;
    private final @Nullable Anchor anchor;
    private long size = 1;
    private int height = 1;
    private boolean keyed;
    private boolean merges;
    private @Nullable String key;
    private @Nullable String unsupported;

    Level(@Nullable List<@Nullable Object> list, @Nullable Anchor anchor) {
      this.list = list;
      this.map = list == null ? new LinkedHashMap<>() : Map.of();
      this.anchor = anchor;
    }

    Object value() {
      return list == null ? map : list;
    }
  }

  /**
   * The value of all.
   *
   * @throws TemplateFailure if there is one
   */
  @Nullable Object result() {
    TemplateFailure numbers = unbounded ? numberFailure() : null;
    for (TemplateFailure failure : Arrays.asList(decoding, keys, numbers, depth)) {
      if (failure != null) {
        throw failure;
      }
    }
    return root;
  }

  private void count() {
    aliasing.decode(1);
    spending.values(1);
  }

  /** Begins a list. */
  void startList(@Nullable String anchor) {
    count();
    open.push(new Level(new ArrayList<>(), anchor(anchor)));
  }

  /** Begins a map. */
  void startMap(@Nullable String anchor) {
    count();
    open.push(new Level(null, anchor(anchor)));
  }

  private @Nullable Anchor anchor(@Nullable String name) {
    if (name == null) {
      return null;
    }
    var anchor = new Anchor();
    anchors.put(name, anchor);
    return anchor;
  }

  /** Ends the innermost list or map. */
  void end() {
    Level level = open.pop();
    complete(level.anchor, level.value(), level.size);
    if (level.anchor != null) {
      level.anchor.height = level.height;
    }
    rise(level.height, level.value());
    add(level.value(), level.size, false);
  }

  /** The innermost level is higher than what is put into it. */
  private void rise(int height, @Nullable Object value) {
    Level level = open.peek();
    if (level != null && level.height <= height) {
      level.height = height + 1;
    }
    if (open.size() + height > DEEPEST && depth == null) {
      char mark = value instanceof Map ? '{' : '[';
      depth =
          new TemplateFailure(
              "error unmarshaling JSON: while decoding JSON: invalid character '"
                  + mark
                  + "' exceeded max depth");
    }
  }

  private static void complete(@Nullable Anchor anchor, @Nullable Object value, long size) {
    if (anchor != null) {
      anchor.value = value;
      anchor.size = size;
      anchor.complete = true;
    }
  }

  /**
   * Adds a scalar.
   *
   * @param tag its tag, or null where it has none
   * @param plain whether it stands without quotes
   */
  void scalar(@Nullable String anchor, @Nullable String tag, boolean plain, String text) {
    count();
    Level level = open.peek();
    if (level != null && level.list == null && !level.keyed && isMerge(tag, plain, text)) {
      complete(anchor(anchor), text, 1);
      level.keyed = true;
      level.merges = true;
      return;
    }
    if (level != null && level.merges) {
      failDecoding(NO_MERGE);
    }
    Object value = text;
    try {
      if (tag != null) {
        value = TaggedScalar.of(tag, text);
      } else if (plain) {
        value = PlainScalar.of(text);
      }
    } catch (TemplateFailure e) {
      decoding = decoding == null ? e : decoding;
    }
    value = value == PlainScalar.DATE ? text : value;
    complete(anchor(anchor), value, 1);
    add(value, 1, false);
  }

  private static boolean isMerge(@Nullable String tag, boolean plain, String text) {
    return text.equals("<<")
        && (tag == null ? plain : tag.equals("!") || tag.equals(TaggedScalar.COMMON + "merge"));
  }

  /** Adds a copy of what an alias names. */
  void alias(String name) {
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      throw YamlFailure.of("unknown anchor '" + name + "' referenced");
    }
    if (!anchor.complete) {
      failDecoding("anchor '" + name + "' value contains itself");
    } else if (!aliasing.alias(anchor.size)) {
      failDecoding("document contains excessive aliasing");
    }
    rise(anchor.height, anchor.value);
    spending.values(anchor.size);
    Object value = decoding == null && depth == null ? Aliasing.copy(anchor.value) : null;
    add(value, anchor.size + 1, true);
  }

  private void failDecoding(String problem) {
    decoding = decoding == null ? YamlFailure.of(problem) : decoding;
  }

  private void add(@Nullable Object value, long size, boolean alias) {
    Level level = open.peek();
    if (level == null) {
      root = number(value);
      return;
    }
    level.size += size;
    if (level.list != null) {
      level.list.add(number(value));
    } else if (!level.keyed) {
      level.keyed = true;
      level.key = key(level, value);
    } else if (level.merges) {
      merge(level, value, alias);
    } else {
      put(level, value);
    }
  }

  private void put(Level level, @Nullable Object value) {
    if (level.key != null) {
      level.map.put(level.key, number(value));
    } else if (level.unsupported != null && keys == null) {
      String shown = value == null ? "<nil>" : GoSyntax.of(value);
      keys = conversion(level.unsupported + ", value: " + shown);
    }
    level.keyed = false;
    level.key = null;
    level.unsupported = null;
  }

  private void merge(Level level, @Nullable Object value, boolean alias) {
    level.keyed = false;
    level.merges = false;
    if (value instanceof Map<?, ?> map) {
      putAll(level.map, map);
      return;
    }
    if (!alias && value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      for (int i = list.size() - 1; i >= 0; i--) {
        putAll(level.map, (Map<?, ?>) list.get(i));
      }
      return;
    }
    failDecoding(NO_MERGE);
  }

  private static void putAll(Map<String, @Nullable Object> map, Map<?, ?> merged) {
    merged.forEach((key, value) -> map.put(String.valueOf(key), value));
  }

  /** The failure of a number that JSON does not bear, unless it was overwritten. */
  private @Nullable TemplateFailure numberFailure() {
    var waiting = new ArrayDeque<Object>();
    waiting.push(Objects.requireNonNullElse(root, Map.of()));
    while (!waiting.isEmpty()) {
      Object value = waiting.pop();
      if (value instanceof Map<?, ?> map) {
        map.values().stream().filter(Objects::nonNull).forEach(waiting::push);
      } else if (value instanceof List<?> list) {
        list.stream().filter(Objects::nonNull).forEach(waiting::push);
      } else if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
        String name = number.isNaN() ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        return conversion("json: unsupported value: " + name);
      }
    }
    return null;
  }

  /** Numbers are float64 in JSON. */
  private @Nullable Object number(@Nullable Object value) {
    if (!(value instanceof Number number)) {
      return value;
    }
    double size = number.doubleValue();
    unbounded |= Double.isNaN(size) || Double.isInfinite(size);
    return value instanceof Double ? value : (Double) size;
  }

  private static TemplateFailure conversion(String problem) {
    return new TemplateFailure("error converting YAML to JSON: " + problem);
  }

  /** The text that a key becomes, or null where it cannot. */
  private @Nullable String key(Level level, @Nullable Object key) {
    if (key instanceof String || key instanceof Boolean || key instanceof Long) {
      return key.toString();
    }
    if (key instanceof Double number) {
      return floatKey(number);
    }
    if (key == null || key instanceof BigInteger) {
      level.unsupported = unsupported(key);
    } else {
      failDecoding("invalid map key: " + GoSyntax.of(key));
    }
    return null;
  }

  private static String unsupported(@Nullable Object key) {
    String what =
        key instanceof BigInteger number
            ? "uint64, key: 0x" + number.toString(16)
            : "%!s(<nil>), key: <nil>";
    return "unsupported map key of type: " + what;
  }

  /** Go takes it for a float32, and writes the words of YAML for what is no number. */
  private static String floatKey(double number) {
    float narrow = (float) number;
    if (Float.isNaN(narrow)) {
      return ".nan";
    }
    if (Float.isInfinite(narrow)) {
      return narrow > 0 ? ".inf" : "-.inf";
    }
    return Decimal.of(narrow).general();
  }
}
