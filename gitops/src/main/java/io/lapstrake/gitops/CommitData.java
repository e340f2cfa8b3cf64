package io.lapstrake.gitops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit says.
 *
 * @param tree all that it holds
 * @param parents those that it follows, the first one first
 * @param message in lines
 */
record CommitData(ObjectId tree, List<ObjectId> parents, List<String> message) {

  private static final String TREE = "tree ";
  private static final String PARENT = "parent ";

  static CommitData read(ObjectStore store, ObjectId id) throws IOException {
    byte[] bytes = store.read(id, Constants.OBJ_COMMIT);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    int end = lines.indexOf("");
    List<String> header = end < 0 ? lines : lines.subList(0, end);
    if (header.isEmpty() || !header.get(0).startsWith(TREE)) {
      throw new CorruptObjectException("A commit has no tree");
    }
    List<ObjectId> parents = new ArrayList<>();
    for (String line : header) {
      if (line.startsWith(PARENT)) {
        parents.add(id(line.substring(PARENT.length())));
      }
    }
    return new CommitData(
        id(header.get(0).substring(TREE.length())),
        List.copyOf(parents),
        end < 0 ? List.of() : List.copyOf(lines.subList(end + 1, lines.size())));
  }

  private static ObjectId id(String text) throws CorruptObjectException {
    if (!ObjectId.isId(text)) {
      throw new CorruptObjectException("A commit names no id: " + text);
    }
    return ObjectId.fromString(text);
  }

  /** What a trailer says; the last one where there are several. */
  Optional<String> trailer(String name) {
    return message.stream()
        .filter(it -> it.startsWith(name + ": "))
        .map(it -> it.substring(name.length() + 2).strip())
        .reduce((first, last) -> last);
  }
}
