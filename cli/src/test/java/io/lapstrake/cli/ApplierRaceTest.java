package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several processes apply at the same time: to one stack, of which one wins a round and the others
 * find their plans stale; and to stacks of their own, which all land.
 */
class ApplierRaceTest {

  private static final boolean LONG = Boolean.getBoolean("lapstrake.long");
  private static final int ROUNDS = LONG ? 8 : 2;

  @TempDir Path temporary;

  static Stream<Arguments> races() {
    Stream<Integer> appliers = LONG ? Stream.of(2, 3, 4, 8, 16) : Stream.of(2, 4);
    return appliers.flatMap(
        count -> Stream.of(Destination.values()).map(it -> Arguments.of(it, count)));
  }

  private static List<Child> start(Destination destination, int count, Path path, boolean isShared)
      throws IOException {
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String folder = isShared ? Destination.FOLDER : "team-" + i + "/forty";
      children.add(Child.of(Applier.class, destination.name(), path, folder));
    }
    return children;
  }

  /** What each says of its apply, when all have planned before any of them begins. */
  private static List<String> round(List<Child> children, int round) throws IOException {
    for (int i = 0; i < children.size(); i++) {
      children.get(i).say(String.valueOf(version(round, i, children.size())));
    }
    for (Child child : children) {
      assertThat(child.answer()).isEqualTo("planned");
    }
    children.forEach(child -> child.say("go"));
    List<String> said = new ArrayList<>();
    for (Child child : children) {
      said.add(child.answer());
    }
    return said;
  }

  private static int version(int round, int child, int children) {
    return round * children + child;
  }

  @ParameterizedTest(name = "{1} appliers, {0}")
  @MethodSource("races")
  void of_several_on_one_stack_one_wins_and_the_others_have_stale_plans(
      Destination destination, int count) throws IOException {
    Path path = temporary.resolve("target");
    List<Child> children = start(destination, count, path, true);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> said = round(children, round);

        assertThat(Collections.frequency(said, "applied")).as("%s", said).isEqualTo(1);
        assertThat(Collections.frequency(said, "LAP-0603")).as("%s", said).isEqualTo(count - 1);
        Forty won = new Forty(version(round, said.indexOf("applied"), count));
        assertHolds(destination, path, Destination.FOLDER, won, round + 1);
      }
    } finally {
      close(children);
    }
  }

  @ParameterizedTest(name = "{1} appliers, {0}")
  @MethodSource("races")
  void each_on_a_stack_of_its_own_lands(Destination destination, int count) throws IOException {
    Path path = temporary.resolve("target");
    List<Child> children = start(destination, count, path, false);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(round(children, round)).containsOnly("applied");
      }
      for (int i = 0; i < count; i++) {
        Forty last = new Forty(version(ROUNDS - 1, i, count));
        assertHolds(destination, path, "team-" + i + "/forty", last, ROUNDS);
      }
    } finally {
      close(children);
    }
  }

  private static void close(List<Child> children) throws IOException {
    for (Child child : children) {
      child.close();
    }
  }

  /** The objects of a version, each once, recorded as often as there were applies. */
  private static void assertHolds(
      Destination destination, Path path, String folder, Forty version, long serial)
      throws IOException {
    var wanted = version.resolve(Environment.named("default"));
    try (Target target = destination.open(path, folder)) {
      Plan left = target.plan(wanted);
      assertThat(left.isEmpty()).isTrue();
      assertThat(left.observed().drifts()).isEmpty();
      assertThat(target.state().serial()).isEqualTo(serial);
    }
    assertThat(destination.files(path).keySet())
        .filteredOn(
            file -> file.startsWith(folder + "/") && !file.startsWith(folder + "/" + Layout.OWN))
        .hasSize(wanted.size() + 1);
  }
}
