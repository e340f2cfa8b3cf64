package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was applied last, of one stack in one environment. It never says what runs in a cluster.
 *
 * <p>A lineage is one history of applies; the serial counts them from 1. A plan holds for one
 * lineage and one serial.
 */
public final class State {

  private static final State NONE =
      new State("", "", "", 0, Map.of(), Collections.emptySortedMap(), Vault.NONE);

  private final String stack;
  private final String environment;
  private final String lineage;
  private final long serial;
  private final Map<ResourceKey, Recorded> records;
  private final SortedMap<String, Output> outputs;
  private final Vault vault;
  private @Nullable String fingerprint; // computed when first asked for; always the same

  private State(
      String stack,
      String environment,
      String lineage,
      long serial,
      Map<ResourceKey, Recorded> records,
      SortedMap<String, Output> outputs,
      Vault vault) {
    this.stack = stack;
    this.environment = environment;
    this.lineage = lineage;
    this.serial = serial;
    this.records = records;
    this.outputs = outputs;
    this.vault = vault;
  }

  /** The state before the first apply. */
  public static State none() {
    return NONE;
  }

  /** The state right after some objects were applied for the first time. */
  public static State of(Manifests manifests) {
    var records = new LinkedHashMap<ResourceKey, Recorded>(manifests.size() * 2);
    for (Manifest manifest : manifests) {
      records.put(manifest.key(), Recorded.of(manifest));
    }
    return of(manifests.stack(), manifests.environment(), "", 1, records.values())
        .withOutputs(Output.of(manifests.outputs()));
  }

  /** A state without outputs that was read, or that follows from another; each key once. */
  public static State of(
      String stack, String environment, String lineage, long serial, Collection<Recorded> records) {
    var byKey = new HashMap<ResourceKey, Recorded>(records.size() * 2);
    records.forEach(record -> byKey.put(record.key(), record));
    return new State(
        stack, environment, lineage, serial, byKey, Collections.emptySortedMap(), Vault.NONE);
  }

  /**
   * The same state, kept as another one is. Where both are kept in one form, its own key stays,
   * with which its hashes were made: where none was recorded yet, that of the other one is drawn
   * anew.
   */
  public State keptAs(State other) {
    boolean isInItsForm =
        hasKey() && other.hasKey() && vault.isEncrypted() == other.vault.isEncrypted();
    return kept((isInItsForm ? vault : other.vault).written());
  }

  State kept(Vault other) {
    return other.equals(vault)
        ? this
        : new State(stack, environment, lineage, serial, records, outputs, other);
  }

  /** The same state without what was made with a key: what is secret is unknown in it. */
  State withoutHashes() {
    List<Recorded> open =
        records.values().stream()
            .map(it -> it.withSecrets(SecretHashes.unknown(it.secrets())))
            .toList();
    var unknown = new TreeMap<>(outputs);
    unknown.replaceAll((name, it) -> it.isSecret() ? Output.secret(SecretHashes.UNKNOWN) : it);
    return of(stack, environment, lineage, serial, open).kept(vault).withOutputs(unknown);
  }

  /** Whether a key was used for something that is recorded. */
  boolean hasHashes() {
    return outputs.values().stream().anyMatch(it -> !it.hash().isEmpty())
        || records.values().stream().anyMatch(it -> SecretHashes.areKnown(it.secrets()));
  }

  /** Whether it is kept with a key, by which its secrets are told from others. */
  public boolean hasKey() {
    return vault.keys().isPresent();
  }

  Vault vault() {
    return vault;
  }

  /**
   * How the key was made of the one that was given, for whoever writes the hashes of secrets
   * elsewhere; nothing secret. Empty where there is no key.
   */
  public MapNode keyEntry() {
    return vault.entry();
  }

  /**
   * The same state kept with the key that an entry tells of; as it is where no key was given.
   *
   * @param entry of a {@link #keyEntry}
   * @return empty when it tells of another key than the one that was given
   */
  public Optional<State> keptBy(MapNode entry) {
    return vault.by(entry).map(this::kept);
  }

  /** Whether it is there, and is to be written otherwise: encrypted, or in plain text. */
  public boolean isTurning() {
    return serial > 0 && vault.isTurning();
  }

  /** What tells the secrets of its objects from others. */
  public SecretHashes secretHashes() {
    return secretHashes(lineage);
  }

  /**
   * What tells secrets from others in the state after this one.
   *
   * @param next its lineage
   */
  public SecretHashes secretHashes(String next) {
    return new SecretHashes(next, vault.hashing());
  }

  /** Outputs as this state records them: a secret one with its value only where it is encrypted. */
  public SortedMap<String, Output> recording(SortedMap<String, Output> described) {
    var all = new TreeMap<>(described);
    all.replaceAll(this::recording);
    return Collections.unmodifiableSortedMap(all);
  }

  private Output recording(String name, Output output) {
    Optional<Node> value = output.value().filter(Node::isSensitive);
    if (value.isEmpty()) {
      return output;
    }
    String hash = secretHashes().output(name, value.get());
    return new Output(value.filter(it -> vault.isEncrypted()), hash);
  }

  /** The same state with other outputs, as it records them. */
  public State withOutputs(SortedMap<String, Output> others) {
    return new State(stack, environment, lineage, serial, records, recording(others), vault);
  }

  /**
   * Makes a state anew where it is lost: of what the target holds, with what the description knows
   * of it. What cannot be known is listed. Pure.
   *
   * @param described in the same environment, now
   * @param held the objects that the target holds, by their keys
   * @param lineage a new one: no plan that was made before holds
   * @param serial that no earlier state had, where that is known
   */
  public static Rebuilt rebuild(
      Manifests described, SortedMap<ResourceKey, MapNode> held, String lineage, long serial) {
    return new Rebuilding(described).of(held, lineage, serial);
  }

  /** The same state that is to be written with a key, also if no object changes. */
  public State turningTo(StateKey key) {
    return kept(Vault.first(key).turning());
  }

  /**
   * The objects as the target holds them, as if they were described so; sorted by their keys. What
   * the target no longer holds is not among them, nor are outputs that are secret.
   */
  public Manifests asManifests() {
    List<Manifest> objects =
        records.values().stream()
            .filter(record -> !record.content().isEmpty())
            .sorted(Comparator.comparing(Recorded::key))
            .map(Recorded::asManifest)
            .toList();
    var known = new TreeMap<String, Node>();
    outputs.forEach((name, output) -> output.value().ifPresent(it -> known.put(name, it)));
    return new Manifests(stack, environment, objects, known);
  }

  /** The name of the stack whose state it is; empty before the first apply. */
  public String stack() {
    return stack;
  }

  /** Whether something was applied, of another stack or in another environment than these. */
  public boolean isOfAnother(String itsStack, String itsEnvironment) {
    return !stack.isEmpty() && !(stack.equals(itsStack) && environment.equals(itsEnvironment));
  }

  /** The name of the environment whose state it is; empty before the first apply. */
  public String environment() {
    return environment;
  }

  /** Tells this history of applies from others; empty before the first apply. */
  public String lineage() {
    return lineage;
  }

  /** How many applies there were. */
  public long serial() {
    return serial;
  }

  /** The record of an object. */
  public Optional<Recorded> find(ResourceKey key) {
    return Optional.ofNullable(records.get(key));
  }

  /**
   * Tells the records and outputs from any others: a hash over all of them, the same for a state
   * that was written and read again. Lineage and serial do not count.
   */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      String sorted = ShardText.write(new TreeMap<>(records).values());
      String named = outputs.isEmpty() ? "" : Json.write(OutputText.writeHashes(outputs));
      known = Sha256.of((sorted + named).getBytes(StandardCharsets.UTF_8));
      fingerprint = known;
    }
    return known;
  }

  /** The outputs of the stack by name, sorted. */
  public SortedMap<String, Output> outputs() {
    return outputs;
  }

  /** Whether no object is recorded. */
  public boolean isEmpty() {
    return records.isEmpty();
  }

  /** How many objects are recorded. */
  public int size() {
    return records.size();
  }

  /** The records, in no particular order. */
  public Collection<Recorded> records() {
    return Collections.unmodifiableCollection(records.values());
  }
}
