package io.lapstrake.gitops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A folder in a commit. What lies beneath is read when it is first asked for; changes are kept in
 * memory until they are written.
 *
 * <p>Names are bytes to Git, in no particular encoding. They are kept as texts of one character for
 * each byte, so that any name of someone else's survives and sorts as Git sorts it.
 */
final class GitTree {

  private final ObjectStore store;
  private final Map<String, Entry> entries = new TreeMap<>();
  private boolean changed;

  /** A file, or whatever else a folder holds; {@code folder} is there once it was looked into. */
  private record Entry(FileMode mode, ObjectId id, @Nullable GitTree folder) {

    boolean isFolder() {
      return mode.getObjectType() == Constants.OBJ_TREE;
    }

    boolean isFile() {
      return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }
  }

  private GitTree(ObjectStore store) {
    this.store = store;
  }

  /** A folder that is not there yet. */
  static GitTree empty(ObjectStore store) {
    return new GitTree(store);
  }

  static GitTree read(ObjectStore store, ObjectId id) {
    var tree = new GitTree(store);
    byte[] raw = store.read(id, Constants.OBJ_TREE);
    int at = 0;
    while (at < raw.length) {
      int space = indexOf(raw, ' ', at);
      int end = indexOf(raw, '\0', space);
      String mode = new String(raw, at, space - at, StandardCharsets.ISO_8859_1);
      String name = new String(raw, space + 1, end - space - 1, StandardCharsets.ISO_8859_1);
      at = end + 1 + Constants.OBJECT_ID_LENGTH;
      var file = FileMode.fromBits(Integer.parseInt(mode, 8));
      tree.entries.put(name, new Entry(file, ObjectId.fromRaw(raw, end + 1), null));
    }
    return tree;
  }

  private static int indexOf(byte[] bytes, char wanted, int from) {
    int at = from;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** A text of one character for each byte of its UTF-8. */
  private static String[] names(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1).split("/", -1);
  }

  /** What lies at a path, by its id; what is no file has a name that no file has. */
  Optional<String> hash(String path) {
    return entry(path).map(it -> (it.isFile() ? "" : it.mode + " ") + it.id.name());
  }

  /** The bytes of the file at a path, if there is one. */
  Optional<byte[]> file(String path) {
    return entry(path).filter(Entry::isFile).map(it -> store.read(it.id, Constants.OBJ_BLOB));
  }

  /** The folder at a path, if there is one. */
  Optional<GitTree> folder(String path) {
    return Optional.ofNullable(descend(names(path)));
  }

  /** The folders in this one by their names, such as UTF-8 gives them. */
  Map<String, GitTree> folders() {
    var folders = new TreeMap<String, GitTree>();
    for (Map.Entry<String, Entry> it : entries.entrySet()) {
      if (it.getValue().isFolder()) {
        folders.put(name(it.getKey()), open(it.getKey(), it.getValue()));
      }
    }
    return folders;
  }

  /** The names in this folder, such as UTF-8 gives them. */
  List<String> names() {
    return entries.keySet().stream().map(GitTree::name).toList();
  }

  private static String name(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private Optional<Entry> entry(String path) {
    String[] names = names(path);
    GitTree above = descend(above(names));
    return above == null ? Optional.empty() : Optional.ofNullable(above.entries.get(last(names)));
  }

  private static String[] above(String[] names) {
    return Arrays.copyOf(names, names.length - 1);
  }

  private static String last(String[] names) {
    return names[names.length - 1];
  }

  private @Nullable GitTree descend(String[] names) {
    GitTree at = this;
    for (String name : names) {
      Entry entry = at.entries.get(name);
      if (entry == null || !entry.isFolder()) {
        return null;
      }
      at = at.open(name, entry);
    }
    return at;
  }

  private GitTree open(String name, Entry entry) {
    if (entry.folder != null) {
      return entry.folder;
    }
    GitTree read = read(store, entry.id);
    entries.replace(name, new Entry(entry.mode, entry.id, read));
    return read;
  }

  /**
   * Puts a file at a path, and makes the folders above it.
   *
   * @return the path of what stands where a folder must be, and is none; empty when all is well
   */
  Optional<String> put(String path, ObjectId id) {
    String[] names = names(path);
    GitTree at = this;
    at.changed = true;
    for (int i = 0; i < names.length - 1; i++) {
      String name = names[i];
      Entry entry =
          at.entries.computeIfAbsent(
              name, it -> new Entry(FileMode.TREE, ObjectId.zeroId(), new GitTree(store)));
      if (!entry.isFolder()) {
        return Optional.of(String.join("/", Arrays.asList(path.split("/")).subList(0, i + 1)));
      }
      at = at.open(name, entry);
      at.changed = true;
    }
    at.entries.put(last(names), new Entry(FileMode.REGULAR_FILE, id, null));
    return Optional.empty();
  }

  /** Takes the file at a path away, if there is one. */
  void remove(String path) {
    String[] names = names(path);
    GitTree above = descend(above(names));
    if (above != null && above.entries.remove(last(names)) != null) {
      markChanged(above(names));
    }
  }

  private void markChanged(String[] names) {
    GitTree at = this;
    at.changed = true;
    for (String name : names) {
      at = at.open(name, Objects.requireNonNull(at.entries.get(name)));
      at.changed = true;
    }
  }

  /** Adds the folders that changed to some objects; a folder without anything in it is left out. */
  ObjectId write(NewObjects objects) {
    record Line(String name, FileMode mode, ObjectId id) {
      String sortedAs() {
        return mode.getObjectType() == Constants.OBJ_TREE ? name + "/" : name;
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Entry> it : entries.entrySet()) {
      Entry entry = it.getValue();
      GitTree folder = entry.folder;
      if (folder == null || !folder.changed) {
        lines.add(new Line(it.getKey(), entry.mode, entry.id));
      } else if (!folder.isEmpty()) {
        lines.add(new Line(it.getKey(), entry.mode, folder.write(objects)));
      }
    }
    lines.sort(Comparator.comparing(Line::sortedAs));
    var tree = new TreeFormatter();
    for (Line line : lines) {
      byte[] name = line.name.getBytes(StandardCharsets.ISO_8859_1);
      tree.append(name, line.mode, line.id);
    }
    return objects.add(GitObject.tree(tree.toByteArray()));
  }

  private boolean isEmpty() {
    return entries.values().stream()
        .allMatch(it -> it.folder != null && it.folder.changed && it.folder.isEmpty());
  }
}
