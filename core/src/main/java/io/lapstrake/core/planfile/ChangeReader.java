package io.lapstrake.core.planfile;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what {@link ChangeTree} writes; whatever else it finds is an {@link
 * IllegalArgumentException}.
 */
final class ChangeReader {

  private ChangeReader() {}

  static SavedChange change(MapNode tree) {
    Action action = action(tree);
    var change =
        new SavedChange(
            action,
            tree.get("before") == null ? Optional.empty() : Optional.of(key(tree.map("before"))),
            tree.get("after") == null ? Optional.empty() : Optional.of(object(tree)),
            each(tree.list("fields"), ChangeReader::field),
            effect(tree),
            addresses(tree.list("because")),
            Optional.ofNullable(tree.text("edit")),
            Optional.ofNullable(tree.text("heldHash")));
    if (!isWhole(change)) {
      throw new IllegalArgumentException("Not a whole change: " + action);
    }
    return change;
  }

  private static boolean isWhole(SavedChange change) {
    boolean before = change.before().isPresent();
    boolean after = change.after().isPresent();
    boolean edit = change.edit().isPresent();
    return switch (change.action()) {
      case CREATE -> after;
      case UPDATE, REPLACE, MOVE -> before && after;
      case DELETE, FORGET -> before;
      case ADOPT -> after && edit && change.heldHash().isPresent();
      case ACCEPT -> before && after && edit;
      case KEEP -> false; // they are not saved
    };
  }

  static Action action(MapNode tree) {
    return one(Action.class, text(tree, "action"));
  }

  static Drift drift(MapNode tree) {
    return new Drift(
        text(tree, "place"),
        tree.get("key") == null ? Optional.empty() : Optional.of(key(tree.map("key"))),
        one(Drift.Kind.class, text(tree, "kind")),
        text(tree, "hash"),
        Optional.empty());
  }

  private static ResourceKey key(MapNode tree) {
    return new ResourceKey(
        text(tree, "group"), text(tree, "kind"), text(tree, "namespace"), text(tree, "name"));
  }

  private static SavedObject object(MapNode change) {
    return new SavedObject(
        Address.parse(text(change, "address")),
        change.map("after"),
        addresses(change.list("dependencies")),
        Literal.TRUE.equals(change.get("protected")),
        Literal.TRUE.equals(change.get("handedOver")),
        change.get("source") == null
            ? Optional.empty()
            : Optional.of(source(change.map("source"))));
  }

  private static Source source(MapNode tree) {
    return new Source(text(tree, "file"), (int) number(tree, "line"), (int) number(tree, "column"));
  }

  private static Effect effect(MapNode tree) {
    return tree.get("level") == null
        ? new Effect(Effect.Level.IN_PLACE, List.of())
        : new Effect(
            one(Effect.Level.class, text(tree, "level")),
            each(tree.list("deciding"), it -> FieldPath.parse(text(it))));
  }

  private static FieldChange field(Node node) {
    var tree = (MapNode) node;
    return new FieldChange(
        FieldPath.parse(text(tree, "path")),
        one(FieldChange.Form.class, text(tree, "form")),
        tree.get("before"),
        tree.get("after"));
  }

  private static SortedSet<Address> addresses(ListNode list) {
    return new TreeSet<>(each(list, it -> Address.parse(text(it))));
  }

  private static <T> List<T> each(ListNode list, Function<Node, T> read) {
    return list.items().stream().map(read).toList();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  static String text(MapNode tree, String key) {
    String text = tree.text(key);
    if (text == null) {
      throw new IllegalArgumentException("No text: " + key);
    }
    return text;
  }

  private static String text(Node node) {
    return node instanceof Literal<?> literal ? literal.inText() : "";
  }

  static long number(MapNode tree, String key) {
    if (tree.get(key) instanceof Literal<?> literal && literal.value() instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("No whole number: " + key);
  }
}
