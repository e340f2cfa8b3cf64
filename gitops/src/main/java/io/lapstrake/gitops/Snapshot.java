package io.lapstrake.gitops;

import io.lapstrake.core.target.StackFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A stack's folder as it is in the commit that the branch was at.
 *
 * @param tip the commit; empty before the first
 * @param root the commit's tree; empty before the first
 * @param tree the folder's id there, if there is one
 * @param folder what the folder holds
 */
record Snapshot(
    Optional<ObjectId> tip, Optional<ObjectId> root, Optional<String> tree, StackFolder folder) {

  private static final String TREE = "tree ";

  static Snapshot read(
      Path repository, ObjectStore store, Optional<ObjectId> tip, String folder, Settings settings)
      throws IOException {
    Optional<ObjectId> root = Optional.empty();
    GitTree all = GitTree.empty(store);
    if (tip.isPresent()) {
      ObjectId id = treeOf(store.read(tip.get(), Constants.OBJ_COMMIT));
      root = Optional.of(id);
      all = GitTree.read(store, id);
    }
    GitTree commit = all;
    GitTree held = all.folder(folder).orElseGet(() -> GitTree.empty(store));
    var files = new StackTree(held, () -> siblings(commit, folder));
    StackFolder stack = stack(repository + ":" + folder, files, settings);
    return new Snapshot(tip, root, all.hash(folder), stack);
  }

  private static StackFolder stack(String name, StackTree files, Settings settings) {
    return settings.rebuilding().isEmpty()
        ? StackFolder.read(name, files, settings.key())
        : StackFolder.rebuild(
            name,
            files,
            settings.key(),
            settings.rebuilding().get(),
            () -> UUID.randomUUID().toString());
  }

  private static Map<String, GitTree> siblings(GitTree commit, String folder) {
    int slash = folder.lastIndexOf('/');
    Map<String, GitTree> siblings =
        slash < 0
            ? commit.folders()
            : commit.folder(folder.substring(0, slash)).map(GitTree::folders).orElse(Map.of());
    var others = new TreeMap<>(siblings);
    others.remove(folder.substring(slash + 1));
    return others;
  }

  static ObjectId treeOf(byte[] commit) throws IOException {
    int end = TREE.length() + Constants.OBJECT_ID_STRING_LENGTH;
    String first = new String(commit, 0, Math.min(end, commit.length), StandardCharsets.US_ASCII);
    if (!first.startsWith(TREE) || first.length() < end) {
      throw new CorruptObjectException("A commit has no tree");
    }
    return ObjectId.fromString(first.substring(TREE.length()));
  }
}
