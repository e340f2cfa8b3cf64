package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Objects that are about to be written, each once.
 *
 * <p>They are written whether or not the repository has them: what lies there and is not reachable
 * may be damaged by a loss of power, or be cleaned away by others at any moment. A double does no
 * harm.
 */
final class NewObjects {

  /** From here on one pack takes less time than a file for each. */
  static final int PACKED_FROM = 50;

  /** What unfinished files are called; Git cleans away what begins with {@code tmp_} too. */
  static final String UNFINISHED = "tmp_lapstrake_";

  private final Map<ObjectId, GitObject> objects = new LinkedHashMap<>();

  ObjectId add(GitObject object) {
    ObjectId id = object.id();
    objects.put(id, object);
    return id;
  }

  /** How many steps it takes to write them. */
  int steps() {
    return objects.size() < PACKED_FROM ? objects.size() : PackWriter.STEPS;
  }

  /** Writes them all; they are on the disk when this returns. */
  void write(Path folder, Progress progress) throws IOException {
    if (objects.size() < PACKED_FROM) {
      writeLoose(folder, progress);
    } else {
      new PackWriter(folder, progress).write(objects);
    }
    objects.clear();
  }

  private void writeLoose(Path folder, Progress progress) throws IOException {
    var folders = new TreeSet<Path>();
    for (Map.Entry<ObjectId, GitObject> object : objects.entrySet()) {
      progress.step("write object " + object.getKey().name());
      Path file = folder.resolve(LooseObject.pathOf(object.getKey()));
      Path temporary = folder.resolve(UNFINISHED + object.getKey().name());
      Disk.create(temporary, LooseObject.write(object.getValue()));
      Files.createDirectories(file.getParent());
      Disk.move(temporary, file);
      folders.add(file.getParent());
    }
    for (Path changed : folders) {
      Disk.force(changed);
    }
    Disk.force(folder);
  }

  /** Takes away what was not finished. Only while no other apply is at work. */
  static void clean(Path folder, Progress progress) throws IOException {
    try (var files = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path file : files) {
        progress.step("delete unfinished " + file.getFileName());
        Files.deleteIfExists(file);
      }
    }
  }
}
