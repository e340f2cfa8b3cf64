package io.lapstrake.core.target;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a stack owns in its folder, each with the hash that it was written with. Files
 * that are not listed are someone else's.
 *
 * @param serial of the state that it was written with; 0 before the first apply
 * @param hashes by path
 */
record Index(long serial, SortedMap<String, String> hashes) {

  static final Seal SEAL =
      new Seal(
          "LAP-0701",
          "Corrupt index",
          "restore the file from the commit or the backup before; where there is none, make the state"
              + " anew (State.rebuild; with the tool: state rebuild).");

  static final Index NONE = new Index(0, new TreeMap<>());

  /** The index as a file, a line for each entry. */
  byte[] bytes() {
    var lines = new StringBuilder("{\"serial\":").append(serial).append(",\"files\":{");
    String separator = "\n";
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      lines.append(separator).append(Json.write(Literal.of(file.getKey())));
      lines.append(':').append(Json.write(Literal.of(file.getValue())));
      separator = ",\n";
    }
    return Seal.close(lines.append("\n}}").toString());
  }

  /** Reads an index; what it cannot vouch for is a problem. */
  static Index read(String name, byte[] file, Problems problems) {
    return SEAL.open(name, file, problems)
        .flatMap(text -> Json.read(name, text, problems))
        .map(document -> document.tree() instanceof MapNode tree ? of(tree) : NONE)
        .orElse(NONE);
  }

  private static Index of(MapNode tree) {
    var hashes = new TreeMap<String, String>();
    for (Entry file : tree.map("files").entries()) {
      hashes.put(String.valueOf(file.literalKey()), file.value().toString());
    }
    Object serial = tree.get("serial") instanceof Literal<?> leaf ? leaf.value() : null;
    return new Index(serial instanceof Long number ? number : 0, hashes);
  }
}
