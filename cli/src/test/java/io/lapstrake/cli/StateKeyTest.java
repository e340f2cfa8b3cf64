package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state with a key, encrypted, and made anew; in a Git repository. */
class StateKeyTest {

  private static final Input<String> PASSWORD = Input.text("password").sensitive();
  private static final Blueprint SHOP =
      () ->
          Stack.named("corner")
              .in("shop")
              .with(ConfigMap.named("settings").entry("level", "info"))
              .output("url", Text.format("https://shop:%s@db", PASSWORD));

  @TempDir Path temporary;
  private Path repository;
  private Path key;

  @BeforeEach
  void make_a_bare_repository_and_a_key() throws IOException {
    repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", repository);
    key = Files.writeString(temporary.resolve("key"), "k".repeat(32));
  }

  private Run run(String command, Object... options) {
    var arguments = new ArrayList<Object>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--repository", repository));
    arguments.addAll(List.of(options));
    return Run.of(SHOP, arguments.toArray());
  }

  private Run plan(String password, Object... options) {
    var all = new ArrayList<Object>(List.of("--set", "password=" + password));
    all.addAll(List.of(options));
    return run("plan", all.toArray());
  }

  private String file(String name) {
    return Program.git(repository).run("show", "main:default/corner/.lapstrake/" + name);
  }

  private void rm(String... files) {
    Path clone = temporary.resolve("clone" + System.nanoTime());
    Program.git(temporary).run("clone", "-q", repository, clone);
    Program git = Program.git(clone);
    for (String file : files) {
      git.run("rm", "-q", "-r", "default/corner/" + file);
    }
    git.run("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "Lose it");
    git.run("push", "-q", "origin", "HEAD:main");
  }

  @Test
  void with_a_key_a_secret_output_is_compared_and_without_one_it_is_not() {
    run("apply", "--set", "password=hunter2", "--key", key);

    assertThat(plan("hunter2", "--key", key).status()).isZero();
    Run other = plan("hunter3", "--key", key);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.out()).contains("url   (sensitive) → (sensitive)").doesNotContain("hunter");
    assertThat(file("state/header.json"))
        .contains("\"url\":{\"secret\":\"")
        .doesNotContain("hunter");
  }

  @Test
  void encrypt_and_decrypt_change_no_object() {
    run("apply", "--set", "password=hunter2", "--key", key);

    Run encrypted = run("state encrypt", "--key", key);
    assertThat(encrypted.err()).isEmpty();
    assertThat(encrypted.out()).startsWith("The state is encrypted.\n\ncommit ");
    assertThat(file("state/header.json")).contains("\"encrypted\"").doesNotContain("url");
    assertThat(file("state/records-1-0000.json")).contains("\"encrypted\"");
    assertThat(plan("hunter2", "--key", key).out()) // its value is not known yet
        .startsWith("corner → default        no object changes; 1 output to change\n");
    run("apply", "--set", "password=hunter2", "--key", key);
    assertThat(plan("hunter2", "--key", key).status()).isZero();
    assertThat(run("output", "--key", key).out()).isEqualTo("url = (sensitive)\n");
    Run closed = plan("hunter2");
    assertThat(closed.status()).isEqualTo(1);
    assertThat(closed.err())
        .contains("LAP-0618 State that cannot be decrypted")
        .contains("It is encrypted, and no key was given.")
        .contains("(with the tool: --key FILE)");

    assertThat(run("state decrypt", "--key", key).out())
        .startsWith("The state is in plain text.\n\ncommit ");
    assertThat(file("state/header.json")).contains("\"url\":{\"secret\":\"\"}");
    assertThat(plan("hunter2").status()).isZero();
  }

  @Test
  void encrypting_takes_a_key() {
    assertThat(run("state encrypt").err())
        .contains("LAP-0616 Key that cannot be used", "at state encrypt", "There is none.");
  }

  @Test
  void rebuild_lists_what_it_cannot_know_and_asks() {
    run("apply", "--set", "password=hunter2");
    rm(".lapstrake/state", "kustomization.yaml");
    assertThat(plan("hunter2").err()).contains("LAP-0601 Corrupt state");

    Run asked = run("state rebuild", "--set", "password=hunter2");
    assertThat(asked.out())
        .startsWith("corner → default: 1 objects are held.\nThis cannot be known:\n- The history");
    assertThat(asked.err()).contains("LAP-0908 Not confirmed");
    assertThat(plan("hunter2").err()).contains("LAP-0601 Corrupt state");

    Run done = run("state rebuild", "--set", "password=hunter2", "--yes");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).containsPattern("\n\ncommit [0-9a-f]{40} on main\n$");
    assertThat(plan("hunter2").status()).isZero();
    assertThat(Program.git(repository).run("log", "-1", "--format=%s", "main").strip())
        .isEqualTo("default/corner: state");
    assertThat(run("state rebuild", "--set", "password=hunter2").out())
        .isEqualTo("The state is whole; nothing is made anew.\n");
  }
}
