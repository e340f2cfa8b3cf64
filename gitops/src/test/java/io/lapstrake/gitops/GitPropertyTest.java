package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.target.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.eclipse.jgit.lib.ObjectId;

class GitPropertyTest {

  private Path temporary = Path.of("");

  @BeforeTry
  void make_a_folder() throws IOException {
    temporary = Files.createTempDirectory("git-property");
  }

  @AfterTry
  void delete_the_folder() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Manifests shop(Map<Integer, String> values) {
    var byName = new TreeMap<String, String>();
    values.forEach((id, value) -> byName.put("item-" + id, value));
    return Stacks.shop(byName);
  }

  @Property(tries = 15)
  void a_plan_right_after_its_apply_is_empty_and_the_branch_holds_what_is_described(
      @ForAll @Size(min = 1, max = 6)
          List<
                  @Size(max = 8) Map<
                      @IntRange(max = 9) Integer, @AlphaChars @StringLength(max = 3) String>>
              versions) {
    Path repository = temporary.resolve("delivery.git");
    GitRepository settings = GitTarget.bare(repository).createIfMissing();
    for (Map<Integer, String> version : versions) {
      Manifests shop = shop(version);
      try (GitTarget git = settings.folder("prod/shop")) {
        git.apply(git.plan(shop, PlanPolicy.careful().deletingEverything()));
        assertThat(git.plan(shop).isEmpty()).isTrue();
      }
      try (GitTarget git = settings.folder("prod/shop")) {
        assertThat(git.plan(shop).isEmpty()).isTrue();
      }
    }
    assertBranchHolds(repository, shop(versions.get(versions.size() - 1)));
  }

  private static void assertBranchHolds(Path repository, Manifests shop) {
    if (Files.notExists(repository)) {
      assertThat(shop.all()).isEmpty();
      return;
    }
    CommandLine git = CommandLine.in(repository);
    assertThat(git.git("fsck", "--strict", "--no-progress")).doesNotContain("error", "warning");
    var expected = new TreeSet<String>();
    shop.forEach(manifest -> expected.add("prod/shop/" + Layout.pathOf(manifest.key())));
    assertThat(git.git("ls-tree", "-r", "--name-only", "main").lines())
        .filteredOn(path -> !path.contains("/.lapstrake/") && !path.endsWith("/kustomization.yaml"))
        .containsExactlyElementsOf(expected);
  }

  /** Names that sort otherwise as a folder than as a file. */
  private static final List<String> NAMES = List.of("a", "a-", "a.b", "a0", "B", "é", "a b");

  @Property(tries = 25)
  void a_tree_that_was_changed_is_what_git_makes_of_the_same_files(
      @ForAll @Size(min = 1, max = 25)
          List<@Size(min = 1, max = 3) List<@IntRange(max = 6) Integer>> paths,
      @ForAll @Size(max = 10) List<@IntRange(max = 24) Integer> removed)
      throws IOException {
    Path bare = temporary.resolve("bare.git");
    BareRepository.makeIfMissing(bare, "main");
    ObjectId ours = tree(bare, paths, removed);

    CommandLine files = CommandLine.in(temporary.resolve("files"));
    files.git("init", "-q");
    files.git("add", "-A");
    assertThat(ours.name()).isEqualTo(files.git("write-tree").strip());
    assertThat(CommandLine.in(bare).git("fsck", "--strict", "--no-progress"))
        .doesNotContain("error", "warning");
  }

  /** Makes the same changes to a tree and to a folder of files. */
  private ObjectId tree(Path bare, List<List<Integer>> paths, List<Integer> removed)
      throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("files"));
    try (var store = new ObjectStore(bare)) {
      ObjectId empty = write(bare, GitTree.empty(store));
      GitTree tree = GitTree.read(store, empty);
      for (List<Integer> each : paths) {
        String path = path(each);
        var objects = new NewObjects();
        ObjectId blob = objects.add(GitObject.blob(path.getBytes(StandardCharsets.UTF_8)));
        objects.write(bare.resolve("objects"), step -> {});
        Path file = folder.resolve(path);
        if (tree.put(path, blob).isEmpty()) {
          replaceFolder(file);
          Files.createDirectories(file.getParent());
          Files.writeString(file, path);
        }
      }
      tree = GitTree.read(store, write(bare, tree));
      for (int index : removed) {
        String path = path(paths.get(index % paths.size()));
        if (Files.isRegularFile(folder.resolve(path))) {
          tree.remove(path);
          Files.delete(folder.resolve(path));
        }
      }
      return write(bare, tree);
    }
  }

  private static void replaceFolder(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> all = Files.walk(file)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static ObjectId write(Path bare, GitTree tree) throws IOException {
    var objects = new NewObjects();
    ObjectId id = tree.write(objects);
    objects.write(bare.resolve("objects"), step -> {});
    return id;
  }

  private static String path(List<Integer> names) {
    return String.join("/", names.stream().map(NAMES::get).toList());
  }
}
