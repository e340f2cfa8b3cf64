package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a rendering fail where it would write a key twice in one map, as resolving does. */
final class UniqueKeys {

  private final Lines lines;
  private final Functions functions;
  private final @Nullable String written; // the variable that holds the keys so far

  private UniqueKeys(Lines lines, Functions functions, @Nullable String written) {
    this.lines = lines;
    this.functions = functions;
    this.written = written;
  }

  /** The keys of a map; nothing is asked where no key can be written twice. */
  static UniqueKeys of(MapNode map, Lines lines, Functions functions, int indent) {
    if (!mayClash(map.parts())) {
      return new UniqueKeys(lines, functions, null);
    }
    String written = lines.variable("keys");
    lines.action(indent, written + " := dict");
    return new UniqueKeys(lines, functions, written);
  }

  private static boolean mayClash(List<MapPart> parts) {
    if (parts.size() == 1 && parts.get(0) instanceof MapPart.Each each) {
      return !isKeyedByRecord(each);
    }
    if (parts.size() == 1 && parts.get(0) instanceof MapPart.When when) {
      return mayClash(when.parts());
    }
    List<String> known = parts.stream().flatMap(UniqueKeys::knownKeys).toList();
    return known.stream().distinct().count() < known.size()
        || (parts.size() > 1 && parts.stream().anyMatch(UniqueKeys::hasOpenKey));
  }

  /** Records differ in their keys, which are checked. */
  private static boolean isKeyedByRecord(MapPart.Each each) {
    return each.parts().size() == 1
        && each.parts().get(0) instanceof Entry entry
        && entry.key() instanceof ItemField<?> field
        && field.item() == each.item()
        && field.field().equals(keyOf(each.item()));
  }

  private static Object keyOf(Item item) {
    return ((Shape.Records) item.over().shape()).key();
  }

  private static boolean hasOpenKey(MapPart part) {
    return part instanceof Entry entry
        ? entry.literalKey() == null
        : part instanceof MapPart.Each || partsOf(part).stream().anyMatch(UniqueKeys::hasOpenKey);
  }

  private static Stream<String> knownKeys(MapPart part) {
    return part instanceof Entry entry
        ? Stream.ofNullable(entry.literalKey())
        : partsOf(part).stream().flatMap(UniqueKeys::knownKeys);
  }

  private static List<MapPart> partsOf(MapPart part) {
    return part instanceof MapPart.When when ? when.parts() : ((MapPart.Each) part).parts();
  }

  /** Takes note of a key, just before it is written. */
  void claim(Value<String> key, int indent, Scope scope) {
    if (written == null) {
      return;
    }
    String where = scope.place().field(scope.path()).source(null).toString();
    lines.action(indent, functions.once(written, Expressions.of(key, scope), where));
  }
}
