package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import example.shop.Leaky;
import io.lapstrake.core.stack.Blueprint;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tool says of what checks find. */
class ChecksTest {

  @TempDir Path repository;

  @BeforeEach
  void make_a_bare_repository() throws GitAPIException {
    Git.init().setBare(true).setInitialBranch("main").setDirectory(repository.toFile()).call();
  }

  private Run rehearse(Blueprint blueprint, String... options) {
    Object[] arguments = new Object[options.length + 3];
    arguments[0] = "--repository";
    arguments[1] = repository;
    arguments[2] = "--dry-run";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(blueprint, arguments);
  }

  private JsonNode json(Blueprint blueprint) throws IOException {
    return new ObjectMapper().readTree(rehearse(blueprint, "--json").out());
  }

  @Test
  void what_is_wrong_for_certain_is_a_problem_with_its_line() {
    Run run = rehearse(Leaky.robot());

    assertThat(run.status()).isEqualTo(Lapstrake.PROBLEMS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceFirst("Leaky.java:\\d+", "Leaky.java:…"))
        .isEqualTo(
            """
            LAP-1007 ServiceAccount that is not there
              at leaky/Deployment/api, spec.template.spec.serviceAccountName   (Leaky.java:…)
              ServiceAccount shop/robot is neither in the stack nor declared as made elsewhere.
              Fix: name a ServiceAccount that the stack has, or declare one that is made elsewhere \
            with expecting(…).

            1 problem; nothing was written.
            """);
  }

  @Test
  void what_is_likely_wrong_stands_behind_the_plan_with_its_line() {
    Run run = rehearse(Leaky.password());

    assertThat(run.status()).isEqualTo(Lapstrake.DONE);
    assertThat(run.out().replaceFirst("Leaky.java:\\d+", "Leaky.java:…"))
        .isEqualTo(
            """
            leaky → default         1 change: 1 to create

            + ConfigMap shop/settings   create

            LAP-1310 Secret in plain text
              at leaky/ConfigMap/settings, data.password   (Leaky.java:…)
              By its name password is a secret, and it stands there in plain text.
              Fix: keep it in a Secret, and refer to that.

            1 warning
            """);
  }

  @Test
  void json_has_what_is_likely_wrong() throws IOException {
    JsonNode warning = json(Leaky.password()).at("/warnings/0");

    assertThat(warning.get("code").asText()).isEqualTo("LAP-1310");
    assertThat(warning.get("field").asText()).isEqualTo("data.password");
    assertThat(warning.get("source").asText()).startsWith("Leaky.java:");
  }

  @Test
  void json_has_what_is_accepted_with_its_reason() throws IOException {
    JsonNode accepted = json(Corner.shop()).at("/accepted/0");

    assertThat(accepted.get("check").asText()).isEqualTo("NoBudget");
    assertThat(accepted.get("reason").asText()).isEqualTo("the corner shop may close for a moment");
  }
}
