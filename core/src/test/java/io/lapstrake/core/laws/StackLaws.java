package io.lapstrake.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What holds for each step of a history, whatever the target. */
public final class StackLaws {

  private StackLaws() {}

  /** A target, and how someone else gets at its files. */
  public interface Place {

    /** Opens it. */
    Target open();

    /** Writes one of its files, by its path in the stack's folder. */
    void write(String path, String text);

    /** Deletes one. */
    void delete(String path);

    /** Every file by its path. */
    SortedMap<String, String> files();
  }

  /** Goes through a history, and checks each step. */
  public static void hold(List<RandomStacks.Step> history, Place place) {
    for (RandomStacks.Step step : history) {
      interfere(step, place);
      try (Target target = place.open()) {
        Plan plan = planned(step, target);
        keysAreKept(plan);
        if (isRefused(plan, target)) {
          nothingHappens(plan, target, place);
        } else {
          applied(plan, step, target, place);
        }
      }
    }
  }

  private static void interfere(RandomStacks.Step step, Place place) {
    if (step.edit() == RandomStacks.Edit.NONE) {
      return;
    }
    Optional<Recorded> victim;
    try (Target target = place.open()) {
      victim = target.state().records().stream().findFirst();
    }
    victim.ifPresent(
        it -> {
          String path = Layout.pathOf(it.key());
          String held = place.files().get(path);
          if (held != null && step.edit() == RandomStacks.Edit.DELETE) {
            place.delete(path);
          } else if (held != null) {
            String mark = held.contains("theirs: 1\n") ? "theirs: 2\n" : "theirs: 1\n";
            place.write(path, held.replaceAll("theirs: .\n", "") + mark);
          }
        });
  }

  /** Planning is pure: the same again gives the same, and leaves its inputs as they are. */
  private static Plan planned(RandomStacks.Step step, Target target) {
    Manifests wanted = step.wanted();
    String before = wanted.toYaml();
    State state = target.state();
    String fingerprint = state.fingerprint();
    Plan plan = target.plan(wanted, step.policy());
    Plan again = target.plan(wanted, step.policy());

    assertThat(again.toJson()).isEqualTo(plan.toJson());
    assertThat(again.toTerminal(Colour.NONE)).isEqualTo(plan.toTerminal(Colour.NONE));
    assertThat(wanted.toYaml()).isEqualTo(before);
    assertThat(state.fingerprint()).isEqualTo(fingerprint);
    return plan;
  }

  /**
   * An object whose key stays is never deleted, and never made unless it was missing; one whose key
   * becomes another at the same address is one replacement, which creates first.
   */
  private static void keysAreKept(Plan plan) {
    var wanted =
        plan.described().all().stream()
            .map(Manifest::key)
            .collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<ResourceKey>();
    plan.observed().drifts().stream()
        .filter(it -> it.kind() == Drift.Kind.REMOVED)
        .forEach(it -> it.key().ifPresent(missing::add));
    for (Change change : plan.changes()) {
      if (change.action() == Action.DELETE) {
        assertThat(wanted).doesNotContain(change.key());
      } else if (change.action() == Action.CREATE && !missing.contains(change.key())) {
        assertThat(plan.base().find(change.key())).isEmpty();
      } else if (change instanceof Change.Replace replace) {
        boolean isRenamed = !replace.before().key().equals(replace.after().key());
        assertThat(replace.order() == Change.Replace.Order.CREATE_FIRST).isEqualTo(isRenamed);
      }
    }
    for (Manifest manifest : plan.described()) {
      List<Change> its =
          plan.changes().stream().filter(it -> it.address().equals(manifest.address())).toList();
      boolean wasThere = plan.base().find(manifest.key()).isPresent();
      assertThat(its.stream().filter(it -> it.key().equals(manifest.key())))
          .as("one change of %s, recorded: %s", manifest.key(), wasThere)
          .hasSize(1);
    }
  }

  private static boolean isRefused(Plan plan, Target target) {
    try {
      target.check(plan);
      return false;
    } catch (ProblemException e) {
      return true;
    }
  }

  private static void nothingHappens(Plan plan, Target target, Place place) {
    SortedMap<String, String> before = place.files();
    assertThatThrownBy(() -> target.apply(plan)).isInstanceOf(ProblemException.class);
    assertThat(place.files()).isEqualTo(before);
  }

  private static void applied(Plan plan, RandomStacks.Step step, Target target, Place place) {
    State after = target.apply(plan).state();
    SortedMap<String, String> files = place.files();
    assertRecorded(step.wanted(), after);

    again(step.wanted(), step.policy(), target, after);
    try (Target other = place.open()) {
      again(step.wanted(), step.policy(), other, after);
    }
    assertThat(place.files()).isEqualTo(files);
  }

  /** Each object once. */
  private static void assertRecorded(Manifests wanted, State state) {
    assertThat(state.records().stream().map(Recorded::key))
        .containsExactlyInAnyOrderElementsOf(wanted.all().stream().map(Manifest::key).toList());
  }

  /** The plan after an apply is empty, and applying it changes nothing. */
  private static void again(Manifests wanted, PlanPolicy policy, Target target, State after) {
    Plan left = target.plan(wanted, policy);
    assertThat(left.effective()).as(left.toTerminal(Colour.NONE)).isEmpty();
    assertThat(left.isEmpty()).isTrue();
    State again = target.apply(left).state();
    assertThat(again.fingerprint()).isEqualTo(after.fingerprint());
    assertThat(again.serial()).isEqualTo(after.serial());
  }
}
