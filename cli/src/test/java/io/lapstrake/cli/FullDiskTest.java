package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A disk is full, or cannot be written: the target holds what it held before or what was wanted,
 * and the next apply goes on as soon as there is room.
 */
class FullDiskTest {

  private static final int STEP = Boolean.getBoolean("lapstrake.long") ? 4 << 10 : 48 << 10;
  private static final int ENOUGH = 640 << 10;

  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource(Destination.class)
  void a_full_disk_loses_nothing(Destination destination) throws IOException {
    try (SmallDisk disk = SmallDisk.at(temporary.resolve("disk"))) {
      Path path = temporary.resolve("disk/target");
      Forty held = new Forty(0);
      destination.deliver(held, path);
      int refused = 0;
      int version = 0;
      for (int room = 0; room <= ENOUGH; room += STEP) {
        Forty wanted = new Forty(++version);
        disk.leave(room);
        Optional<String> codes = refused(destination, wanted, path);
        refused += codes.isPresent() ? 1 : 0;
        assertThat(codes.orElse("LAP-0704")).isIn("LAP-0704", "LAP-0805");
        disk.free();
        assertHolds(destination, path, codes.isPresent() ? List.of(held, wanted) : List.of(wanted));
        held = new Forty(++version);
        assertThat(destination.deliver(held, path).isEmpty()).isTrue();
        assertHolds(destination, path, List.of(held));
        disk.clear();
        path = temporary.resolve("disk/target" + version); // Git keeps what was, and grows
        destination.deliver(held, path);
      }
      assertThat(refused).isBetween(1, ENOUGH / STEP);
    }
  }

  @ParameterizedTest
  @EnumSource(Destination.class)
  void a_disk_that_cannot_be_written_can_be_planned_for(Destination destination)
      throws IOException {
    try (SmallDisk disk = SmallDisk.at(temporary.resolve("disk"))) {
      Path path = temporary.resolve("disk/target");
      Forty held = new Forty(0);
      destination.deliver(held, path);
      disk.readOnly(true);
      try (Target target = destination.open(path)) {
        Plan plan = target.plan(new Forty(1).resolve(Environment.named("default")));
        assertThat(plan.isEmpty()).isFalse();
      }
      assertThat(refused(destination, new Forty(1), path).orElse("")).isIn("LAP-0704", "LAP-0805");
      assertHolds(destination, path, List.of(held));
      disk.readOnly(false);

      assertThat(destination.deliver(new Forty(1), path).isEmpty()).isTrue();
      assertHolds(destination, path, List.of(new Forty(1)));
    }
  }

  /** The codes of the problems that an apply has, if it has any. */
  private static Optional<String> refused(Destination destination, Forty wanted, Path path) {
    try {
      destination.deliver(wanted, path);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(String.join(" ", e.problems().stream().map(Problem::code).toList()));
    }
  }

  /** Holds one of some versions, whole: each object once, and nothing that was edited. */
  private static void assertHolds(Destination destination, Path path, List<Forty> versions) {
    try (Target target = destination.open(path)) {
      State state = target.state();
      assertThat(target.observed().drifts()).isEmpty();
      assertThat(versions.stream().map(FullDiskTest::keys))
          .contains(
              state.records().stream().map(Recorded::key).map(Object::toString).sorted().toList());
      assertThat(
              versions.stream()
                  .map(it -> target.plan(it.resolve(Environment.named("default"))).isEmpty()))
          .contains(true);
    }
  }

  private static List<String> keys(Forty version) {
    return version.resolve(Environment.named("default")).all().stream()
        .map(Manifest::key)
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
