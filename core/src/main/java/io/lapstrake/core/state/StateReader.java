package io.lapstrake.core.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateFiles} writes; whatever it cannot vouch for is a problem. */
final class StateReader {

  private final Opening opening;
  private final Problems problems;
  private final ShardText shards;
  private final List<Recorded> records = new ArrayList<>();
  private final StringBuilder checksums = new StringBuilder();
  private boolean isWhole = true;

  StateReader(Opening opening, Function<ResourceKey, MapNode> content, Problems problems) {
    this.opening = opening;
    this.problems = problems;
    this.shards = new ShardText(content);
  }

  State read() {
    Optional<byte[]> header = opening.bytes(StateFiles.HEADER);
    if (header.isEmpty()) {
      return State.none().kept(opening.first());
    }
    return header
        .flatMap(opening::header)
        .map(tree -> tree instanceof MapNode map ? state(map) : lacking())
        .orElse(State.none());
  }

  private State state(MapNode header) {
    Long serial = number(header, "serial");
    Long objects = number(header, "objects");
    Long count = number(header, "shards");
    String stack = header.text("stack");
    String environment = header.text("environment");
    String lineage = header.text("lineage");
    Optional<SortedMap<String, Output>> outputs = OutputText.read(header.map("outputs"));
    if (serial == null
        || objects == null
        || count == null
        || count != StateFiles.shardsFor(objects)
        || stack == null
        || environment == null
        || lineage == null
        || outputs.isEmpty()) {
      return lacking();
    }
    for (int i = 0; i < count; i++) {
      shard(StateFiles.shardName(count.intValue(), i));
    }
    if (isWhole) {
      check(header, objects);
    }
    return isWhole
        ? kept(State.of(stack, environment, lineage, serial, records), outputs.get())
        : State.none();
  }

  private State kept(State state, SortedMap<String, Output> outputs) {
    Vault vault = opening.vault();
    State kept = state.kept(vault).withOutputs(outputs);
    return vault.isForgetting() ? kept.withoutHashes() : kept;
  }

  private State lacking() {
    broken(StateFiles.HEADER, "It lacks something that every header has.");
    return State.none();
  }

  private void check(MapNode header, long objects) {
    if (!StateFiles.checksumOver(checksums.toString()).equals(header.text("records"))) {
      broken(StateFiles.HEADER, "It belongs to other records than those beside it.");
      return;
    }
    Set<ResourceKey> known = new HashSet<>(records.size() * 2);
    records.forEach(it -> known.add(it.key()));
    if (records.size() != objects || known.size() != objects) {
      broken(StateFiles.HEADER, "The records beside it are not the objects that it counts.");
    }
  }

  private void shard(String name) {
    Optional<byte[]> bytes = opening.bytes(name);
    if (bytes.isEmpty()) {
      broken(name, "The header names it, but it is not there.");
      return;
    }
    Optional<String> text = opening.shard(name, bytes.get());
    if (text.isEmpty()) {
      isWhole = false;
      return;
    }
    checksums.append(Seal.checksum(bytes.get()));
    try {
      shards.read(text.get(), records::add);
    } catch (JsonProcessingException e) {
      broken(name, "In line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + ".");
    } catch (IOException e) {
      broken(name, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Long number(MapNode map, String key) {
    return map.get(key) instanceof Literal<?> literal
            && literal.value() instanceof Long number
            && number >= 0
        ? number
        : null;
  }

  private void broken(String name, String why) {
    isWhole = false;
    StateFiles.SEAL.broken(opening.place(name), why, problems);
  }
}
