package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites a tree so that its references are found and its inputs have their full names. */
final class TreeLinker {

  private final Scope scope;
  private final Place place;
  private final InputTable inputs;
  private final Problems problems;
  private final Deque<Step> way; // the references that led here, to see a circle

  /** A resource and what is taken of it. */
  private record Step(String address, String aspect) {}

  TreeLinker(Scope scope, Place place, InputTable inputs, Problems problems) {
    this(scope, place, inputs, problems, new ArrayDeque<>());
  }

  private TreeLinker(
      Scope scope, Place place, InputTable inputs, Problems problems, Deque<Step> way) {
    this.scope = scope;
    this.place = place;
    this.inputs = inputs;
    this.problems = problems;
    this.way = way;
  }

  private TreeLinker within(Scope other) {
    return new TreeLinker(other, place, inputs, problems, way);
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
    return node instanceof Symbol<?> symbol ? symbol.match(new Symbols(path)) : node;
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
    var each = (MapPart.Each) part;
    return new MapPart.Each(
        item(each.item(), path),
        each.parts().stream().map(inner -> linkPart(inner, path)).toList());
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
    var each = (ListPart.Each) part;
    return new ListPart.Each(
        item(each.item(), path),
        each.parts().stream().map(inner -> linkPart(inner, path)).toList());
  }

  /** A value stays a value of its type: a scalar never turns into a map. */
  @SuppressWarnings("unchecked")
  private <T> Value<T> value(Value<T> value, FieldPath path) {
    return (Value<T>) link(value, path);
  }

  private Item item(Item item, FieldPath path) {
    Item known = scope.items.get(item);
    if (known != null) {
      return known;
    }
    Node over = link(item.over(), path);
    Item linked = over.equals(item.over()) ? item : new Item((Input<?>) over);
    scope.items.put(item, linked);
    return linked;
  }

  /** The resource that an id means here, or a problem. */
  Optional<Placed> find(ResourceId id, String field) {
    Optional<Placed> found = scope.find(id);
    if (found.isEmpty()) {
      unknown(id, FieldPath.of(field));
    }
    return found;
  }

  private void unknown(ResourceId id, FieldPath path) {
    var sameKind = new ArrayList<String>();
    for (Optional<Scope> at = Optional.of(scope); at.isPresent(); at = at.get().around()) {
      at.get().resources.keySet().stream()
          .filter(other -> other.kind().equals(id.kind()))
          .map(ResourceId::toString)
          .sorted()
          .forEach(sameKind::add);
    }
    problems.add(
        "LAP-0203",
        "Unknown resource",
        place.field(path),
        id
            + " is referred to but is no part of this stack"
            + (sameKind.isEmpty() ? "." : "; it has " + String.join(", ", sameKind) + "."),
        "add it to the stack with with(…).");
  }

  private final class Symbols implements SymbolCases<Node> {

    private final FieldPath path;

    Symbols(FieldPath path) {
      this.path = path;
    }

    @Override
    public Node input(Input<?> input) {
      if (Release.isBuiltIn(input)) {
        return input;
      }
      Optional<Value<?>> bound = scope.binding(input.name());
      if (bound.isPresent()) {
        return within(scope.around().orElseThrow()).link(bound.get(), path);
      }
      Input<?> full =
          scope.inputPrefix().isEmpty() ? input : input.named(scope.inputPrefix() + input.name());
      inputs.add(full);
      return full;
    }

    @Override
    public Node text(Text text) {
      return Text.of(
          text.pieces(),
          text.values().stream()
              .map(part -> value(part, path))
              .collect(Collectors.<Value<?>>toList()));
    }

    @Override
    public Node choice(Choice<?> choice) {
      return new Choice<Object>(
          value(choice.condition(), path),
          value(choice.then(), path),
          value(choice.otherwise(), path));
    }

    @Override
    public Node comparison(Condition.Comparison it) {
      return new Condition.Comparison(
          value(it.left(), path), it.operator(), value(it.right(), path));
    }

    @Override
    public Node not(Condition.Not not) {
      return new Condition.Not(value(not.condition(), path));
    }

    @Override
    public Node all(Condition.All all) {
      return new Condition.All(values(all.conditions()));
    }

    @Override
    public Node any(Condition.Any any) {
      return new Condition.Any(values(any.conditions()));
    }

    private List<Value<Boolean>> values(List<Value<Boolean>> conditions) {
      return conditions.stream().map(condition -> value(condition, path)).toList();
    }

    @Override
    public Node present(Condition.Present present) {
      Node linked = link(present.value(), path);
      return linked instanceof Input<?> || linked instanceof ItemField<?>
          ? new Condition.Present((Symbol<?>) linked)
          : Literal.TRUE; // bound by whoever uses the component
    }

    @Override
    public Node field(ItemField<?> field) {
      return new ItemField<>(item(field.item(), path), field.field());
    }

    @Override
    public Node linked(Linked<?> linked) {
      return linked;
    }

    @Override
    public Node reference(Reference<?> reference) {
      return reference.target().kind().equals(Component.KIND)
          ? output(reference)
          : aspect(reference);
    }

    private Node output(Reference<?> reference) {
      Optional<Scope> component = scope.findComponent(reference.target().id());
      if (component.isEmpty()) {
        unknown(reference.target(), path);
        return Literal.NULL;
      }
      Scope inner = component.get();
      MapNode outputs = MapNode.EMPTY;
      for (Map.Entry<String, Value<?>> output : inner.outputs().entrySet()) {
        outputs = outputs.with(output.getKey(), output.getValue());
      }
      Optional<Node> value = reference.aspect().of(outputs);
      if (value.isEmpty()) {
        return lacking(reference, inner.path(), outputs);
      }
      return within(inner).link(value.get(), path);
    }

    private Node aspect(Reference<?> reference) {
      Optional<Placed> found = scope.find(reference.target());
      if (found.isEmpty()) {
        unknown(reference.target(), path);
        return Literal.NULL;
      }
      return aspect(reference, found.get());
    }

    private <T> Node aspect(Reference<T> reference, Placed target) {
      String address = target.address().toString();
      MapNode tree = target.draft().tree();
      Optional<Node> value = reference.aspect().of(tree);
      if (value.isEmpty()) {
        return lacking(reference, address, tree);
      }
      var step = new Step(address, reference.aspect().name());
      if (way.contains(step)) {
        return circle(step);
      }
      way.addLast(step);
      Node linked = within(target.scope()).link(value.get(), path);
      way.removeLast();
      return new Linked<>(reference, address, linked);
    }

    private Node circle(Step again) {
      String circle =
          way.stream()
              .dropWhile(step -> !step.equals(again))
              .map(step -> step.address() + " " + step.aspect())
              .collect(Collectors.joining(" → "));
      problems.add(
          "LAP-0206",
          "Dependency cycle",
          place.field(path),
          circle + " → " + again.address() + " " + again.aspect(),
          "write one of these values out, so that it no longer needs the next one.");
      return Literal.NULL;
    }

    private Node lacking(Reference<?> reference, String target, MapNode tree) {
      Aspect<?> aspect = reference.aspect();
      problems.add(Lacking.problem(place.field(path), target, aspect, aspect.known(tree)));
      return Literal.NULL;
    }
  }
}
