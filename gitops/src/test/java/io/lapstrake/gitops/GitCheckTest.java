package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check finds what an apply refuses, word for word, and writes nothing. */
class GitCheckTest {

  private static final Manifests SHOP = Stacks.shop(Map.of("a", "1"));

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_bare_repository() {
    delivery = Delivery.in(temporary);
  }

  private Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(delivery.repository())) {
      for (Path each : (Iterable<Path>) all::iterator) {
        files.put(each.toString(), Files.getLastModifiedTime(each).toString());
      }
    }
    return files;
  }

  private void assertFoundAndRefused(String codes, GitRepository settings, Manifests shop)
      throws IOException {
    try (GitTarget git = settings.folder("prod/shop")) {
      Plan plan = git.plan(shop);
      var before = files();
      var found = catchThrowableOfType(ProblemException.class, () -> git.check(plan));
      assertThat(files()).isEqualTo(before);
      var refused = catchThrowableOfType(ProblemException.class, () -> git.apply(plan));
      assertThat(found.problems()).isEqualTo(refused.problems());
      assertThat(found.problems().stream().map(it -> it.code())).containsExactly(codes.split(" "));
    }
  }

  @Test
  void of_a_plan_that_can_be_applied_it_finds_nothing() throws IOException {
    delivery.deliver(SHOP);
    var before = files();
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      git.check(git.plan(SHOP));
      git.check(git.plan(Stacks.shop(Map.of("b", "2"))));
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_replacement_that_no_controller_makes_beside_an_edit_by_hand() throws IOException {
    delivery.deliver(Stacks.immutable("1", "example.com/other", "x"));
    String edited = Stacks.immutable("3", "example.com/other", "x").toYaml();
    delivery.push("prod/shop/shop/configmap.fixed.yaml", edited);
    Manifests changed = Stacks.immutable("2", "example.com/other", "x");
    assertFoundAndRefused("LAP-0626 LAP-0809", delivery.settings(), changed);
  }

  @Test
  void a_file_where_the_folder_must_be() throws IOException {
    delivery.push("prod", "a file\n");
    assertFoundAndRefused("LAP-0812", delivery.settings(), SHOP);
  }

  @Test
  void a_branch_that_is_in_the_way_of_the_branch() throws IOException {
    delivery.deliver(SHOP);
    assertFoundAndRefused("LAP-0810", delivery.settings().branch("main/deep/er"), SHOP);
    delivery.git("branch", "release/1");
    assertFoundAndRefused("LAP-0810", delivery.settings().branch("release"), SHOP);
    delivery.git("pack-refs", "--all");
    assertFoundAndRefused("LAP-0810", delivery.settings().branch("release"), SHOP);
  }

  @Test
  void a_folder_of_another_stack() throws IOException {
    delivery.deliver(SHOP);
    Manifests other = Stacks.stack("bakery", "prod", Map.of("a", "1"));
    assertFoundAndRefused("LAP-0605", delivery.settings(), other);
  }

  @Test
  void a_secret_in_plain_text() throws IOException {
    Input<String> password = Input.text("password").sensitive();
    Draft secret = Draft.of("v1", "Secret", "login").set(password, "stringData", "password");
    Manifests shop =
        Stack.named("shop")
            .in("shop")
            .with((Resource) () -> secret)
            .resolve(Environment.named("prod").with("password", "hush"));
    assertFoundAndRefused("LAP-0604", delivery.settings(), shop);
  }
}
