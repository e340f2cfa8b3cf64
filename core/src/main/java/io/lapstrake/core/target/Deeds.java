package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.StepJournal;
import io.lapstrake.core.value.MapNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the journal of an apply says on top of the state that was stored: which deeds were done, and
 * which one was begun.
 *
 * <p>It has an entry of whose it is, and of how its key was made, and then two for each deed: one
 * before it is done, that says what it is, and one with how it ended. Where the second is missing
 * nobody knows, and the server is asked. What was begun on another serial than the one that is
 * stored says nothing: its apply had stored all that it did, and was stopped before it cleared the
 * journal.
 */
final class Deeds {

  private static final String LINEAGE = "lineage";
  private static final String SERIAL = "serial";
  private static final String KEY = "key";
  private static final String ENDED = "ended";
  private static final String DONE = "done";
  private static final String NOT_DONE = "not done";

  private final State stored;
  private final StepJournal journal;
  private final Map<ResourceKey, Recorded> records = new HashMap<>();
  private String stack;
  private String environment;
  private String lineage;
  private State kept; // of which the deeds' hashes of secrets are
  private boolean hasBegun;
  private @Nullable Deed open;
  private Optional<Boolean> settled = Optional.empty(); // how the open one was found to have ended

  private Deeds(State stored, StepJournal journal) {
    this.stored = stored;
    this.kept = stored;
    this.journal = journal;
    this.stack = stored.stack();
    this.environment = stored.environment();
    this.lineage = stored.lineage();
    stored.records().forEach(it -> records.put(it.key(), it));
  }

  /** Reads a journal; what it leaves open is settled by a look at the server. */
  static Deeds read(State stored, StepJournal journal, ObjectServer server) {
    var deeds = new Deeds(stored, journal);
    journal.entries().forEach(deeds::take);
    if (deeds.open != null) {
      deeds.settled = Optional.of(deeds.isDone(deeds.open, server));
      deeds.end(deeds.settled.get());
    }
    return deeds;
  }

  private void take(MapNode entry) {
    String ended = entry.text(ENDED);
    String of = entry.text(LINEAGE);
    if (of != null) {
      begin(entry, of);
    } else if (!hasBegun) {
      return; // of an apply that had stored all that it did
    } else if (ended != null) {
      end(ended.equals(DONE));
    } else {
      open = Deed.of(entry).orElseThrow(() -> unreadable(entry));
    }
  }

  private void begin(MapNode entry, String of) {
    if (!lineage.isEmpty() && !lineage.equals(of)) {
      throw foreign("It is of another history of applies than the state beside it.");
    }
    String serial = entry.text(SERIAL);
    if (serial != null && !serial.equals(Long.toString(stored.serial()))) {
      return;
    }
    hasBegun = true;
    lineage = of;
    kept = keptBy(entry.map(KEY));
    stack = String.valueOf(entry.text("stack"));
    environment = String.valueOf(entry.text("environment"));
  }

  /** A key from a passphrase is another one with each salt; that of the hashes is written down. */
  private State keptBy(MapNode key) {
    return key.isEmpty()
        ? stored
        : stored
            .keptBy(key)
            .orElseThrow(
                () ->
                    refused(
                        "LAP-0615",
                        "Secret that differs or cannot be compared",
                        "The hashes of secrets in it are of another key than the one that was"
                            + " given.",
                        "give that key, or none: then secrets count as unknown."));
  }

  private ProblemException unreadable(MapNode entry) {
    String named =
        Stream.of("action", "kind", "namespace", "name")
            .flatMap(it -> Optional.ofNullable(entry.text(it)).stream())
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return foreign(
        "What an entry says of the object that it made or changed cannot be read"
            + (named.isEmpty() ? "." : ": " + named + "."));
  }

  private ProblemException foreign(String why) {
    return refused(
        "LAP-0705",
        "Corrupt journal",
        why,
        "restore the file from a backup; or delete it: then nothing is known of what the apply did"
            + " that was stopped, and the next plan says what it finds.");
  }

  private ProblemException refused(String code, String summary, String why, String fix) {
    return new ProblemException(new Problem(code, summary, Place.of(journal.file()), why, fix));
  }

  private void end(boolean done) {
    if (done && open != null) {
      ResourceKey key = open.key();
      open.record().ifPresentOrElse(it -> records.put(key, it), () -> records.remove(key));
    }
    open = null;
  }

  private boolean isDone(Deed deed, ObjectServer server) {
    Optional<MapNode> held = server.observe(deed.key());
    Optional<MapNode> wished = deed.record().map(Recorded::content);
    if (wished.isEmpty() || held.isEmpty()) {
      return wished.isEmpty() == held.isEmpty();
    }
    Recorded before = records.get(deed.key());
    return Coverage.isWhole(wished.get(), held.get())
        && (before == null || !Coverage.isWhole(before.content(), held.get())); // else once more
  }

  /** Whether an apply was stopped whose deeds are not in the state that was stored. */
  boolean isInterrupted() {
    return hasBegun && !state().fingerprint().equals(stored.fingerprint());
  }

  /** What was stored, with what was done since. */
  State state() {
    return hasBegun
        ? State.of(stack, environment, lineage, stored.serial(), records.values())
            .keptAs(kept)
            .withOutputs(stored.outputs())
        : stored;
  }

  /** Writes down how the deed ended that was left open; only for whoever has the lock. */
  void writeDown() {
    settled.ifPresent(this::appendEnd);
    settled = Optional.empty();
  }

  /**
   * Writes down whose apply begins, unless one goes on.
   *
   * @param next the state once it is done
   */
  void begin(State next) {
    if (!hasBegun) {
      journal.append(
          MapNode.of(LINEAGE, next.lineage())
              .with("stack", next.stack())
              .with("environment", next.environment())
              .with(SERIAL, Long.toString(stored.serial()))
              .with(KEY, next.keyEntry()));
    }
  }

  /** Writes down what is about to be done. */
  void begin(Deed deed) {
    journal.append(deed.toTree());
  }

  /** Writes down that it was done. */
  void done() {
    appendEnd(true);
  }

  private void appendEnd(boolean done) {
    journal.append(MapNode.of(ENDED, done ? DONE : NOT_DONE));
  }
}
