package example.convention;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.convention.AutoscalingValues;
import io.lapstrake.helm.convention.IngressValues;
import io.lapstrake.helm.convention.ServiceAccountValues;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A problem in what a convention makes names the line that asked for it. */
class LinesTest {

  private static final int SCALER_LINE = 30; // the body of the next method
  private static final Deployment WEB =
      Deployment.named("web").container(Container.of("web", "nginx:1").port("http", 80));

  private static Part scaler() {
    return AutoscalingValues.standard().of(WEB);
  }

  private static Part way() {
    return IngressValues.standard().to(WEB.service().port("http", 80), Literal.of(80));
  }

  private static Part account() {
    return ServiceAccountValues.standard();
  }

  @Test
  void a_problem_names_the_line_that_asked_a_convention_for_the_object() {
    assertThat(lineOf(LinesTest::scaler)).isEqualTo(SCALER_LINE);
    assertThat(lineOf(LinesTest::way)).isEqualTo(SCALER_LINE + 4);
    assertThat(lineOf(LinesTest::account)).isEqualTo(SCALER_LINE + 8);
  }

  /** The line of the second of two equal parts, which is a problem. */
  private static int lineOf(Supplier<Part> part) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                Chart.of(
                    () ->
                        Stack.named("shop")
                            .with(
                                List.of(
                                    WEB, WEB.service().port("http", 80), part.get(), part.get()))));
    Problem twice = refused.problems().get(0);
    assertThat(twice.code()).isEqualTo("LAP-0201");
    return requireNonNull(twice.place().source()).line();
  }
}
