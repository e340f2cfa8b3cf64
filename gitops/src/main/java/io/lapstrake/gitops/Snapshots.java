package io.lapstrake.gitops;

import io.lapstrake.core.target.Renewal;
import io.lapstrake.core.target.StackFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads a stack's folder as it is in commits of a repository. A state that has to be made anew is
 * in one and the same history of applies, however often it is read.
 */
final class Snapshots {

  private final Path repository;
  private final ObjectStore store;
  private final Branch branch;
  private final String folder;
  private final Settings settings;
  private final String lineage = UUID.randomUUID().toString(); // where a state is made anew

  Snapshots(Path repository, ObjectStore store, Branch branch, String folder, Settings settings) {
    this.repository = repository;
    this.store = store;
    this.branch = branch;
    this.folder = folder;
    this.settings = settings;
  }

  Branch branch() {
    return branch;
  }

  /** The folder as it is where the branch is now. */
  Snapshot latest() throws IOException {
    return at(branch.tip());
  }

  /** The folder as it is in a commit; empty where there is none yet. */
  Snapshot at(Optional<ObjectId> tip) throws IOException {
    Optional<ObjectId> root = Optional.empty();
    GitTree all = GitTree.empty(store);
    if (tip.isPresent()) {
      ObjectId id = CommitData.read(store, tip.get()).tree();
      root = Optional.of(id);
      all = GitTree.read(store, id);
    }
    GitTree commit = all;
    GitTree held = all.folder(folder).orElseGet(() -> GitTree.empty(store));
    var files = new StackTree(held, () -> siblings(commit, folder));
    return new Snapshot(tip, root, all.hash(folder), stack(files, tip));
  }

  private StackFolder stack(StackTree files, Optional<ObjectId> tip) {
    String name = repository + ":" + folder;
    return settings
        .rebuilding()
        .map(
            described ->
                StackFolder.rebuild(
                    name,
                    files,
                    settings.key(),
                    new Renewal(
                        described, lineage, () -> new History(store).lastSerial(tip, described))))
        .orElseGet(() -> StackFolder.read(name, files, settings.key()));
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
}
