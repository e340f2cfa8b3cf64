package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.RecordText;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Optional;

/**
 * One call of a server, as the journal knows it.
 *
 * @param action {@code CREATE}, {@code UPDATE} or {@code DELETE}
 * @param key of the object
 * @param record what is recorded of the object once it was done; empty where it is gone then
 */
record Deed(Action action, ResourceKey key, Optional<Recorded> record) {

  private static final String RECORD = "record";

  static Deed makes(Action action, Recorded record) {
    return new Deed(action, record.key(), Optional.of(record));
  }

  static Deed deletes(ResourceKey key) {
    return new Deed(Action.DELETE, key, Optional.empty());
  }

  /** The deed as an entry of the journal; a mark stands for each secret leaf. */
  MapNode toTree() {
    MapNode tree =
        MapNode.of("action", action.toString())
            .with("group", key.group())
            .with("kind", key.kind())
            .with("namespace", key.namespace())
            .with("name", key.name());
    return record
        .map(
            it ->
                tree.with(RECORD, RecordText.write(it))
                    .with("object", HiddenSecrets.of(it.content())))
        .orElse(tree);
  }

  /**
   * Reads what {@link #toTree} gives; empty when it is something else, such as a deed that makes an
   * object whose record cannot be read.
   */
  static Optional<Deed> of(MapNode tree) {
    var key =
        new ResourceKey(
            text(tree, "group"), text(tree, "kind"), text(tree, "namespace"), text(tree, "name"));
    return switch (text(tree, "action")) {
      case "create" -> record(tree, key).map(it -> makes(Action.CREATE, it));
      case "update" -> record(tree, key).map(it -> makes(Action.UPDATE, it));
      case "delete" -> Optional.of(deletes(key)).filter(it -> tree.get(RECORD) == null);
      default -> Optional.empty();
    };
  }

  private static Optional<Recorded> record(MapNode tree, ResourceKey key) {
    MapNode object =
        HiddenSecrets.marked(tree.map("object")) instanceof MapNode map ? map : MapNode.EMPTY;
    MapNode veiled = Rules.kubernetes().of(object).veiled(object);
    return RecordText.read(text(tree, RECORD), any -> veiled).filter(it -> it.key().equals(key));
  }

  private static String text(Node node, String name) {
    String text = node instanceof MapNode map ? map.text(name) : null;
    return text == null ? "" : text;
  }

  /** {@code create ConfigMap shop/a}. */
  @Override
  public String toString() {
    return action.verb() + " " + key;
  }
}
