package io.lapstrake.core.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the difference of any two objects. */
class DifferenceLawsTest {

  private static final List<String> KINDS =
      List.of(
          "apps/Deployment",
          "apps/StatefulSet",
          "Pod",
          "Service",
          "ConfigMap",
          "ServiceAccount",
          "ResourceQuota",
          "autoscaling/HorizontalPodAutoscaler",
          "apiextensions.k8s.io/CustomResourceDefinition",
          "example.com/Widget");

  /** Two objects of one kind. */
  record Pair(String kind, MapNode before, MapNode after) {
    KindRules rules() {
      return EffectTest.rules(kind);
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // they are swapped, and meant to be
    Pair reversed() {
      return new Pair(kind, after, before);
    }

    Difference difference() {
      return Difference.between(before, after, rules());
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.randomValue(DifferenceLawsTest::pair);
  }

  private static Pair pair(Random random) {
    return random.nextInt(3) == 0
        ? new Pair("Pod", new RandomObjects(random).pod(), new RandomObjects(random).pod())
        : anyPair(random);
  }

  private static Pair anyPair(Random random) {
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    var objects = new RandomObjects(random);
    var root = EffectTest.rules(kind).root();
    MapNode before = objects.object(root);
    MapNode after = random.nextInt(6) == 0 ? objects.object(root) : before;
    for (int i = random.nextInt(6); i > 0; i--) {
      after = objects.changed(after, root);
    }
    return new Pair(kind, before, after);
  }

  @Property(tries = 3000)
  void it_is_empty_exactly_where_both_mean_the_same(@ForAll("pairs") Pair pair) {
    var root = pair.rules().root();
    boolean same = Canonical.of(pair.before(), root).equals(Canonical.of(pair.after(), root));
    assertThat(pair.difference().isEmpty()).isEqualTo(same);
    assertThat(pair.difference().patch().isEmpty()).isEqualTo(same);
  }

  @Property(tries = 3000)
  void its_patch_makes_the_one_of_the_other(@ForAll("pairs") Pair pair) {
    MapNode patched = pair.difference().patch().applyTo(pair.before());
    assertThat(Difference.between(patched, pair.after(), pair.rules()).changes()).isEmpty();
  }

  @Property(tries = 1000)
  void it_is_empty_for_the_same_object(@ForAll("pairs") Pair pair) {
    MapNode copy = MapNode.of(List.copyOf(pair.before().parts()));
    assertThat(Difference.between(pair.before(), copy, pair.rules()).isEmpty()).isTrue();
  }

  @Property(tries = 1000)
  void it_is_empty_one_way_when_it_is_empty_the_other_way(@ForAll("pairs") Pair pair) {
    Difference back = pair.reversed().difference();
    assertThat(back.isEmpty()).isEqualTo(pair.difference().isEmpty());
    assertThat(back.changes()).hasSameSizeAs(pair.difference().changes());
  }

  @Property(tries = 1000)
  void each_place_changes_once(@ForAll("pairs") Pair pair) {
    assertThat(pair.difference().changes())
        .extracting(change -> change.path() + " " + change.form())
        .doesNotHaveDuplicates();
  }
}
