package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateFiles} writes; whatever it cannot vouch for is a problem. */
final class StateReader {

  private static final String CHECKSUM = "\"checksum\":\"";
  private static final String RECORDS = "\"records\":[\n";

  private final String folder;
  private final Function<String, Optional<byte[]>> file;
  private final Function<ResourceKey, MapNode> content;
  private final Problems problems;

  StateReader(
      String folder,
      Function<String, Optional<byte[]>> file,
      Function<ResourceKey, MapNode> content,
      Problems problems) {
    this.folder = folder;
    this.file = file;
    this.content = content;
    this.problems = problems;
  }

  State read() {
    Optional<byte[]> bytes = file.apply(StateFiles.HEADER);
    if (bytes.isEmpty()) {
      return State.none();
    }
    MapNode header = parse(StateFiles.HEADER, text(bytes.get()));
    if (header == null || !isReadable(StateFiles.HEADER, header)) {
      return State.none();
    }
    Long serial = number(header, "serial");
    Long shards = number(header, "shards");
    Long objects = number(header, "objects");
    String lineage = header.text("lineage");
    if (serial == null || shards == null || objects == null || lineage == null) {
      corrupt(StateFiles.HEADER, "It lacks its lineage, serial, shards or objects.");
      return State.none();
    }
    List<Recorded> records = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      records(StateFiles.shardName(shards.intValue(), i), records);
    }
    if (problems.isEmpty() && records.size() != objects) {
      corrupt(
          StateFiles.HEADER,
          "It counts " + objects + " objects; the records are " + records.size() + ".");
    }
    return State.of(lineage, serial, records);
  }

  private void records(String name, List<Recorded> found) {
    Optional<byte[]> bytes = file.apply(name);
    if (bytes.isEmpty()) {
      corrupt(name, "The header names it, but it is not there.");
      return;
    }
    String text = text(bytes.get());
    MapNode shard = parse(name, text);
    if (shard == null || !isReadable(name, shard)) {
      return;
    }
    if (!isWhole(text, shard)) {
      corrupt(name, "Its checksum is not that of its records.");
      return;
    }
    for (Node record : shard.list("records").items()) {
      found.add(recorded((MapNode) record));
    }
  }

  private static boolean isWhole(String text, MapNode shard) {
    int records = text.indexOf(RECORDS);
    int end = text.lastIndexOf(']');
    return records > text.indexOf(CHECKSUM)
        && end >= records + RECORDS.length()
        && StateFiles.checksum(text.substring(records + RECORDS.length(), end))
            .equals(shard.text("checksum"));
  }

  private Recorded recorded(MapNode record) {
    var key =
        new ResourceKey(
            text(record, "group"),
            text(record, "kind"),
            text(record, "namespace"),
            text(record, "name"));
    return Recorded.of(
        Address.parse(text(record, "address")),
        key,
        text(record, "hash"),
        () -> content.apply(key));
  }

  private static String text(MapNode record, String key) {
    String text = record.text(key);
    return text == null ? "" : text;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private @Nullable MapNode parse(String name, String text) {
    var mistakes = new Problems();
    List<YamlDocument> documents = YamlReader.read(folder + "/" + name, text, mistakes);
    if (mistakes.isEmpty()
        && documents.size() == 1
        && documents.get(0).tree() instanceof MapNode map) {
      return map;
    }
    String why =
        mistakes.isEmpty()
            ? "It holds no JSON object."
            : mistakes.sorted().get(0).detail() + " (" + mistakes.sorted().get(0).place() + ")";
    corrupt(name, why);
    return null;
  }

  private boolean isReadable(String name, MapNode map) {
    Long format = number(map, "format");
    if (format == null) {
      corrupt(name, "It does not say its format.");
      return false;
    }
    if (format > StateFiles.FORMAT) {
      problems.add(
          "LAP-0602",
          "State of a newer format",
          Place.of(folder + "/" + name),
          "It has format " + format + "; this version reads up to " + StateFiles.FORMAT + ".",
          "use the version of Lapstrake that wrote it, or a newer one.");
      return false;
    }
    return true;
  }

  private static @Nullable Long number(MapNode map, String key) {
    return map.get(key) instanceof Literal<?> literal && literal.value() instanceof Long number
        ? number
        : null;
  }

  private void corrupt(String name, String why) {
    problems.add(
        "LAP-0601",
        "Corrupt state",
        Place.of(folder + "/" + name),
        why,
        "restore the file from the commit or the backup before; it is never written by hand.");
  }
}
