package io.lapstrake.k8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.reference.MissingSecret;
import io.lapstrake.k8s.check.reference.MissingSecretKey;
import io.lapstrake.k8s.check.reliability.NoMemoryLimit;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** What is reported, accepted and declared. */
class ChecksTest {

  private static final Secret SECRET = Secret.existing("db");

  private static Deployment api() {
    return Deployment.named("api")
        .container(
            Container.of("api", Image.of("shop/api").tag("v1"))
                .env("PASSWORD", SECRET.key("password")));
  }

  private static Manifests resolve(Stack stack) {
    return stack.resolve(Environment.named("prod"));
  }

  private static Stack shop() {
    return Stack.named("shop").in("shop");
  }

  private static CheckReport report(Stack stack) {
    return Checks.standard().of(resolve(stack));
  }

  @Test
  void errors_end_what_asks_for_none() {
    assertThatThrownBy(() -> report(shop().with(api())).throwIfErrors())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LAP-1003 Secret that is not there");
  }

  @Test
  void what_is_declared_as_made_elsewhere_is_known() {
    assertThat(report(shop().with(api()).expecting(SECRET)).errors()).isEmpty();
  }

  @Test
  void a_key_that_is_not_among_those_declared_is_missing() {
    Secret holding = SECRET.holding("user");
    assertThat(report(shop().with(api()).expecting(holding)).errors())
        .extracting(Problem::code)
        .containsExactly(new MissingSecretKey().code());
  }

  @Test
  void what_is_accepted_is_told_with_its_reason_and_is_no_warning() {
    var stack = shop().with(api().accepting(NoMemoryLimit.class, "it is alone on its node"));
    CheckReport report = report(stack);
    assertThat(report.accepted())
        .extracting(finding -> finding.check().name() + ": " + finding.accepted().orElse(""))
        .containsExactly("NoMemoryLimit: it is alone on its node");
    assertThat(report.warnings())
        .extracting(Problem::code)
        .doesNotContain(new NoMemoryLimit().code(), new UnneededAcceptance().code());
  }

  @Test
  void an_acceptance_of_what_is_not_found_is_a_warning() {
    var settings =
        ConfigMap.named("settings").entry("a", "b").accepting(NoMemoryLimit.class, "whatever");
    assertThat(report(shop().with(settings)).warnings())
        .extracting(Problem::detail)
        .containsExactly("The check NoMemoryLimit finds nothing there.");
  }

  @Test
  void nothing_is_said_of_acceptances_of_a_check_that_is_left_out() {
    var stack = shop().with(api().accepting(NoMemoryLimit.class, "it is alone on its node"));
    assertThat(
            Checks.standard().without(NoMemoryLimit.class).of(resolve(stack)).warnings().stream()
                .map(Problem::code))
        .doesNotContain(new NoMemoryLimit().code(), new UnneededAcceptance().code());
  }

  @Test
  void a_check_that_is_left_out_finds_nothing() {
    assertThat(
            Checks.standard().without(MissingSecret.class).of(resolve(shop().with(api()))).errors())
        .isEmpty();
  }
}
