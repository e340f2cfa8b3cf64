package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.Optional;

/** Rewrites a tree so that its references are found and its inputs have their full names. */
final class TreeLinker {

  private final Scope scope;
  private final Linking linking;

  TreeLinker(Scope scope, Linking linking) {
    this.scope = scope;
    this.linking = linking;
  }

  /** A linker of what stands in another scope, on the way of this one. */
  TreeLinker within(Scope other) {
    return other == scope ? this : new TreeLinker(other, linking);
  }

  Guard link(Guard guard) {
    return guard.match(
        when -> new Guard.When(value(when.condition(), FieldPath.ROOT)),
        each -> new Guard.Each(item(each.item(), FieldPath.ROOT)));
  }

  Node link(Node node, FieldPath path) {
    if (node.isLiteral()) {
      return node;
    }
    if (node instanceof MapNode map) {
      return linkMap(map, path);
    }
    if (node instanceof ListNode list) {
      return linkList(list, path);
    }
    return node instanceof Symbol<?> symbol
        ? symbol.match(new SymbolLinker(this, scope, linking, path))
        : node;
  }

  MapNode linkMap(MapNode map, FieldPath path) {
    var parts = new ArrayList<MapPart>(map.size());
    map.parts().forEach(part -> parts.add(linkPart(part, path)));
    return MapNode.of(parts);
  }

  private MapPart linkPart(MapPart part, FieldPath path) {
    if (part instanceof Entry entry) {
      String key = entry.literalKey();
      FieldPath below = path.key(key == null ? "…" : key);
      return Entry.of(value(entry.key(), path), link(entry.value(), below));
    }
    if (part instanceof MapPart.When when) {
      return new MapPart.When(
          value(when.condition(), path),
          when.parts().stream().map(inner -> linkPart(inner, path)).toList());
    }
    if (part instanceof MapPart.Each each) {
      return new MapPart.Each(
          item(each.item(), path),
          each.parts().stream().map(inner -> linkPart(inner, path)).toList());
    }
    return new MapPart.Spread(value(((MapPart.Spread) part).map(), path));
  }

  private ListNode linkList(ListNode list, FieldPath path) {
    var parts = new ArrayList<ListPart>(list.size());
    for (ListPart part : list.parts()) {
      parts.add(linkPart(part, path.index(parts.size())));
    }
    return ListNode.of(parts);
  }

  private ListPart linkPart(ListPart part, FieldPath path) {
    if (part instanceof Node node) {
      return link(node, path);
    }
    if (part instanceof ListPart.When when) {
      return new ListPart.When(
          value(when.condition(), path),
          when.parts().stream().map(inner -> linkPart(inner, path)).toList());
    }
    if (part instanceof ListPart.Each each) {
      return new ListPart.Each(
          item(each.item(), path),
          each.parts().stream().map(inner -> linkPart(inner, path)).toList());
    }
    return new ListPart.Spread(value(((ListPart.Spread) part).list(), path));
  }

  /** A value stays a value of its type: a scalar never turns into a map. */
  @SuppressWarnings("unchecked")
  <T> Value<T> value(Value<T> value, FieldPath path) {
    return (Value<T>) link(value, path);
  }

  Item item(Item item, FieldPath path) {
    Scope owner = scope.of(item);
    Item known = owner.items.get(item);
    if (known != null) {
      return known;
    }
    Node over = within(owner).link(item.over(), path);
    Item linked = over.equals(item.over()) ? item : new Item((Value<?>) over);
    owner.items.put(item, linked);
    return linked;
  }

  /** The resource that an id means here, or a problem. */
  Optional<Placed> find(ResourceId id, String field) {
    Optional<Placed> found = scope.find(id);
    if (found.isEmpty()) {
      new ReferenceLinker(this, scope, linking, FieldPath.of(field)).unknown(id);
    }
    return found;
  }
}
