package io.lapstrake.core.target;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;

/** The file that names the manifests to be delivered. What others write into it stays. */
final class Kustomization {

  private Kustomization() {}

  /** The file of a folder in which all is ours. */
  static byte[] of(SortedSet<String> paths) {
    return YamlWriter.bytes(
        MapNode.of("apiVersion", "kustomize.config.k8s.io/v1beta1")
            .with("kind", "Kustomization")
            .with("resources", ListNode.ofTexts(new ArrayList<>(paths))));
  }

  /** Whether a file is as {@link #of} writes it, with nothing of others in it. */
  static boolean isOurs(byte[] held, SortedSet<String> paths) {
    return Arrays.equals(held, of(paths));
  }

  /** Whether a file names all of our manifests, whatever others wrote in it. */
  static boolean namesAll(byte[] held, SortedSet<String> ours) {
    return naming(held, ours, ours).filter(it -> Arrays.equals(it, held)).isPresent();
  }

  /**
   * A file of others that names our manifests, too: each of its lines stays that names none of
   * ours.
   *
   * @param held the file
   * @param former ours that it named until now
   * @param now ours that it is to name
   * @return empty where the file is no list of manifests, or written so that no line can be added
   */
  static Optional<byte[]> naming(byte[] held, SortedSet<String> former, SortedSet<String> now) {
    MapNode tree = FolderContent.tree(held);
    String kind = tree.text("kind");
    return tree.isEmpty() || (kind != null && !kind.equals("Kustomization"))
        ? Optional.empty()
        : new ManifestList(tree).naming(held, former, now);
  }
}
