package io.lapstrake.core.store;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A state with what its objects hold, as files by name: those of {@link StateFiles}, and beside
 * each shard of records another one of the objects themselves. A change of one object writes the
 * header and the two shards that it is in. A secret leaf is written as a mark.
 */
public final class StatePack {

  private static final String RECORDS = "records-";
  private static final String OBJECTS = "objects-";
  private static final String LOST_FOR_GOOD =
      "restore the file from the backup before; where there is none, begin with an empty store, and"
          + " adopt what the server holds (PlanPolicy.adoptingAll).";

  private StatePack() {}

  /**
   * The files of a state.
   *
   * @param written those that are otherwise than before, by name
   * @param kept the names of those that are as they were; all others are to go
   */
  public record Files(SortedMap<String, byte[]> written, SortedSet<String> kept) {}

  /**
   * The files of a state that follows another one.
   *
   * @param before gives the bytes of a file as it is; empty where there is none
   */
  public static Files of(State next, Function<String, Optional<byte[]>> before) {
    var written = new TreeMap<String, byte[]>();
    var kept = new TreeSet<String>();
    StateFiles.write(next)
        .forEach(
            (name, bytes) -> {
              if (before.apply(name).filter(it -> Arrays.equals(it, bytes)).isPresent()) {
                kept.add(name);
              } else {
                written.put(name, bytes);
              }
            });
    List<String> shards = kept.stream().filter(it -> it.startsWith(RECORDS)).toList();
    shards.forEach(name -> kept.add(objects(name))); // the hashes of the objects are the same
    var changed = new TreeMap<String, TreeMap<ResourceKey, Recorded>>();
    written.keySet().stream()
        .filter(it -> it.startsWith(RECORDS))
        .forEach(name -> changed.put(name, new TreeMap<>()));
    for (Recorded record : next.records()) {
      var shard = changed.get(StateFiles.fileOf(record.key(), next.size()));
      if (shard != null) {
        shard.put(record.key(), record);
      }
    }
    changed.forEach(
        (name, records) -> written.put(objects(name), bytes(next, objects(name), records)));
    return new Files(written, kept);
  }

  private static String objects(String records) {
    return OBJECTS + records.substring(RECORDS.length());
  }

  private static byte[] bytes(State state, String name, SortedMap<ResourceKey, Recorded> records) {
    List<Node> trees =
        records.values().stream()
            .map(Recorded::content)
            .filter(tree -> !tree.isEmpty())
            .map(HiddenSecrets::of)
            .toList();
    return StateFiles.beside(state, name, Json.write(ListNode.of(trees)));
  }

  /**
   * Reads a state.
   *
   * @param place what the files' folder is called in problems
   * @param file gives a file's bytes by its name; empty where there is none
   * @param content gives the bytes of an object's shard by its name, once it is asked for
   * @param key with which it is read, and will be written
   * @param problems takes what is corrupt, of another key or of a newer format
   */
  public static State read(
      String place,
      Function<String, Optional<byte[]>> file,
      Function<String, byte[]> content,
      StateKey key,
      Problems problems) {
    var objects = new PackedObjects(place, content);
    var found = new Problems();
    State state =
        StateFiles.readBeside(
            place,
            file,
            opener -> {
              objects.openedBy(opener);
              return objects::of;
            },
            key,
            found);
    found.sorted().forEach(it -> problems.add(inStore(it)));
    objects.know(state.size());
    return state;
  }

  /** Nothing makes a state anew but a folder of manifests; a server's objects can be adopted. */
  static Problem inStore(Problem problem) {
    return problem.code().equals(StateFiles.CORRUPT)
        ? new Problem(
            problem.code(), problem.summary(), problem.place(), problem.detail(), LOST_FOR_GOOD)
        : problem;
  }

  /** What is there before anything was stored, which will be kept with a key. */
  public static State none(StateKey key) {
    return read("", any -> Optional.empty(), any -> new byte[0], key, new Problems());
  }

  static String shardOf(ResourceKey key, int objects) {
    return objects(StateFiles.fileOf(key, objects));
  }
}
