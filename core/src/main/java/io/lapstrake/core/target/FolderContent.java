package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a manifest's file says. */
final class FolderContent {

  private FolderContent() {}

  /** What a file holds, where that is the object which it is the file of. */
  static Optional<MapNode> object(FolderReader files, String path, ResourceKey key) {
    return files
        .read(path)
        .map(FolderContent::tree)
        .filter(it -> !it.isEmpty() && key.equals(ResourceKey.of(it)));
  }

  /**
   * The object in a file, with what its kind holds in secret marked; empty where someone made
   * something else of it.
   */
  static MapNode tree(byte[] file) {
    var mistakes = new Problems();
    List<YamlDocument> documents =
        YamlReader.read("", new String(file, StandardCharsets.UTF_8), mistakes);
    return mistakes.isEmpty()
            && documents.size() == 1
            && documents.get(0).tree() instanceof MapNode map
        ? Rules.kubernetes().of(map).veiled(map)
        : MapNode.EMPTY;
  }
}
