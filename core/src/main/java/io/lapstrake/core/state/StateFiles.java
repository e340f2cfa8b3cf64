package io.lapstrake.core.state;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A state as files: {@code header.json}, and the records in shards, so that a change writes only
 * the records near it.
 *
 * <p>There are as many shards as keep about {@value #RECORDS_IN_A_SHARD} records in each; a
 * record's shard follows from its key alone. Each shard carries a checksum of its records. The
 * header names the shards that count, so it is written last and read first.
 */
public final class StateFiles {

  /** The format that is written, and the newest that is read. */
  static final int FORMAT = 1;

  /** The header's name. */
  public static final String HEADER = "header.json";

  private static final int RECORDS_IN_A_SHARD = 16;

  private StateFiles() {}

  /** The files of a state by name; the same state gives the same bytes. */
  public static SortedMap<String, byte[]> write(State state) {
    int count = shardsFor(state.size());
    List<SortedMap<ResourceKey, Recorded>> shards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shards.add(new TreeMap<>());
    }
    for (Recorded recorded : state.records()) {
      shards.get(shardOf(recorded.key(), count)).put(recorded.key(), recorded);
    }
    var files = new TreeMap<String, byte[]>();
    files.put(HEADER, bytes(header(state, count)));
    for (int i = 0; i < count; i++) {
      files.put(shardName(count, i), shard(shards.get(i)));
    }
    return files;
  }

  /** The names of the files of a state, sorted. */
  public static SortedSet<String> names(State state) {
    var names = new TreeSet<String>();
    if (state.serial() > 0) {
      int count = shardsFor(state.size());
      names.add(HEADER);
      for (int i = 0; i < count; i++) {
        names.add(shardName(count, i));
      }
    }
    return names;
  }

  private static int shardsFor(int records) {
    int needed = Math.max(1, (records + RECORDS_IN_A_SHARD - 1) / RECORDS_IN_A_SHARD);
    return Integer.highestOneBit(2 * needed - 1); // the next power of two
  }

  private static int shardOf(ResourceKey key, int count) {
    int hash = String.join("\n", key.group(), key.kind(), key.namespace(), key.name()).hashCode();
    return (hash ^ (hash >>> Short.SIZE)) & (count - 1);
  }

  static String shardName(int count, int index) {
    return String.format(Locale.ROOT, "records-%d-%04x.json", count, index);
  }

  private static MapNode header(State state, int shards) {
    return MapNode.of("format", Literal.of(FORMAT))
        .with("lineage", state.lineage())
        .with("serial", Literal.of(state.serial()))
        .with("shards", shards)
        .with("objects", state.size());
  }

  private static byte[] bytes(MapNode tree) {
    return (Json.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] shard(SortedMap<ResourceKey, Recorded> records) {
    var lines = new StringBuilder();
    records.values().forEach(it -> lines.append(Json.write(record(it))).append(",\n"));
    String body = lines.isEmpty() ? "" : lines.substring(0, lines.length() - 2) + "\n";
    String whole =
        "{\"format\":"
            + FORMAT
            + ",\"checksum\":\""
            + checksum(body)
            + "\",\"records\":[\n"
            + body
            + "]}\n";
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  static String checksum(String records) {
    return Sha256.of(records.getBytes(StandardCharsets.UTF_8));
  }

  private static MapNode record(Recorded recorded) {
    ResourceKey key = recorded.key();
    return MapNode.of("address", recorded.address().toString())
        .with("group", key.group())
        .with("kind", key.kind())
        .with("namespace", key.namespace())
        .with("name", key.name())
        .with("hash", recorded.hash());
  }

  /**
   * Reads a state.
   *
   * @param folder what the files are called in problems
   * @param file gives a file's bytes by its name; empty where there is none
   * @param content reads the object of a key from the target
   * @param problems takes what is corrupt or of a newer format
   * @return the state; {@link State#none()} when there is no header, or a problem
   */
  public static State read(
      String folder,
      Function<String, Optional<byte[]>> file,
      Function<ResourceKey, MapNode> content,
      Problems problems) {
    return new StateReader(folder, file, content, problems).read();
  }
}
