package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an apply is about to do, as a file, so that it can be finished after a crash. */
final class Journal {

  private Journal() {}

  static byte[] write(FileChanges changes) {
    var writes = new ArrayList<Entry>();
    changes
        .writes()
        .forEach(
            (path, bytes) -> writes.add(Entry.of(path, new String(bytes, StandardCharsets.UTF_8))));
    MapNode tree =
        MapNode.of("format", "1")
            .with("writes", MapNode.of(writes))
            .with("deletes", ListNode.ofTexts(List.copyOf(changes.deletes())));
    return (Json.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #write} wrote; it was moved to its place whole. */
  static FileChanges read(String name, byte[] bytes) {
    var problems = new Problems();
    List<YamlDocument> documents =
        YamlReader.read(name, new String(bytes, StandardCharsets.UTF_8), problems);
    if (!problems.isEmpty()
        || documents.size() != 1
        || !(documents.get(0).tree() instanceof MapNode tree)
        || !"1".equals(tree.text("format"))) {
      throw new ProblemException(
          new Problem(
              "LAP-0705",
              "Corrupt journal",
              Place.of(name),
              "An apply was stopped, and what it wrote down cannot be read.",
              "restore the directory from a backup, or delete it and apply again."));
    }
    var writes = new TreeMap<String, byte[]>();
    for (Entry file : tree.map("writes").entries()) {
      writes.put(
          String.valueOf(file.literalKey()),
          file.value().toString().getBytes(StandardCharsets.UTF_8));
    }
    var deletes = new TreeSet<String>();
    for (Node path : tree.list("deletes").items()) {
      deletes.add(path.toString());
    }
    return new FileChanges(writes, deletes);
  }
}
