package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every stack and every change of it. */
class DirectoryLawTest {

  /** An object that may be described otherwise each time. */
  private record Thing(String kind, int id, int name, int text) {
    Draft draft() {
      return Draft.of("v1", kind, "thing-" + id)
          .named(Literal.of("n" + id + "-" + name))
          .set(Literal.of("text " + text), "data", "k");
    }
  }

  @Provide
  Arbitrary<List<List<Thing>>> histories() {
    Arbitrary<Thing> thing =
        Combinators.combine(
                Arbitraries.of("ConfigMap", "ServiceAccount"),
                Arbitraries.integers().between(0, 8),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 2))
            .as(Thing::new);
    return thing
        .list()
        .ofMaxSize(10)
        .uniqueElements(it -> it.kind() + it.id())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Manifests manifests(List<Thing> things) {
    return Described.shop(things.stream().map(Thing::draft).toList());
  }

  private static Plan plan(DirectoryTarget target, List<Thing> things) {
    return target.plan(manifests(things), PlanPolicy.careful().deletingEverything());
  }

  private static void apply(Path folder, List<Thing> things) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).lineages(() -> "line").open()) {
      target.apply(plan(target, things));
      assertThat(plan(target, things).isEmpty()).isTrue();
    }
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(plan(target, things).isEmpty()).isTrue();
      assertThat(target.observed().drifts()).isEmpty();
    }
  }

  /** The files that are delivered. */
  private static SortedMap<String, String> delivered(Path folder) {
    SortedMap<String, String> files = Folders.contents(folder);
    files.keySet().removeIf(path -> path.startsWith(".lapstrake"));
    return files;
  }

  @Property(tries = 25)
  void a_plan_after_its_apply_is_empty_and_the_way_there_does_not_show(
      @ForAll("histories") List<List<Thing>> history) throws IOException {
    Path temp = Files.createTempDirectory("laws");
    try {
      for (List<Thing> things : history) {
        apply(temp.resolve("one-after-the-other/shop"), things);
      }
      apply(temp.resolve("at-once/shop"), history.get(history.size() - 1));
      assertThat(delivered(temp.resolve("one-after-the-other/shop")))
          .isEqualTo(delivered(temp.resolve("at-once/shop")));
    } finally {
      Folders.delete(temp);
    }
  }

  @Property(tries = 15)
  void the_order_of_a_description_does_not_show(
      @ForAll("histories") List<List<Thing>> history, @ForAll Random random) throws IOException {
    Path temp = Files.createTempDirectory("laws");
    try {
      for (List<Thing> things : history) {
        apply(temp.resolve("as-it-is/shop"), things);
        var shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        apply(temp.resolve("shuffled/shop"), shuffled);
      }
      assertThat(Folders.contents(temp.resolve("shuffled/shop")))
          .isEqualTo(Folders.contents(temp.resolve("as-it-is/shop")));
    } finally {
      Folders.delete(temp);
    }
  }
}
