package io.lapstrake.core.state;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A state as files: {@code header.json}, and the records in shards, so that a change writes only
 * the records near it.
 *
 * <p>There are as many shards as keep at most about {@value #RECORDS_IN_A_SHARD} records in each; a
 * record's shard follows from its key alone. Each file is {@linkplain Seal sealed}. The header
 * holds one checksum over those of all shards, so that files of different applies do not pass for a
 * state.
 */
public final class StateFiles {

  /** The header's name. */
  public static final String HEADER = "header.json";

  /** The code of the problem that a corrupt state is. */
  public static final String CORRUPT = "LAP-0601";

  static final Seal SEAL =
      new Seal(
          CORRUPT,
          "Corrupt state",
          "restore the file from the commit or the backup before; where there is none, make the state"
              + " anew (State.rebuild; with the tool: state rebuild).");

  private static final int RECORDS_IN_A_SHARD = 64;

  private static final Pattern SHARD = Pattern.compile("records-\\d+-[0-9a-f]+\\.json");

  private StateFiles() {}

  /** The files of a state by name; the same state gives the same bytes. */
  public static SortedMap<String, byte[]> write(State state) {
    var sealing = new Sealing(state);
    int count = shardsFor(state.size());
    List<SortedMap<ResourceKey, Recorded>> shards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shards.add(new TreeMap<>());
    }
    for (Recorded recorded : state.records()) {
      shards.get(shardOf(recorded.key(), count)).put(recorded.key(), recorded);
    }
    var files = new TreeMap<String, byte[]>();
    var checksums = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = shardName(count, i);
      byte[] shard = sealing.shard(name, ShardText.write(shards.get(i).values()));
      checksums.append(Seal.checksum(shard));
      files.put(name, shard);
    }
    files.put(HEADER, sealing.header(header(state, count, checksums.toString())));
    return files;
  }

  /** Whether a file of a name may be one of a state's. */
  public static boolean isName(String file) {
    return file.equals(HEADER) || SHARD.matcher(file).matches();
  }

  /**
   * The name of the file that an object's record is in.
   *
   * @param objects how many objects the state has
   */
  public static String fileOf(ResourceKey key, long objects) {
    int count = shardsFor(objects);
    return shardName(count, shardOf(key, count));
  }

  static int shardsFor(long records) {
    long needed = Math.max(1, (records + RECORDS_IN_A_SHARD - 1) / RECORDS_IN_A_SHARD);
    return (int) Long.highestOneBit(2 * needed - 1); // the next power of two
  }

  static int shardOf(ResourceKey key, int count) {
    int hash = String.join("\n", key.group(), key.kind(), key.namespace(), key.name()).hashCode();
    return (hash ^ (hash >>> Short.SIZE)) & (count - 1);
  }

  static String shardName(int count, int index) {
    return String.format(Locale.ROOT, "records-%d-%04x.json", count, index);
  }

  private static MapNode header(State state, int shards, String checksums) {
    MapNode header =
        MapNode.of("stack", state.stack())
            .with("environment", state.environment())
            .with("lineage", state.lineage())
            .with("serial", Literal.of(state.serial()))
            .with("objects", state.size())
            .with("shards", shards)
            .with("records", checksumOver(checksums));
    return state.outputs().isEmpty()
        ? header
        : header.with("outputs", OutputText.write(state.outputs()));
  }

  static String checksumOver(String checksums) {
    return Sha256.of(checksums.getBytes(StandardCharsets.UTF_8));
  }

  /** Reports a header that does not fit what is beside its folder. */
  public static void broken(String folder, String why, Problems problems) {
    SEAL.broken(folder + "/" + HEADER, why, problems);
  }

  /**
   * Reads a state.
   *
   * @param folder what the files' folder is called in problems
   * @param file gives a file's bytes by its name; empty where there is none
   * @param content reads the object of a key from the target
   * @param problems takes what is corrupt, encrypted or of a newer format
   * @return the state; {@link State#none()} when there is no header, or a problem
   */
  public static State read(
      String folder,
      Function<String, Optional<byte[]>> file,
      Function<ResourceKey, MapNode> content,
      Problems problems) {
    return read(folder, file, content, StateKey.none(), problems);
  }

  /**
   * Whose a state is.
   *
   * @param stack the stack's name
   * @param environment the environment's name
   */
  public record Owner(String stack, String environment) {}

  /** Whose state a header is of, also where it is encrypted; empty where it is broken. */
  public static Optional<Owner> owner(byte[] header) {
    return tree(header).flatMap(StateFiles::owner);
  }

  /** Whether a header is whole and in plain text. */
  public static boolean isPlain(byte[] header) {
    return tree(header).filter(it -> it.get(Sealing.ENCRYPTED) == null).isPresent();
  }

  private static Optional<MapNode> tree(byte[] header) {
    var ignored = new Problems(); // whoever reads the state hears of them
    return SEAL.open(HEADER, header, ignored)
        .flatMap(text -> Json.read(HEADER, text, ignored))
        .map(YamlDocument::tree)
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast);
  }

  static Optional<Owner> owner(MapNode header) {
    String stack = header.text(Sealing.STACK);
    String environment = header.text(Sealing.ENVIRONMENT);
    return stack == null || environment == null
        ? Optional.empty()
        : Optional.of(new Owner(stack, environment));
  }

  /** Opens files that {@link #beside} gave. */
  @FunctionalInterface
  public interface Opener {
    /**
     * The JSON text in a file.
     *
     * @throws io.lapstrake.core.problem.ProblemException when it is corrupt or of a newer format
     */
    String open(String name, byte[] file);
  }

  /**
   * A file of one's own beside those of a state, sealed and, where they are, encrypted.
   *
   * @param name of the file, which no file of the state has
   */
  public static byte[] beside(State state, String name, String json) {
    return new Sealing(state).shard(name, json);
  }

  /**
   * Reads a state whose objects lie in files beside it.
   *
   * @param folder what the files' folder is called in problems
   * @param file gives a file's bytes by its name; empty where there is none
   * @param content gives what reads the object of a key, once it is asked for
   * @param key with which it is read, and will be written
   * @param problems takes what is corrupt, of another key or of a newer format
   */
  public static State readBeside(
      String folder,
      Function<String, Optional<byte[]>> file,
      Function<Opener, Function<ResourceKey, MapNode>> content,
      StateKey key,
      Problems problems) {
    var opening = new Opening(folder, file, key, problems);
    Opener opener =
        (name, bytes) -> {
          Optional<String> text = opening.shard(name, bytes);
          problems.throwIfAny();
          return text.orElseThrow();
        };
    return new StateReader(opening, content.apply(opener), problems).read();
  }

  /**
   * Reads a state that is kept with a key.
   *
   * @param folder what the files' folder is called in problems
   * @param file gives a file's bytes by its name; empty where there is none
   * @param content reads the object of a key from the target
   * @param key with which it is read, and will be written
   * @param problems takes what is corrupt, of another key or of a newer format
   * @return the state; one without a serial when there is no header, or a problem
   */
  public static State read(
      String folder,
      Function<String, Optional<byte[]>> file,
      Function<ResourceKey, MapNode> content,
      StateKey key,
      Problems problems) {
    var opening = new Opening(folder, file, key, problems);
    return new StateReader(opening, content, problems).read();
  }
}
