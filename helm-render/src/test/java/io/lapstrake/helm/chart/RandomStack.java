package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Makes up small stacks that use every form of value and part. */
final class RandomStack {

  private final Dice dice;
  private final RandomLeaves leaves;

  RandomStack(Dice dice) {
    this.dice = dice;
    this.leaves = new RandomLeaves(dice);
  }

  /** What makes up the values in the trees. */
  RandomLeaves leaves() {
    return leaves;
  }

  /** A stack of one to three resources besides the one that they refer to. */
  Stack stack() {
    Stack stack = dice.once(3) ? conditional() : Stack.named("shop").with(RandomInputs.BASE);
    int count = 1 + dice.below(3);
    for (int i = 0; i < count; i++) {
      String id = "part" + i;
      stack =
          switch (dice.below(4)) {
            case 0 -> stack.when(leaves.flag(2), widget(id));
            case 1 -> stack.forEach(RandomInputs.WORKERS, item -> repeated(id, item));
            default -> stack.with(widget(id));
          };
    }
    return stack;
  }

  /** One with an object that others may refer to only under its condition. */
  private Stack conditional() {
    Value<Boolean> condition = leaves.flag(1);
    Stack stack = Stack.named("shop").with(RandomInputs.BASE).when(condition, RandomInputs.OTHER);
    return switch (dice.below(3)) {
      case 0 -> stack.when(dice.once(2) ? condition : leaves.flag(1), referring());
      case 1 ->
          stack.forEach(
              RandomInputs.WORKERS,
              item -> {
                Draft draft = leaves.within(item, () -> referring().draft());
                Resource resource = () -> draft.named(item.get(RandomInputs.ID));
                return resource;
              });
      default -> stack.with(referring());
    };
  }

  private Resource referring() {
    Value<String> name = RandomInputs.OTHER.name();
    Value<String> chosen =
        dice.once(2) ? name : Choice.when(leaves.flag(1), name).otherwise(leaves.text(1));
    Entry entry = Entry.of("name", dice.once(2) ? chosen : Text.format("%s-%s", chosen, "x"));
    MapPart part = dice.once(2) ? entry : new MapPart.When(leaves.flag(2), List.of(entry));
    MapNode all = MapNode.of("kept", MapNode.EMPTY).with(part);
    return () -> Draft.of("example.com/v1", "User", "user").set(all, "spec");
  }

  Part repeated(String id, Item item) {
    Value<String> name = Text.format("%s-%s", id, item.get(RandomInputs.ID));
    Draft draft = leaves.within(item, () -> draft(id).named(name));
    Resource resource = () -> draft;
    return resource;
  }

  Resource widget(String id) {
    Draft draft = draft(id);
    return () -> draft;
  }

  private Draft draft(String id) {
    return Draft.of("example.com/v1", "Widget", id).set(map(3), "spec");
  }

  private MapNode map(int depth) {
    return MapNode.of(mapParts(depth, 3));
  }

  private List<MapPart> mapParts(int depth, int most) {
    var parts = new ArrayList<MapPart>();
    int count = dice.below(most + 1);
    for (int i = 0; i < count; i++) {
      parts.add(mapPart(depth));
    }
    return parts;
  }

  private MapPart mapPart(int depth) {
    return switch (dice.below(9)) {
      case 0 -> new MapPart.When(leaves.flag(2), mapParts(depth - 1, 2));
      case 1 -> mapEach(records(), depth);
      case 3 -> MapPart.spread(spreadable());
      case 4 -> dice.once(2) ? mapEachText(depth) : MapPart.spread(RandomInputs.FIXED);
      case 2 -> Entry.of(leaves.text(1), node(depth - 1));
      default -> Entry.of(key(), node(depth - 1));
    };
  }

  private Input<List<MapNode>> records() {
    return dice.once(3)
        ? RandomInputs.ZONES
        : dice.once(2) ? RandomInputs.TENANTS : RandomInputs.WORKERS;
  }

  private Value<MapNode> spreadable() {
    return dice.once(2)
        ? RandomInputs.EXTRA
        : dice.once(2) ? RandomInputs.LABELS : RandomInputs.FIXED;
  }

  private MapPart mapEach(Input<List<MapNode>> over, int depth) {
    var item = new Item(over);
    boolean isZone = over.equals(RandomInputs.ZONES);
    Value<String> key = item.get(isZone ? RandomInputs.KEY : RandomInputs.NAME);
    MapPart part =
        leaves.within(
            item,
            () -> {
              MapPart entry = Entry.of(key, node(depth - 1));
              return dice.once(3) ? new MapPart.When(leaves.flag(2), List.of(entry)) : entry;
            });
    return new MapPart.Each(item, List.of(part));
  }

  private MapPart mapEachText(int depth) {
    var item = new Item(RandomInputs.HOSTS);
    return new MapPart.Each(item, List.of(Entry.of(TextsInput.at(item), node(depth - 1))));
  }

  private String key() {
    return dice.once(2) ? dice.one(NastyTexts.ALL) : "key" + dice.below(20);
  }

  private Node node(int depth) {
    if (depth <= 0) {
      return leaves.leaf();
    }
    return switch (dice.below(5)) {
      case 0, 1 -> map(depth);
      case 2 -> ListNode.of(listParts(depth, 3));
      default -> leaves.leaf();
    };
  }

  private List<ListPart> listParts(int depth, int most) {
    var parts = new ArrayList<ListPart>();
    int count = dice.below(most + 1);
    for (int i = 0; i < count; i++) {
      parts.add(listPart(depth));
    }
    return parts;
  }

  private ListPart listPart(int depth) {
    return switch (dice.below(7)) {
      case 0 -> new ListPart.When(leaves.flag(2), listParts(depth - 1, 2));
      case 1 -> listEach(records(), depth);
      case 2 -> ListPart.spread(RandomInputs.ARGS);
      case 3 -> dice.once(2) ? nested(depth) : listEachText(depth);
      default -> node(depth - 1);
    };
  }

  private ListPart listEach(Input<List<MapNode>> over, int depth) {
    var item = new Item(over);
    return new ListPart.Each(item, leaves.within(item, () -> listParts(depth - 1, 2)));
  }

  /** Records within records, one of them in a list, the other one texts. */
  private ListPart nested(int depth) {
    var tenant = new Item(RandomInputs.TENANTS);
    Value<? extends List<?>> inner =
        dice.once(2) ? tenant.get(RandomInputs.PATHS) : tenant.get(RandomInputs.NAMES);
    var item = new Item(inner);
    Node rest = leaves.within(tenant, () -> node(depth - 1));
    ListPart part =
        inner.toString().contains("paths")
            ? MapNode.of("path", item.get(RandomInputs.PATH))
                .with("tenant", tenant.get(RandomInputs.NAME))
                .with("port", item.get(RandomInputs.PORT))
                .with("rest", rest)
            : MapNode.of("name", TextsInput.at(item)).with("port", tenant.get(RandomInputs.PORT));
    return new ListPart.Each(tenant, List.of(new ListPart.Each(item, List.of(part))));
  }

  private ListPart listEachText(int depth) {
    var item = new Item(RandomInputs.HOSTS);
    return new ListPart.Each(
        item, List.of(dice.once(2) ? TextsInput.at(item) : MapNode.of("x", node(depth - 1))));
  }
}
