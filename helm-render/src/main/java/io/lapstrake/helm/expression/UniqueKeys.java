package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a rendering fail where it would write a key twice in one map, as resolving does. */
final class UniqueKeys {

  private final Lines lines;
  private final NamedTemplates templates;
  private final @Nullable String written; // the variable that holds the keys so far
  private final List<MapPart> beside; // whose keys no map that is spread out may hold

  private UniqueKeys(
      Lines lines, NamedTemplates templates, @Nullable String written, List<MapPart> beside) {
    this.lines = lines;
    this.templates = templates;
    this.written = written;
    this.beside = beside;
  }

  /** The keys of a map; nothing is asked where no key can be written twice. */
  static UniqueKeys of(MapNode map, Lines lines, NamedTemplates templates, int indent) {
    List<MapPart> parts = map.parts();
    if (isSpreadBesideKnown(parts)) {
      List<MapPart> beside = parts.stream().filter(it -> !isOpenSpread(it)).toList();
      return new UniqueKeys(lines, templates, null, beside);
    }
    if (!mayClash(parts)) {
      return new UniqueKeys(lines, templates, null, List.of());
    }
    String written = lines.variable("keys");
    lines.action(indent, written + " := dict");
    return new UniqueKeys(lines, templates, written, List.of());
  }

  /** Whether known keys, and maps that have names, stand beside one map that a user gives. */
  private static boolean isSpreadBesideKnown(List<MapPart> parts) {
    List<MapPart> others = parts.stream().filter(it -> !isOpenSpread(it)).toList();
    return others.size() == parts.size() - 1
        && others.stream().allMatch(UniqueKeys::isKnown)
        && isEachOnce(parts.stream().flatMap(UniqueKeys::knownKeys).toList());
  }

  private static boolean isKnown(MapPart part) {
    return part instanceof Entry entry
        ? entry.literalKey() != null && !Presence.mayVanish(part)
        : named(part) != null;
  }

  private static boolean mayClash(List<MapPart> parts) {
    if (parts.size() == 1 && parts.get(0) instanceof MapPart.Each each) {
      return !isKeyedByRecord(each);
    }
    if (parts.size() == 1 && parts.get(0) instanceof MapPart.When when) {
      return mayClash(when.parts());
    }
    if (parts.size() == 1 && parts.get(0) instanceof MapPart.Spread) {
      return false;
    }
    return !isEachOnce(parts.stream().flatMap(UniqueKeys::knownKeys).toList())
        || (parts.size() > 1 && parts.stream().anyMatch(UniqueKeys::hasOpenKey));
  }

  private static boolean isEachOnce(List<String> keys) {
    return keys.stream().distinct().count() == keys.size();
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
    return item.records().key();
  }

  private static boolean hasOpenKey(MapPart part) {
    return part instanceof Entry entry
        ? entry.literalKey() == null
        : part instanceof MapPart.Each
            || isOpenSpread(part)
            || partsOf(part).stream().anyMatch(UniqueKeys::hasOpenKey);
  }

  private static boolean isOpenSpread(MapPart part) {
    return part instanceof MapPart.Spread && named(part) == null;
  }

  private static Stream<String> knownKeys(MapPart part) {
    return part instanceof Entry entry
        ? Stream.ofNullable(entry.literalKey())
        : partsOf(part).stream().flatMap(UniqueKeys::knownKeys);
  }

  private static List<MapPart> partsOf(MapPart part) {
    if (part instanceof MapPart.When when) {
      return when.parts();
    }
    if (part instanceof MapPart.Each each) {
      return each.parts();
    }
    MapNode named = named(part);
    return named == null ? List.of() : named.parts();
  }

  /** The map that is spread out where it is known by its name, or null. */
  private static @Nullable MapNode named(MapPart part) {
    return part instanceof MapPart.Spread spread
            && spread.map() instanceof Named<?> named
            && named.node() instanceof MapNode map
        ? map
        : null;
  }

  /** Takes note of a key, just before it is written. */
  void claim(Value<String> key, int indent, Scope scope) {
    if (written != null) {
      lines.action(
          indent, templates.printers().once(written, Expressions.of(key, scope), scope.where()));
    }
  }

  /** Takes note of the keys of a map that a value gives, just before they are written. */
  private void claimAll(Value<MapNode> map, int indent, Scope scope) {
    if (written != null) {
      String key = lines.variable("key");
      lines.action(indent, "range " + key + ", $_ := " + Expressions.of(map, scope).text());
      lines.action(
          indent, templates.printers().once(written, Expression.operand(key), scope.where()));
      lines.action(indent, "end");
    }
  }

  /** Writes the entries of a map that a value gives. */
  void spread(Value<MapNode> map, int indent, Scope scope) {
    claimAll(map, indent, scope);
    boolean alone = beside.isEmpty() || map instanceof Named<?>;
    lines.action(
        indent,
        alone
            ? templates.tree(map, scope, indent)
            : templates
                .printers()
                .more(map, beside.stream().map(it -> taken(it, scope)).toList(), scope, indent));
  }

  /** What a part takes: its key, or all keys of a map. */
  private static Expression taken(MapPart part, Scope scope) {
    return part instanceof MapPart.Spread spread
        ? Expressions.of(spread.map(), scope)
        : Expression.operand(GoText.quote(String.valueOf(((Entry) part).literalKey())));
  }
}
