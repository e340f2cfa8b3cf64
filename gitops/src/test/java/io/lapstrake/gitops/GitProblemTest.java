package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitProblemTest {

  private static final Manifests SHOP = Stacks.shop(Map.of("a", "1"));

  @TempDir Path temporary;
  private Delivery delivery;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() {
    delivery = Delivery.in(temporary);
    repository = delivery.repository();
  }

  private void open(Path path) {
    GitTarget.bare(path).folder("prod/shop").close();
  }

  private static void assertProblem(ThrowingCallable deed, String text) {
    assertThatThrownBy(deed).isInstanceOf(ProblemException.class).hasMessage(text.strip());
  }

  @Test
  void a_repository_that_is_not_there() {
    Path missing = temporary.resolve("missing.git");
    assertProblem(
        () -> open(missing),
        """
        LAP-0801 Repository not found
          at %s
          Nothing is there.
          Fix: make one there with `git init --bare`, or give the path of a bare repository.
        """
            .formatted(missing));
    assertThat(missing).doesNotExist();
  }

  @Test
  void a_folder_that_is_no_repository() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("folder"));
    assertProblem(
        () -> open(folder),
        """
        LAP-0801 Repository not found
          at %s
          What is there is no repository: it lacks HEAD.
          Fix: make one there with `git init --bare`, or give the path of a bare repository.
        """
            .formatted(folder));
  }

  @Test
  void a_repository_with_a_work_tree() {
    Path clone = delivery.cloned();
    String text =
        """
        LAP-0802 Repository not bare
          at %s
          It has a work tree, whose files would not follow the commits that are made here.
          Fix: give a bare repository; `git clone --bare` makes one of this.
        """;
    assertProblem(() -> open(clone), text.formatted(clone));
    assertProblem(() -> open(clone.resolve(".git")), text.formatted(clone.resolve(".git")));
  }

  @Test
  void a_repository_of_a_newer_format() {
    delivery.git("config", "core.repositoryFormatVersion", "2");
    assertProblem(
        () -> open(repository),
        """
        LAP-0803 Repository of an unknown format
          at %s
          Its format has version 2.
          Fix: give a repository with SHA-1 objects and refs as files, which `git init --bare` makes.
        """
            .formatted(repository));
  }

  @Test
  void a_repository_with_sha_256() {
    Path other = temporary.resolve("sha256.git");
    CommandLine.in(temporary)
        .git("init", "-q", "--bare", "--object-format=sha256", other.toString());
    assertProblem(
        () -> open(other),
        """
        LAP-0803 Repository of an unknown format
          at %s
          It needs the extension objectformat = sha256.
          Fix: give a repository with SHA-1 objects and refs as files, which `git init --bare` makes.
        """
            .formatted(other));
  }

  @Test
  void a_config_that_cannot_be_read() throws IOException {
    Files.writeString(repository.resolve("config"), "[core\n");
    assertThatThrownBy(() -> open(repository))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0804 Corrupt repository\n  at %s\n  Its config cannot be read: "
                .formatted(repository));
  }

  @Test
  void an_object_that_is_missing() throws IOException {
    delivery.deliver(SHOP);
    String tree = delivery.git("rev-parse", "main^{tree}").strip();
    Files.delete(loose(tree));
    assertProblem(
        () -> open(repository),
        """
        LAP-0804 Corrupt repository
          at %s
          Missing object %s.
          Fix: see what `git fsck` says there, and restore the repository from a clone or a backup.
        """
            .formatted(repository, tree));
  }

  private Path loose(String id) {
    return repository.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  @Test
  void an_object_that_is_damaged() throws IOException {
    delivery.deliver(SHOP);
    String header =
        delivery.git("rev-parse", "main:prod/shop/.lapstrake/state/header.json").strip();
    Files.write(loose(header), new byte[] {1, 2, 3});
    assertProblem(
        () -> open(repository),
        """
        LAP-0804 Corrupt repository
          at %s
          A loose object is damaged.
          Fix: see what `git fsck` says there, and restore the repository from a clone or a backup.
        """
            .formatted(repository));
  }

  @Test
  void an_object_that_is_another() throws IOException {
    delivery.deliver(SHOP);
    String header =
        delivery.git("rev-parse", "main:prod/shop/.lapstrake/state/header.json").strip();
    String index = delivery.git("rev-parse", "main:prod/shop/.lapstrake/index.json").strip();
    Files.copy(loose(index), temporary.resolve("copy"));
    Files.delete(loose(header));
    Files.move(temporary.resolve("copy"), loose(header));
    assertProblem(
        () -> open(repository),
        """
        LAP-0804 Corrupt repository
          at %s
          The object %s is damaged.
          Fix: see what `git fsck` says there, and restore the repository from a clone or a backup.
        """
            .formatted(repository, header));
  }

  @Test
  void a_branch_that_holds_no_id() throws IOException {
    delivery.deliver(SHOP);
    Files.writeString(repository.resolve("refs/heads/main"), "\0\0\0");
    assertProblem(
        () -> open(repository),
        """
        LAP-0804 Corrupt repository
          at %s
          The file refs/heads/main holds no commit's id.
          Fix: see what `git fsck` says there, and restore the repository from a clone or a backup.
        """
            .formatted(repository));
  }

  @Test
  void a_repository_that_cannot_be_written() throws IOException {
    Path obstacle = Files.writeString(repository.resolve("lapstrake"), "");
    assertProblem(
        () -> delivery.deliver(SHOP),
        """
        LAP-0805 Repository cannot be read or written
          at %s
          FileAlreadyExistsException: %s.
          Fix: see to it that its files can be written and that the disk has room, then run again.
        """
            .formatted(repository, obstacle));
    assertThat(repository.resolve("refs/heads/main")).doesNotExist();
  }

  @Test
  void a_repository_in_which_another_apply_is_at_work() throws IOException {
    Path file = Files.createDirectories(repository.resolve("lapstrake")).resolve("apply.lock");
    try (FileChannel other =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      assertProblem(
          () -> delivery.deliver(SHOP),
          """
          LAP-0806 Repository in use
            at %s
            Another apply is at work in it, and did not end in time. A process of this machine keeps\
           the lock of the system, and no holder says who it is: one whose lock was given up by force\
           and that was stopped does so until it ends.
            Fix: wait until it has ended, then plan again; where it does not end, find its number\
           (fuser %s/lapstrake/apply.lock, or lsof) and end it (kill -9).
          """
              .formatted(repository, repository));
    }
    delivery.deliver(SHOP);
  }

  @Test
  void a_branch_that_another_program_locked() throws IOException {
    Path lock = Files.writeString(repository.resolve("refs/heads/main.lock"), "");
    Files.setLastModifiedTime(lock, FileTime.from(Delivery.NOON.instant().minusSeconds(59)));
    assertProblem(
        () -> delivery.deliver(SHOP),
        """
        LAP-0807 Branch locked
          at %s
          Another program keeps refs/heads/main locked by the file %s.
          Fix: wait until it has ended, then run again; if none is at work there, delete that file.
        """
            .formatted(repository, lock));
    assertThat(lock).exists();
  }

  @Test
  void a_branch_that_moves_under_every_try() {
    int[] pushes = {0};
    GitRepository settings =
        delivery
            .settings()
            .progress(
                step -> {
                  if (step.equals("lock refs/heads/main")) {
                    delivery.push("README.md", "push " + pushes[0]++);
                  }
                });
    assertProblem(
        () -> Delivery.deliver(SHOP, settings, "prod/shop"),
        """
        LAP-0808 Branch moved too often
          at %s
          Others moved refs/heads/main during each of 10 tries to commit.
          Fix: run again when fewer programs commit to the branch.
        """
            .formatted(repository));
    assertThat(delivery.commits()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "/a",
        "a/",
        "a//b",
        "a.",
        "a..b",
        "a@{b",
        ".a",
        "a/.b",
        "a.lock",
        "a.lock/b",
        "a b",
        "a~b",
        "a^b",
        "a:b",
        "a?b",
        "a*b",
        "a[b",
        "a\\b",
        "a\tb"
      })
  void a_branch_name_that_git_does_not_allow(String name) {
    assertThatThrownBy(() -> CommandLine.in(temporary).git("check-ref-format", "--branch", name))
        .isInstanceOf(AssertionError.class);
    assertProblem(
        () -> GitTarget.bare(repository).branch(name).folder("prod/shop"),
        """
        LAP-0810 Branch name not possible
          at %s
          `%s` cannot be a branch here: Git does not allow such a name.
          Fix: choose another name for the branch.
        """
            .formatted(repository, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "env/prod", "a.b", "a-b", "é", "a@b", "A_1", "lock"})
  void a_branch_name_that_git_allows(String name) {
    CommandLine.in(temporary).git("check-ref-format", "--branch", name);
    Delivery.deliver(SHOP, delivery.settings().branch(name), "prod/shop");
    assertThat(delivery.git("rev-parse", "--verify", "refs/heads/" + name)).isNotBlank();
    delivery.assertSound();
  }

  @Test
  void a_branch_beneath_another_branch() {
    delivery.deliver(SHOP);
    String text =
        """
        LAP-0810 Branch name not possible
          at %s
          `main/deep` cannot be a branch here: refs are files, and refs/heads/main is there already.
          Fix: choose another name for the branch.
        """
            .formatted(repository);
    GitRepository deep = delivery.settings().branch("main/deep");
    assertProblem(() -> Delivery.deliver(SHOP, deep, "prod/shop"), text);
    delivery.git("pack-refs", "--all");
    assertProblem(() -> Delivery.deliver(SHOP, deep, "prod/shop"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b", ".", "a/../b", ".git/hooks", "a/.GIT", "a\\b"})
  void a_folder_that_git_does_not_allow(String folder) {
    assertProblem(
        () -> GitTarget.bare(repository).folder(folder),
        """
        LAP-0811 Folder name not possible
          at %s
          `%s` is no path of folders in Git.
          Fix: give names joined by slashes, such as prod/shop; none may be empty, `.`, `..` or `.git`.
        """
            .formatted(repository, folder));
  }

  @Test
  void a_file_where_the_folder_must_be() {
    delivery.push("prod", "a file\n");
    assertProblem(
        () -> delivery.deliver(SHOP),
        """
        LAP-0812 File in the way of a folder
          at %s
          `prod` is a file of someone else; the plan needs a folder there.
          Fix: move the file away, or deliver to another folder.
        """
            .formatted(repository));
    assertThat(delivery.commits()).isEqualTo(1);
  }

  @Test
  void a_file_that_was_edited_by_hand_is_not_overwritten() {
    delivery.deliver(SHOP);
    String edited = Stacks.shop(Map.of("a", "by hand")).toYaml();
    delivery.push("prod/shop/shop/configmap.a.yaml", edited);
    assertThatThrownBy(() -> delivery.deliver(Stacks.shop(Map.of("a", "2"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0626 Edit in the way\n  at shop/ConfigMap/a\n  Someone else edited"
                + " shop/configmap.a.yaml");
    assertThat(delivery.commits()).isEqualTo(2);
  }

  @Test
  void a_plan_that_another_apply_made_stale() {
    delivery.deliver(SHOP);
    try (GitTarget late = delivery.settings().folder("prod/shop")) {
      Plan plan = late.plan(Stacks.shop(Map.of("a", "3")));
      delivery.deliver(Stacks.shop(Map.of("a", "2")));
      assertProblem(
          () -> late.apply(plan),
          """
          LAP-0603 Stale plan
            at %s:prod/shop
            The plan was made for serial 1; the state has 2.
            Fix: make the plan again.
          """
              .formatted(repository));
    }
    assertThat(delivery.commits()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "argocd.argoproj.io/sync-options, 'Force=true,Replace=true', true",
    "argocd.argoproj.io/sync-options, 'Prune=false, Force=true', true",
    "argocd.argoproj.io/sync-options, Replace=true, false",
    "argocd.argoproj.io/sync-options, Force=false, false",
    "kustomize.toolkit.fluxcd.io/force, enabled, true",
    "kustomize.toolkit.fluxcd.io/force, Enabled, true",
    "kustomize.toolkit.fluxcd.io/force, disabled, false",
    "example.com/other, Force=true, false",
  })
  void a_replacement_asks_its_controller_for_it(String annotation, String value, boolean asks) {
    delivery.deliver(Stacks.immutable("1", annotation, value));
    Manifests changed = Stacks.immutable("2", annotation, value);
    if (asks) {
      assertThat(delivery.deliver(changed).revision()).isPresent();
    } else {
      assertProblem(
          () -> delivery.deliver(changed),
          """
          LAP-0809 Replacement that no controller makes
            at shop/ConfigMap/fixed
            ConfigMap shop/fixed must be deleted and made again; a controller that delivers from Git \
          does so only for an object that asks for it.
            Fix: give it the annotation `argocd.argoproj.io/sync-options: Force=true,Replace=true` \
          (Argo CD) or `kustomize.toolkit.fluxcd.io/force: enabled` (Flux), or another name.
          """);
      assertThat(delivery.commits()).isEqualTo(1);
    }
  }

  @Test
  void growing_a_volume_claim_template_is_not_worth_a_replacement() {
    delivery.deliver(Stacks.database("2Gi"));
    assertProblem(
        () -> delivery.deliver(Stacks.database("5Gi")),
        """
        LAP-0809 Replacement that no controller makes
          at shop/StatefulSet/db
          StatefulSet shop/db would have to be deleted and made again, and gain nothing by it: the \
        claims of the pods that are there stay as they are; a volume claim template counts for new \
        pods only.
          Fix: leave the template as it was, and grow the claims that are there by hand: raise \
        spec.resources.requests.storage of each, where its storage class has allowVolumeExpansion: \
        true.
        """);
    assertThat(delivery.commits()).isEqualTo(1);
  }

  @Test
  void a_lock_that_has_not_changed_for_a_minute_is_removed_and_told_of() throws IOException {
    Path lock = Files.writeString(repository.resolve("refs/heads/main.lock"), "");
    Instant old = Delivery.NOON.instant().minusSeconds(61);
    Files.setLastModifiedTime(lock, FileTime.from(old));
    var steps = new ArrayList<String>();
    Delivery.deliver(SHOP, delivery.settings().progress(steps::add), "prod/shop");
    assertThat(steps).contains("remove stale lock refs/heads/main.lock");
    assertThat(lock).doesNotExist();
    delivery.assertSound();
  }

  @Test
  void a_name_in_another_encoding_among_the_packed_refs_keeps_nobody_from_delivering()
      throws IOException {
    delivery.deliver(SHOP);
    delivery.git("pack-refs", "--all");
    Path packed = repository.resolve("packed-refs");
    String latin1 = delivery.git("rev-parse", "main").strip() + " refs/tags/gr\u00fcn\n";
    Files.write(packed, latin1.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

    delivery.deliver(Stacks.shop(Map.of("a", "other")));

    assertThat(delivery.git("rev-list", "--count", "main")).isEqualTo("2\n");
    delivery.assertSound();
  }

  @Test
  void a_lock_on_packed_refs_keeps_nobody_from_delivering() throws IOException {
    delivery.deliver(SHOP);
    delivery.git("pack-refs", "--all");
    Path lock = Files.writeString(repository.resolve("packed-refs.lock"), "");
    delivery.deliver(Stacks.shop(Map.of("a", "2")));
    assertThat(delivery.commits()).isEqualTo(2);
    assertThat(lock).exists();
  }
}
