package io.lapstrake.core.store;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the objects of a state hold, read shard by shard when it is asked for. */
final class PackedObjects {

  private final String place;
  private final Function<String, byte[]> shards;
  private final Map<String, Map<ResourceKey, MapNode>> known = new HashMap<>();
  private StateFiles.Opener opener = (name, file) -> "[]";
  private int size;

  PackedObjects(String place, Function<String, byte[]> shards) {
    this.place = place;
    this.shards = shards;
  }

  void openedBy(StateFiles.Opener other) {
    opener = other;
  }

  /** How many objects there are, by which a shard is found. */
  void know(int count) {
    size = count;
  }

  synchronized MapNode of(ResourceKey key) {
    return known
        .computeIfAbsent(StatePack.shardOf(key, size), this::read)
        .getOrDefault(key, MapNode.EMPTY);
  }

  private Map<ResourceKey, MapNode> read(String name) {
    var problems = new Problems();
    String text = opener.open(name, shards.apply(name));
    Optional<YamlDocument> document = Json.read(place + "/" + name, text, problems);
    problems.throwIfAny();
    Map<ResourceKey, MapNode> objects = new HashMap<>();
    if (document.map(YamlDocument::tree).orElse(null) instanceof ListNode list) {
      for (Node item : list.items()) {
        MapNode tree = HiddenSecrets.marked(item) instanceof MapNode map ? map : MapNode.EMPTY;
        objects.put(ResourceKey.of(tree), Rules.kubernetes().of(tree).veiled(tree));
      }
    }
    return objects;
  }
}
