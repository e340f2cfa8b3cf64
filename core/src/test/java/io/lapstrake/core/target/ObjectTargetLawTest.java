package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.store.FileStates;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A random program of edits, moves, deletions and applies, in which the server and the process fail
 * at random steps, always leaves a state from which the next apply makes what is described.
 */
class ObjectTargetLawTest {

  private static final int TRIES = 100;
  private static final int RUNS = Boolean.getBoolean("lapstrake.long") ? 30 : 1; // in each try
  private static final int MOST_STEPS = 14;
  private static final int THINGS = 7;

  /** What ends a process in the middle. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** An object as it is described now. */
  private record Thing(int id, int address, int name, int text) {

    Draft draft() {
      String called = "thing-" + id + "-" + address;
      Literal<String> value = Literal.of("text " + text);
      Draft draft =
          switch (id % 3) {
            case 0 -> Described.statefulSet(called, "service-" + text); // cannot change in place
            case 1 ->
                text == 2
                    ? Draft.of("v1", "ConfigMap", called).set(value, "data", "other")
                    : Draft.of("v1", "ConfigMap", called).set(value, "data", "k");
            default -> Draft.of("example.com/v1", "Widget", called).set(value, "spec", "text");
          };
      return draft.named(Literal.of("n" + id + "-" + name));
    }
  }

  /** One run of the law, with all that it did. */
  private static final class Run {
    private final Random random;
    private final Path folder;
    private final FaultyServer server = new FaultyServer();
    private final SortedMap<Integer, Thing> described = new TreeMap<>();
    private final List<String> script = new ArrayList<>();

    Run(long seed, Path folder) {
      this.random = new Random(seed);
      this.folder = folder;
    }

    Manifests wished() {
      return Described.shop(described.values().stream().map(Thing::draft).toList());
    }

    void step() {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> describe();
        case 4 -> drop();
        case 5 -> interfere();
        default -> applyAndFail();
      }
    }

    private void describe() {
      int id = random.nextInt(THINGS);
      Thing was = described.getOrDefault(id, new Thing(id, 0, 0, 0));
      Thing is =
          switch (random.nextInt(4)) {
            case 0 -> new Thing(id, random.nextInt(3), was.name(), was.text());
            case 1 -> new Thing(id, was.address(), random.nextInt(3), was.text());
            default -> new Thing(id, was.address(), was.name(), random.nextInt(3));
          };
      described.put(id, is);
      script.add("describe " + is);
    }

    private void drop() {
      int id = random.nextInt(THINGS);
      described.remove(id);
      script.add("describe no thing " + id);
    }

    /** Somebody else does something at the server. */
    private void interfere() {
      List<ResourceKey> keys = List.copyOf(server.objects().keySet());
      if (keys.isEmpty() || random.nextInt(4) == 0) {
        Manifests all = wished();
        for (Manifest manifest : all) {
          boolean mayChange = !manifest.key().kind().equals("StatefulSet"); // else none adopts it
          if (mayChange && !server.objects().containsKey(manifest.key())) {
            server.objects().put(manifest.key(), edited(manifest.tree()));
            script.add("somebody makes " + manifest.key());
            return;
          }
        }
        return;
      }
      ResourceKey key = keys.get(random.nextInt(keys.size()));
      if (random.nextBoolean()) {
        server.objects().remove(key);
        script.add("somebody deletes " + key);
      } else {
        server.objects().computeIfPresent(key, (any, object) -> edited(object));
        script.add("somebody edits " + key);
      }
    }

    private MapNode edited(MapNode object) {
      String top = object.get("data") != null ? "data" : "spec";
      return object.set(Literal.of("mine " + random.nextInt(3)), top, "k");
    }

    private void applyAndFail() {
      int call = random.nextInt(5);
      switch (random.nextInt(4)) {
        case 0 -> {
          server.failAt(call, false);
          script.add("apply, failing before call " + call);
        }
        case 1 -> {
          server.failAt(call, true);
          script.add("apply, failing after call " + call);
        }
        case 2 -> {
          script.add("apply, killed before step " + call);
          apply(killedAt(call));
          return;
        }
        default -> script.add("apply");
      }
      apply(Progress.SILENT);
      server.failNever();
    }

    private Progress killedAt(int step) {
      int[] left = {step};
      return any -> {
        if (left[0]-- == 0) {
          throw new Killed();
        }
      };
    }

    private void apply(Progress progress) {
      try (ObjectTarget target = open(progress)) {
        Plan plan = plan(target);
        assertThat(plan.refusals()).isEmpty();
        target.apply(plan);
      } catch (Killed e) {
        script.add("  killed");
      } catch (ProblemException e) {
        assertThat(e).hasMessageStartingWith("LAP-0707 Apply that was stopped");
        assertThat(e).hasCauseInstanceOf(FaultyServer.NoAnswer.class);
        script.add("  " + e.problems().get(0).detail().replace("\n", "; "));
      }
    }

    private ObjectTarget open(Progress progress) {
      return ObjectTarget.of(FileStates.at(folder), server, progress, () -> "line");
    }

    private Plan plan(ObjectTarget target) {
      return target.plan(
          wished(),
          PlanPolicy.careful().deletingEverything().adoptingAll().onHandEdits(HandEdits.OVERWRITE));
    }

    /** What is recorded reads as it was written, and names nobody twice. */
    void isValid() {
      try (ObjectTarget target = open(Progress.SILENT)) {
        for (Recorded record : target.state().records()) {
          assertThat(ResourceKey.of(record.content())).isEqualTo(record.key());
          assertThat(record.hash()).isEqualTo(new ContentHash().of(record.content()));
        }
      }
    }

    void converges() {
      try (ObjectTarget target = open(Progress.SILENT)) {
        target.apply(plan(target));
      }
      try (ObjectTarget target = open(Progress.SILENT);
          FileStates store = FileStates.at(folder)) {
        Plan after = plan(target);
        assertThat(after.isEmpty()).as(after.summary()).isTrue();
        assertThat(after.observed().drifts()).isEmpty();
        assertThat(store.journal().entries()).isEmpty();
        assertThat(store.read().fingerprint()).isEqualTo(target.state().fingerprint());
        int calls = server.calls();
        target.apply(after);
        assertThat(server.calls()).isEqualTo(calls);
      }
      for (Manifest manifest : wished()) {
        MapNode held = server.observe(manifest.key()).orElse(MapNode.EMPTY);
        assertThat(Coverage.of(manifest.tree(), held)).isEqualTo(manifest.tree());
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void whatever_fails_on_the_way_the_next_apply_makes_what_is_described(@ForAll long seed)
      throws IOException {
    for (int i = 0; i < RUNS; i++) {
      run(seed + i);
    }
  }

  private static void run(long seed) throws IOException {
    Path folder = Files.createTempDirectory("objects");
    Run run = new Run(seed, folder.resolve("states"));
    try {
      int steps = 2 + run.random.nextInt(MOST_STEPS);
      for (int i = 0; i < steps; i++) {
        run.step();
        run.isValid();
      }
      run.converges();
    } catch (RuntimeException | AssertionError e) {
      fail("seed " + seed + "\n" + String.join("\n", run.script), e);
    } finally {
      Folders.delete(folder);
    }
  }
}
