package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run} ends as the delivery would, with the same problems, and writes nothing. */
class RehearsalTest {

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() {
    repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", repository);
  }

  private Run run(Blueprint blueprint, Object... options) {
    var arguments = new java.util.ArrayList<Object>(List.of("--repository", repository));
    arguments.addAll(List.of(options));
    return Run.of(blueprint, arguments.toArray());
  }

  /** A ConfigMap that cannot change, in its level. */
  private static Blueprint fixed(String level) {
    return () ->
        Stack.named("fixed")
            .in("shop")
            .with(
                ConfigMap.named("settings")
                    .entry("level", level)
                    .patch("immutable", Literal.of(true)));
  }

  private void assertRefusedAlike(String code, Blueprint blueprint, Object... options) {
    var before = Snapshot.of(temporary);
    var dry = new java.util.ArrayList<Object>(List.of(options));
    dry.add("--dry-run");

    Run rehearsed = run(blueprint, dry.toArray());

    assertThat(Snapshot.of(temporary)).isEqualTo(before);
    Run real = run(blueprint, options);
    assertThat(rehearsed.err()).isEqualTo(real.err()).startsWith(code);
    assertThat(rehearsed.status()).isEqualTo(real.status()).isEqualTo(1);
    assertThat(real.out()).isEmpty();
  }

  @Test
  void a_replacement_that_no_controller_makes() {
    assertThat(run(fixed("info")).status()).isZero();

    assertRefusedAlike("LAP-0809", fixed("debug"));
    assertThat(run(fixed("debug"), "--dry-run").out())
        .contains("! ConfigMap shop/settings", "info → debug");
  }

  @Test
  void an_edit_by_hand() throws IOException {
    run(Corner.shop());
    Path clone = temporary.resolve("clone");
    Program.git(temporary).run("clone", "-q", repository, clone);
    Path file = clone.resolve("default/corner/shop/configmap.settings.yaml");
    Files.writeString(file, Files.readString(file).replace("info", "trace"));
    Program git = Program.git(clone);
    git.run("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-a", "-m", "Edit");
    git.run("push", "-q", "origin", "main");

    assertRefusedAlike("LAP-0626", Corner.shop(), "--set", "level=debug");
  }

  @Test
  void an_environment_that_no_folder_can_be_called_by() throws IOException {
    Path values = Files.writeString(temporary.resolve("values.yaml"), "level: warn\n");

    assertRefusedAlike("LAP-0811", Corner.shop(), "--environment", ".git/prod", "--values", values);
  }

  @Test
  void a_branch_that_cannot_be() {
    run(Corner.shop());

    assertRefusedAlike("LAP-0810", Corner.shop(), "--branch", "main/deep");
    assertRefusedAlike("LAP-0810", Corner.shop(), "--branch", "a..b");
  }

  @Test
  void json_has_the_plan_and_the_problems() throws IOException {
    run(fixed("info"));

    Run dry = run(fixed("debug"), "--dry-run", "--json");

    assertThat(dry.status()).isEqualTo(1);
    assertThat(dry.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(dry.out());
    assertThat(json.at("/plan/counts/replace").asInt()).isEqualTo(1);
    assertThat(json.at("/problems/0/code").asText()).isEqualTo("LAP-0809");
  }
}
