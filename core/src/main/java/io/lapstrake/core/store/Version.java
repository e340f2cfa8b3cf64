package io.lapstrake.core.store;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of a stored state.
 *
 * @param serial of the state
 * @param id of who wrote it, which tells its parts from those of others that were slower
 * @param parts the files of the state by name, each with the name of the file that it lies in
 */
record Version(long serial, String id, SortedMap<String, String> parts) {

  private static final Seal SEAL =
      new Seal(
          "LAP-0601",
          "Corrupt state",
          "restore the folder from the backup before; nothing in it is written by hand.");

  private static final Pattern PART = Pattern.compile("(\\d{1,18})_.*");

  Version {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** One without any part. */
  static Version named(long serial, String id) {
    return new Version(serial, id, Collections.emptySortedMap());
  }

  /** What the files that it writes begin with. */
  String prefix() {
    return serial + "_" + id + "_";
  }

  /** The serial that a part was written for; the highest one for a file that is no part. */
  static long serialOf(String part) {
    Matcher named = PART.matcher(part);
    return named.matches() ? Long.parseLong(named.group(1)) : Long.MAX_VALUE;
  }

  byte[] bytes() {
    List<Literal<?>> files = new ArrayList<>();
    parts.values().forEach(it -> files.add(Literal.of(it)));
    return Seal.close(
        Json.write(
            MapNode.of("id", id)
                .with("parts", ListNode.of(files))
                .with("serial", Literal.of(serial))));
  }

  /** Reads what {@link #bytes} gives. */
  static Optional<Version> read(String name, long serial, byte[] bytes, Problems problems) {
    Optional<MapNode> tree =
        SEAL.open(name, bytes, problems)
            .flatMap(text -> Json.read(name, text, problems))
            .map(YamlDocument::tree)
            .flatMap(it -> it instanceof MapNode map ? Optional.of(map) : Optional.empty());
    if (tree.isPresent() && !Literal.of(serial).equals(tree.get().get("serial"))) {
      SEAL.broken(name, "It is of another serial.", problems);
      return Optional.empty();
    }
    return tree.map(it -> of(serial, it));
  }

  private static Version of(long serial, MapNode tree) {
    var parts = new TreeMap<String, String>();
    for (Node part : tree.list("parts").items()) {
      String file = part instanceof Literal<?> leaf ? leaf.inText() : "";
      parts.put(file.substring(file.lastIndexOf('_') + 1), file);
    }
    return new Version(serial, String.valueOf(tree.text("id")), parts);
  }
}
