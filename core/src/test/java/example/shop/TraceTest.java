package example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Problems show the line of the user's description that made them. */
class TraceTest {

  private static final Environment DEV = Environment.named("dev");

  private static Resource resource(Draft draft) {
    return () -> draft;
  }

  /** Says two things wrong; each comment marks the line that its problem shows. */
  private static Stack wrong() {
    Resource gone = resource(Draft.of("example.com/v1", "Thing", "gone"));
    Draft api = Draft.of("example.com/v1", "Thing", "api"); // line of api
    Draft flawed =
        Draft.of("example.com/v1", "Thing", "web")
            .flawed("LAP-0399", "Odd", "spec", "It is odd.", "make it even."); // line of the flaw
    return Stack.named("shop").with(resource(api.set(gone.name(), "spec", "of")), resource(flawed));
  }

  private static void joinOdd(Assembly assembly) {
    assembly.resource(
        Draft.of("example.com/v1", "Thing", "odd"), // line of odd
        draft -> {
          var flaws = new ArrayList<Draft>();
          List.of("spec").forEach(it -> flaws.add(draft.flawed("LAP-0399", "Odd", it, "", "")));
          return flaws.get(0);
        });
  }

  private static List<Source> lines(Blueprint blueprint) {
    var thrown =
        catchThrowableOfType(ProblemException.class, () -> blueprint.resolve(DEV)).problems();
    return thrown.stream().map(Problem::place).flatMap(place -> place.line().stream()).toList();
  }

  private static int lineOf(String marker) throws java.io.IOException {
    List<String> source =
        java.nio.file.Files.readAllLines(
            java.nio.file.Path.of("src/test/java/example/shop/TraceTest.java"));
    return 1 + source.indexOf(source.stream().filter(it -> it.endsWith(marker)).findFirst().get());
  }

  @Test
  void a_problem_shows_the_line_that_wrote_it() throws Exception {
    assertThat(lines(TraceTest::wrong))
        .containsExactly(
            new Source("TraceTest.java", lineOf("// line of api"), 0),
            new Source("TraceTest.java", lineOf("// line of the flaw"), 0));
  }

  @Test
  void what_a_kind_finds_when_all_is_linked_shows_the_line_that_described_the_resource()
      throws Exception {
    assertThat(lines(() -> Stack.named("shop").with(TraceTest::joinOdd)))
        .containsExactly(new Source("TraceTest.java", lineOf("// line of odd"), 0));
  }

  @Test
  void the_text_of_a_problem_ends_its_place_with_the_line() throws Exception {
    var thrown =
        catchThrowableOfType(
            ProblemException.class, () -> ((Blueprint) TraceTest::wrong).resolve(DEV));

    assertThat(thrown.getMessage())
        .isEqualTo(
            """
            LAP-0203 Unknown resource
              at shop/Thing/api, spec.of   (TraceTest.java:%d)
              Thing/gone is referred to but is no part of this stack; it has Thing/api, Thing/web.
              Fix: add it to the stack with with(…).

            LAP-0399 Odd
              at shop/Thing/web, spec   (TraceTest.java:%d)
              It is odd.
              Fix: make it even."""
                .formatted(lineOf("// line of api"), lineOf("// line of the flaw")));
  }

  @Test
  void without_a_blueprint_no_line_is_known() {
    var thrown =
        catchThrowableOfType(ProblemException.class, () -> wrong().resolve(DEV)).problems();

    assertThat(thrown).hasSize(2).allMatch(problem -> problem.place().line().isEmpty());
  }

  @Test
  void on_the_good_path_the_description_runs_once_and_records_no_line() {
    var runs = new AtomicInteger();
    Blueprint good =
        () -> {
          runs.incrementAndGet();
          assertThat(Trace.isOn()).isFalse();
          return Stack.named("shop").with(resource(Draft.of("example.com/v1", "Thing", "api")));
        };

    Manifests manifests = good.resolve(DEV);

    assertThat(runs).hasValue(1);
    assertThat(manifests).allMatch(manifest -> manifest.source().equals(Optional.empty()));
  }

  @Test
  void lines_are_recorded_no_longer_than_the_description_runs() {
    lines(TraceTest::wrong);

    assertThat(Trace.isOn()).isFalse();
    assertThat(Trace.here()).isNull();
  }
}
