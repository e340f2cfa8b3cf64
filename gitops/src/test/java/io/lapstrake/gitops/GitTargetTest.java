package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.ApplyListener;
import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTargetTest {

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_bare_repository() {
    delivery = Delivery.in(temporary);
  }

  private Applied deliver(Manifests manifests) {
    return delivery.deliver(manifests);
  }

  private Applied deliver(Manifests manifests, String folder) {
    return Delivery.deliver(manifests, delivery.settings(), folder);
  }

  private String git(String... arguments) {
    return delivery.git(arguments);
  }

  @Test
  void an_apply_is_one_commit_that_a_clone_shows() throws IOException {
    Manifests shop = Stacks.shop(Map.of("a", "1", "b", "2"));

    Applied applied = deliver(shop);

    assertThat(applied.revision()).hasValue(git("rev-parse", "main").strip());
    assertThat(git("rev-list", "--count", "main")).isEqualTo("1\n");
    delivery.assertSound();
    Path folder = delivery.cloned().resolve("prod/shop");
    for (Manifest manifest : shop) {
      Path file = folder.resolve("shop/configmap." + manifest.key().name() + ".yaml");
      assertThat(file).hasContent(manifest.toYaml());
    }
    assertThat(git("ls-tree", "-r", "--name-only", "main"))
        .isEqualTo(
            """
            prod/shop/.lapstrake/index.json
            prod/shop/.lapstrake/state/header.json
            prod/shop/.lapstrake/state/records-1-0000.json
            prod/shop/kustomization.yaml
            prod/shop/shop/configmap.a.yaml
            prod/shop/shop/configmap.b.yaml
            """);
  }

  @Test
  void the_same_again_makes_no_commit() {
    deliver(Stacks.shop(Map.of("a", "1")));

    Applied again = deliver(Stacks.shop(Map.of("a", "1")));

    assertThat(again.revision()).isEmpty();
    assertThat(again.plan().isEmpty()).isTrue();
    assertThat(git("rev-list", "--count", "main")).isEqualTo("1\n");
  }

  @Test
  void a_changed_value_touches_its_manifest_the_index_and_the_state_only() {
    deliver(Stacks.shop(Map.of("a", "1", "b", "2")));

    deliver(Stacks.shop(Map.of("a", "1", "b", "3")));

    assertThat(git("show", "--name-status", "--format=", "main"))
        .isEqualTo(
            """
            M\tprod/shop/.lapstrake/index.json
            M\tprod/shop/.lapstrake/state/header.json
            M\tprod/shop/.lapstrake/state/records-1-0000.json
            M\tprod/shop/shop/configmap.b.yaml
            """);
    delivery.assertSound();
  }

  @Test
  void an_object_that_is_no_longer_described_is_deleted() {
    deliver(Stacks.shop(Map.of("a", "1", "b", "2")));

    deliver(Stacks.shop(Map.of("a", "1")));

    assertThat(git("show", "--name-status", "--format=", "main"))
        .contains("D\tprod/shop/shop/configmap.b.yaml")
        .contains("M\tprod/shop/kustomization.yaml");
    delivery.assertSound();
  }

  @Test
  void the_commit_says_what_was_done_and_to_what() {
    deliver(Stacks.shop(Map.of("a", "1", "b", "2", "c", "3")));
    try (GitTarget git =
        delivery
            .settings()
            .author("Deploy", "deploy@example.com")
            .sourceCommit("0123456789abcdef")
            .folder("prod/shop")) {
      Manifests shop = Stacks.shop(Map.of("a", "1", "b", "22", "d", "4"));
      git.apply(git.plan(shop));
    }

    assertThat(git("log", "-1", "--format=%an <%ae> %aI%n%cn <%ce> %cI%n%B", "main"))
        .isEqualTo(
            """
            Deploy <deploy@example.com> 2026-03-01T12:00:00+00:00
            Deploy <deploy@example.com> 2026-03-01T12:00:00+00:00
            prod/shop: 1 created, 1 updated, 1 deleted

            ~ ConfigMap shop/b
            + ConfigMap shop/d
            - ConfigMap shop/c

            Lapstrake-Stack: shop
            Lapstrake-Environment: prod
            Lapstrake-Serial: 2
            Source-Commit: 0123456789abcdef

            """);
    assertThat(git("log", "-1", "--format=%(trailers:key=Lapstrake-Serial,valueonly)", "main"))
        .isEqualTo("2\n\n");
  }

  @Test
  void files_of_others_are_kept_with_their_modes() throws IOException {
    deliver(Stacks.shop(Map.of("a", "1")));
    Path clone = delivery.cloned();
    CommandLine someone = CommandLine.in(clone);
    Files.writeString(clone.resolve("README.md"), "read me\n");
    Files.writeString(clone.resolve("prod/shop/notes é.txt"), "note\n");
    Files.createSymbolicLink(clone.resolve("prod/link"), Path.of("shop"));
    Files.writeString(clone.resolve("prod/shop.sh"), "#!/bin/sh\n");
    clone.resolve("prod/shop.sh").toFile().setExecutable(true);
    someone.git("add", "-A");
    someone.git("commit", "-q", "-m", "Files of someone else");
    someone.git("push", "-q");
    String before = git("ls-tree", "-r", "main", "README.md", "prod/link", "prod/shop.sh");

    deliver(Stacks.shop(Map.of("b", "1")));

    assertThat(git("ls-tree", "-r", "main", "README.md", "prod/link", "prod/shop.sh"))
        .isEqualTo(before)
        .contains("100755", "120000");
    assertThat(git("show", "main:prod/shop/notes é.txt")).isEqualTo("note\n");
    delivery.assertSound();
  }

  @Test
  void two_stacks_live_in_one_repository() {
    deliver(Stacks.shop(Map.of("a", "1")), "prod/shop");
    deliver(Stacks.stack("mail", "prod", Map.of("a", "1")), "prod/mail");
    deliver(Stacks.stack("shop", "staging", Map.of("a", "1")), "staging/shop");
    deliver(Stacks.shop(Map.of("a", "2")), "prod/shop");

    assertThat(git("log", "--format=%s", "main"))
        .isEqualTo(
            """
            prod/shop: 1 updated
            staging/shop: 1 created
            prod/mail: 1 created
            prod/shop: 1 created
            """);
    assertThat(git("ls-tree", "-r", "--name-only", "main").lines()).hasSize(15);
    delivery.assertSound();
  }

  @Test
  void many_objects_go_into_one_pack() throws IOException {
    deliver(Stacks.shopOf(200, "1"));

    delivery.assertSound();
    assertThat(git("count-objects", "-v")).contains("count: 0\n", "packs: 1\n", "garbage: 0\n");
    try (Stream<Path> unpacked = Files.list(delivery.repository().resolve("objects"))) {
      assertThat(unpacked.map(it -> it.getFileName().toString()).sorted().toList())
          .isEqualTo(List.of("info", "pack"));
    }
    assertThat(deliver(Stacks.shopOf(200, "1")).revision()).isEmpty();
  }

  @Test
  void what_git_packed_with_deltas_is_read() {
    for (int i = 0; i < 5; i++) {
      deliver(Stacks.shopOf(120, "value " + i));
    }
    git("gc", "-q", "--aggressive", "--prune=now");
    assertThat(git("verify-pack", "-v", "objects/pack/" + onlyIndex())).contains("chain length");

    assertThat(deliver(Stacks.shopOf(120, "value 4")).revision()).isEmpty();
    assertThat(deliver(Stacks.shopOf(121, "value 4")).revision()).isPresent();
    delivery.assertSound();
  }

  @Test
  void what_git_packed_with_deltas_that_name_their_base_is_read() {
    for (int i = 0; i < 5; i++) {
      deliver(Stacks.shopOf(120, "value " + i));
    }
    git("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f");

    assertThat(git("verify-pack", "-v", "objects/pack/" + onlyIndex())).contains("chain length");
    assertThat(deliver(Stacks.shopOf(120, "value 4")).revision()).isEmpty();
  }

  @Test
  void objects_that_are_borrowed_from_another_repository_are_read() {
    deliver(Stacks.shop(Map.of("a", "1")));
    CommandLine.in(temporary)
        .git("clone", "-q", "--bare", "--shared", "delivery.git", "shared.git");
    GitRepository shared = GitTarget.bare(temporary.resolve("shared.git"));

    assertThat(Delivery.deliver(Stacks.shop(Map.of("a", "1")), shared, "prod/shop").revision())
        .isEmpty();
    assertThat(Delivery.deliver(Stacks.shop(Map.of("a", "2")), shared, "prod/shop").revision())
        .isPresent();
  }

  @Test
  void a_file_that_was_deleted_by_hand_is_observed_and_made_again() {
    Manifests shop = Stacks.shop(Map.of("a", "1", "b", "2"));
    deliver(shop);
    Path clone = delivery.cloned();
    CommandLine.in(clone).git("rm", "-q", "prod/shop/shop/configmap.a.yaml");
    CommandLine.in(clone).git("commit", "-q", "-m", "Delete by hand");
    CommandLine.in(clone).git("push", "-q");

    assertThat(deliver(shop).revision()).isPresent();
    assertThat(git("ls-tree", "-r", "--name-only", "main"))
        .contains("prod/shop/shop/configmap.a.yaml");
    assertThat(deliver(shop).revision()).isEmpty();
  }

  @Test
  void a_closed_target_applies_nothing() {
    GitTarget git = delivery.settings().folder("prod/shop");
    Plan plan = git.plan(Stacks.shop(Map.of("a", "1")));
    git.close();
    assertThatThrownBy(() -> git.apply(plan)).isInstanceOf(IllegalStateException.class);
  }

  private String onlyIndex() {
    String[] files =
        delivery.repository().resolve("objects/pack").toFile().list((d, n) -> n.endsWith(".idx"));
    assertThat(files).hasSize(1);
    return files[0];
  }

  @Test
  void a_listener_hears_as_many_steps_as_it_was_told() {
    var heard = new ArrayList<String>();
    ApplyListener listener =
        new ApplyListener() {
          @Override
          public void step(int number, int of, String step) {
            heard.add(number + "/" + of);
          }

          @Override
          public void ended(int steps, Duration took) {
            heard.add("ended after " + steps);
          }
        };
    for (int objects : new int[] {3, 100}) {
      heard.clear();
      var values = new TreeMap<String, String>();
      IntStream.range(0, objects).forEach(i -> values.put("c" + i, "1"));

      Delivery.deliver(
          Stacks.shop(values),
          delivery.settings().progress(Progress.to(listener)),
          "p" + objects + "/shop");

      int steps = heard.size() - 1;
      assertThat(heard).last().isEqualTo("ended after " + steps);
      assertThat(heard.get(steps - 1)).isEqualTo(steps + "/" + steps);
    }
  }
}
