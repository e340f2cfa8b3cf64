package io.lapstrake.core.report;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.state.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that was saved is shown as it was before. */
class ShownPlanTest {

  @TempDir Path temporary;

  static Stream<String> plans() {
    return Plans.all().keySet().stream().filter(it -> Plans.named(it).refusals().isEmpty());
  }

  private Plan shown(Plan plan) {
    Path file = temporary.resolve("plan");
    PlanFile.write(plan, SecretKeys.passphrase("passphrase".toCharArray()), file);
    return PlanFile.read(file).shown();
  }

  /** Which fields someone else edited is not in the file. */
  private static String withoutEditedFields(String text) {
    return text.replaceAll("(?m)^    [^ ]+ +v → by hand\n", "")
        .replaceAll(": <code>data.k: v → by hand</code>", "");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void to_a_person_in_a_terminal(String name) {
    Plan plan = Plans.named(name);
    TerminalStyle style = TerminalStyle.of(Colour.ANSI).withDifferences();

    assertThat(shown(plan).toTerminal(style))
        .isEqualTo(withoutEditedFields(plan.toTerminal(style)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void in_a_pull_request(String name) {
    Plan plan = Plans.named(name);

    assertThat(Markdown.of(shown(plan)).text())
        .isEqualTo(withoutEditedFields(Markdown.of(plan).text()));
  }

  @Test
  void with_what_it_does_to_the_state_alone() {
    Manifests before =
        shop(config("a", "k", "1").protect(), config("b", "k", "1"), config("c", "k", "1"));
    Manifests after =
        shop(
            config("a", "k", "1").unprotected(),
            config("b", "k", "1").protect(),
            config("c", "k", "2"));
    var gone = Drift.removed("b.yaml", Optional.of(Described.find(before, "b").key()));
    var edit =
        new Drift(
            "c.yaml",
            Optional.of(Described.find(before, "c").key()),
            Drift.Kind.EDITED,
            "hash",
            Optional.empty());
    Observed observed = Observed.of(List.of(edit));
    State state = State.of(before);

    for (Plan plan :
        List.of(
            Plan.between(after, State.of(shop(config("c", "k", "2"))), observed),
            Plan.between(after, state, observed, PlanPolicy.careful().onHandEdits(HandEdits.KEEP)),
            Plan.between(
                after, state, observed, PlanPolicy.careful().onHandEdits(HandEdits.OVERWRITE)),
            Plan.recording(state, Observed.of(List.of(gone))))) {
      assertThat(shown(plan).toTerminal(Colour.NONE)).isEqualTo(plan.toTerminal(Colour.NONE));
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void to_a_program(String name) {
    Plan plan = Plans.named(name);
    assertThat(shown(plan).toTree().without("counts")).isEqualTo(plan.toTree().without("counts"));
  }
}
