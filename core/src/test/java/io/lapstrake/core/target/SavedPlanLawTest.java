package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A plan that was saved, read and bound does what it would have done at once. */
class SavedPlanLawTest {

  private static final Address FORGOTTEN = Address.parse("shop/ConfigMap/thing-1");
  private static final Address[] ALL =
      Stream.of(
              "StatefulSet/thing-0",
              "StatefulSet/thing-3",
              "ConfigMap/thing-1",
              "ConfigMap/thing-4",
              "Widget/thing-2",
              "Widget/thing-5")
          .map(it -> Address.parse("shop/" + it))
          .toArray(Address[]::new);
  private static final String[] KEYS = {"$secret", "$$secret"};

  /** An object that may be described otherwise each time. */
  private record Thing(int id, int name, int text, boolean isProtected) {
    Thing turned() {
      return new Thing(id, name, text, !isProtected);
    }

    Draft draft() {
      String called = "thing-" + id;
      Literal<String> value = Literal.of("text " + text);
      Draft draft =
          switch (id % 3) {
            case 0 -> Described.statefulSet(called, "service-" + text);
            case 1 -> Draft.of("v1", "ConfigMap", called).set(value, "data", "k");
            default ->
                Draft.of("example.com/v1", "Widget", called).set(value, "spec", KEYS[id / 3]);
          };
      Draft named = draft.named(Literal.of("n" + (name == 0 ? 99 : id)));
      return isProtected ? named.protect() : named;
    }
  }

  /** What somebody else does with one of the files. */
  private enum Deed {
    NOTHING,
    EDIT,
    REMOVE,
    MAKE
  }

  /** What is wished after the step before. */
  private enum Wish {
    OTHERS,
    SAME,
    OTHERWISE_PROTECTED
  }

  private record Step(Wish wish, List<Thing> things, Deed deed, int file, HandEdits policy) {
    Manifests described() {
      return Described.shop(things.stream().map(Thing::draft).toList());
    }

    Step after(Step before) {
      return switch (wish) {
        case OTHERS -> this;
        case SAME -> new Step(wish, before.things, deed, file, policy);
        case OTHERWISE_PROTECTED ->
            new Step(wish, before.things.stream().map(Thing::turned).toList(), deed, file, policy);
      };
    }

    PlanPolicy allowed() {
      return PlanPolicy.careful()
          .deletingEverything()
          .adoptingAll()
          .forgetting(FORGOTTEN)
          .releasing(ALL)
          .onHandEdits(policy);
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Thing> thing =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(false, false, false, true))
            .as(Thing::new);
    Arbitrary<List<Thing>> things =
        thing
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .uniqueElements(Thing::id)
            .filter(SavedPlanLawTest::areNamedApart);
    return Combinators.combine(
            Arbitraries.of(
                Wish.OTHERS, Wish.OTHERS, Wish.SAME, Wish.SAME, Wish.OTHERWISE_PROTECTED),
            things,
            Arbitraries.of(Deed.NOTHING, Deed.EDIT, Deed.EDIT, Deed.REMOVE, Deed.MAKE),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(
                HandEdits.STOP,
                HandEdits.KEEP,
                HandEdits.OVERWRITE,
                HandEdits.ACCEPT,
                HandEdits.ACCEPT))
        .as(Step::new)
        .list()
        .ofMinSize(6)
        .ofMaxSize(9);
  }

  /** No two of a kind have the one name that several may have. */
  private static boolean areNamedApart(List<Thing> things) {
    List<Integer> kinds =
        things.stream().filter(it -> it.name() == 0).map(it -> it.id() % 3).toList();
    return kinds.stream().distinct().count() == kinds.size();
  }

  private static DirectoryTarget open(Path folder) {
    return DirectoryTarget.at(folder).lineages(() -> "line").open();
  }

  /** Does the same in two folders that are alike. */
  private static void interfere(Path folder, Step step) throws IOException {
    if (step.deed() == Deed.MAKE) {
      Files.createDirectories(folder.resolve("shop"));
      for (String name : List.of("n1", "n4")) {
        Files.writeString(
            folder.resolve("shop/configmap." + name + ".yaml"),
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: "
                + name
                + ", namespace: shop}, data: {mine: '1'}}");
      }
      return;
    }
    List<Path> files;
    try (Stream<Path> all =
        Files.exists(folder.resolve("shop")) ? Files.list(folder.resolve("shop")) : Stream.of()) {
      files = all.sorted().toList();
    }
    if (!files.isEmpty() && step.deed() != Deed.NOTHING) {
      Path file = files.get(step.file() % files.size());
      if (step.deed() == Deed.REMOVE) {
        Files.delete(file);
      } else {
        Files.writeString(file, Files.readString(file) + "theirs: " + step.file() + "\n");
      }
    }
  }

  @Property(tries = 25)
  void a_saved_plan_gives_the_same_bytes_and_the_same_state(@ForAll("histories") List<Step> history)
      throws IOException {
    Path temp = Files.createTempDirectory("laws");
    try {
      Step step = history.get(0);
      for (Step next : history) {
        step = next.after(step);
        interfere(temp.resolve("at-once/shop"), step);
        interfere(temp.resolve("saved/shop"), step);
        apply(temp, step);
        assertThat(Folders.contents(temp.resolve("saved/shop")))
            .isEqualTo(Folders.contents(temp.resolve("at-once/shop")));
      }
    } finally {
      Folders.delete(temp);
    }
    Statistics.coverage(
        all -> {
          for (Action action : Action.values()) {
            if (action != Action.KEEP) { // it is not saved
              all.check(action).count(it -> it > 0);
            }
          }
        });
  }

  private static void apply(Path temp, Step step) {
    try (DirectoryTarget atOnce = open(temp.resolve("at-once/shop"));
        DirectoryTarget saved = open(temp.resolve("saved/shop"))) {
      Manifests described = step.described();
      Plan plan = atOnce.plan(described, step.allowed());
      if (!plan.refusals().isEmpty()) {
        return; // neither is applied
      }
      PlanFile.write(saved.plan(described, step.allowed()), temp.resolve("plan"));
      SavedPlan read = PlanFile.read(temp.resolve("plan"));
      Plan bound = read.bind(described, saved.state(), saved.observed(described));
      assertThat(bound.toTerminal(Colour.NONE)).isEqualTo(plan.toTerminal(Colour.NONE));
      plan.effective().forEach(it -> Statistics.collect(it.action()));
      assertThat(bound.toJson()).isEqualTo(plan.toJson());
      assertThat(saved.apply(bound).state().fingerprint())
          .isEqualTo(atOnce.apply(plan).state().fingerprint());
    }
  }
}
