package io.lapstrake.helm.chart;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML by SnakeYAML, a reader that is not ours, into plain maps, lists and leaves. It takes
 * {@code 1e+21} for a number, as Go's readers do, and whole numbers beyond 64 bits for decimals, as
 * Kubernetes' servers do.
 */
final class PlainYaml {

  private static final Pattern GO_FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)[eE][-+]?[0-9]+");

  private PlainYaml() {}

  static List<Object> read(String stream) {
    var found = new ArrayList<Object>();
    for (Object document : reader().loadAll(stream)) {
      if (document != null) {
        found.add(Objects.requireNonNull(normal(document)));
      }
    }
    return found;
  }

  private static Yaml reader() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var resolver = new Resolver();
    resolver.addImplicitResolver(Tag.FLOAT, GO_FLOAT, "-+0123456789.");
    var dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
  }

  private static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var normal = new LinkedHashMap<Object, @Nullable Object>();
      map.forEach((key, each) -> normal.put(key, normal(each)));
      return normal;
    }
    if (value instanceof List<?> list) {
      var normal = new ArrayList<@Nullable Object>();
      list.forEach(each -> normal.add(normal(each)));
      return normal;
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigInteger whole && whole.bitLength() >= Long.SIZE) {
      return whole.doubleValue();
    }
    return value;
  }

  /** A literal tree in the same form. */
  static @Nullable Object of(Node node) {
    if (node instanceof MapNode map) {
      var plain = new LinkedHashMap<Object, @Nullable Object>();
      map.entries()
          .forEach(entry -> plain.put(String.valueOf(entry.literalKey()), of(entry.value())));
      return plain;
    }
    if (node instanceof ListNode list) {
      var plain = new ArrayList<@Nullable Object>();
      list.items().forEach(item -> plain.add(of(item)));
      return plain;
    }
    return normal(((Literal<?>) node).value());
  }
}
