package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.RecordText;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of a server, as the journal knows it.
 *
 * @param action {@code CREATE}, {@code UPDATE} or {@code DELETE}
 * @param key of the object
 * @param record what is recorded of the object once it was done; empty where it is gone then
 */
record Deed(Action action, ResourceKey key, Optional<Recorded> record) {

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
                tree.with("record", RecordText.write(it))
                    .with("object", HiddenSecrets.of(it.content())))
        .orElse(tree);
  }

  /** Reads what {@link #toTree} gives; empty when it is something else. */
  static Optional<Deed> of(MapNode tree) {
    String action = tree.text("action");
    String record = tree.text("record");
    if (action == null) {
      return Optional.empty();
    }
    var key =
        new ResourceKey(
            text(tree, "group"), text(tree, "kind"), text(tree, "namespace"), text(tree, "name"));
    MapNode object =
        HiddenSecrets.marked(tree.map("object")) instanceof MapNode map ? map : MapNode.EMPTY;
    MapNode veiled = Rules.kubernetes().of(object).veiled(object);
    return Optional.of(
        new Deed(
            Action.valueOf(action.toUpperCase(Locale.ROOT)),
            key,
            record == null ? Optional.empty() : RecordText.read(record, any -> veiled)));
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
