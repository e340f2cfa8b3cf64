package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a stack owns in its folder, each with the hash that it was written with. Files
 * that are not listed are someone else's.
 *
 * @param hashes by path
 */
record Index(SortedMap<String, String> hashes) {

  private static final int FORMAT = 1;

  /** The index as a file, a line for each entry. */
  byte[] bytes() {
    var lines = new StringBuilder("{\"format\":" + FORMAT + ",\"files\":{");
    String separator = "\n";
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      lines.append(separator).append(Json.write(Literal.of(file.getKey())));
      lines.append(':').append(Json.write(Literal.of(file.getValue())));
      separator = ",\n";
    }
    return lines.append("\n}}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads an index; without a file it is empty. */
  static Index read(String name, Optional<byte[]> bytes, Problems problems) {
    var hashes = new TreeMap<String, String>();
    if (bytes.isPresent()) {
      String text = new String(bytes.get(), StandardCharsets.UTF_8);
      var mistakes = new Problems();
      List<YamlDocument> documents = YamlReader.read(name, text, mistakes);
      if (mistakes.isEmpty()
          && documents.size() == 1
          && documents.get(0).tree() instanceof MapNode map
          && Literal.of(FORMAT).equals(map.get("format"))) {
        for (Entry file : map.map("files").entries()) {
          hashes.put(String.valueOf(file.literalKey()), file.value().toString());
        }
      } else {
        unreadable(name, mistakes, problems);
      }
    }
    return new Index(hashes);
  }

  private static void unreadable(String name, Problems mistakes, Problems problems) {
    problems.add(
        "LAP-0701",
        "Corrupt index",
        Place.of(name),
        mistakes.isEmpty()
            ? "It is no index of format " + FORMAT + "."
            : mistakes.sorted().get(0).detail(),
        "restore the file from the commit or the backup before; it is never written by hand.");
  }
}
