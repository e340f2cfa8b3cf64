package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ResourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state that is made anew, since the one that was there is lost. */
class RebuildTest {

  private static final Manifests SHOP = described("v");

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temp.resolve("shop");
  }

  private static Manifests described(String value) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      drafts.add(config("settings-" + i, "k", value + i));
    }
    drafts.add(Draft.of("v1", "Namespace", "shop"));
    drafts.add(
        yaml(
                "v1",
                "PersistentVolumeClaim",
                "data",
                "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}")
            .after(new ResourceId("ConfigMap", "settings-1")));
    drafts.add(config("guarded", "k", "1").protect());
    return Described.stack(drafts)
        .output("host", Literal.of("shop.example.com"))
        .resolve(Environment.named("prod"));
  }

  private void apply(Manifests manifests, StateKey key) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).stateKey(key).open()) {
      target.apply(target.plan(manifests));
    }
  }

  private List<String> rebuild(Manifests described, StateKey key) {
    try (DirectoryTarget target =
        DirectoryTarget.at(folder).rebuilding(described).stateKey(key).open()) {
      List<String> unknown = target.unknown();
      target.apply(Plan.keeping(target.state()));
      return unknown;
    }
  }

  private List<Change> changes(Manifests described, StateKey key) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).stateKey(key).open()) {
      Plan plan = target.plan(described);
      assertThat(plan.refusals()).isEmpty();
      assertThat(plan.outputs()).isEmpty();
      return plan.effective();
    }
  }

  private List<Path> own() throws IOException {
    try (var files = Files.walk(folder.resolve(Layout.OWN))) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> it.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private SortedMap<String, String> delivered() {
    SortedMap<String, String> files = Folders.contents(folder);
    files.keySet().removeIf(it -> it.startsWith(Layout.OWN));
    return files;
  }

  @Test
  void after_all_of_it_was_lost_no_object_changes() throws IOException {
    apply(SHOP, StateKey.none());
    SortedMap<String, String> before = delivered();
    delete(folder.resolve(Layout.OWN));

    List<String> unknown = rebuild(SHOP, StateKey.none());

    assertThat(unknown)
        .containsExactly(
            "The history of applies is a new one: plans that were saved before are refused.",
            "How many applies there were: they are counted from 1 on.",
            "What was edited by hand: all counts as it is held now.",
            "The outputs: those that are described now are recorded.");
    assertThat(delivered()).isEqualTo(before);
    assertThat(changes(SHOP, StateKey.none())).isEmpty();
  }

  @Test
  void after_any_one_file_was_damaged_or_lost_no_object_changes() throws IOException {
    apply(SHOP, StateKey.none());
    var random = new Random(7);
    int files = own().size();
    assertThat(files).isGreaterThan(3);

    for (int i = 0; i < 3 * files; i++) {
      Path file = own().get(i % files);
      byte[] bytes = Files.readAllBytes(file);
      if (i < files) {
        Files.delete(file);
      } else if (i < 2 * files) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      } else {
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      }
      boolean isNewer = newer(file);
      if (isNewer) {
        Files.write(file, bytes); // a digit of the format was hit
        continue;
      }

      rebuild(SHOP, StateKey.none());

      assertThat(changes(SHOP, StateKey.none())).as("%s, round %s", file, i).isEmpty();
      assertThat(own()).hasSize(files);
    }
  }

  private boolean newer(Path file) throws IOException {
    return Files.exists(file)
        && Files.readString(file, StandardCharsets.ISO_8859_1)
            .matches("(?s)\\{\"format\":[4-9][0-9]*[,}].*");
  }

  @Test
  void a_list_of_manifests_in_which_others_wrote_is_no_edit_afterwards() throws IOException {
    apply(SHOP, StateKey.none());
    Path list = folder.resolve(Layout.KUSTOMIZATION);
    String theirs = "# theirs\n" + Files.readString(list) + "- theirs.yaml\n";
    Files.writeString(list, theirs);
    delete(folder.resolve(Layout.OWN));

    rebuild(SHOP, StateKey.none());

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(target.observed().drifts()).isEmpty();
      target.apply(target.plan(SHOP.without(Address.parse("shop/ConfigMap/settings-7"))));
    }
    assertThat(list).hasContent(theirs.replace("- shop/configmap.settings-7.yaml\n", ""));
  }

  @Test
  void a_list_of_manifests_that_lacks_one_is_an_edit_afterwards() throws IOException {
    apply(SHOP, StateKey.none());
    Path list = folder.resolve(Layout.KUSTOMIZATION);
    String less = Files.readString(list).replace("- shop/configmap.settings-7.yaml\n", "");
    Files.writeString(list, less);
    delete(folder.resolve(Layout.OWN));

    rebuild(SHOP, StateKey.none());

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(target.observed().drifts())
          .extracting(Drift::place)
          .containsExactly(Layout.KUSTOMIZATION);
    }
  }

  @Test
  void a_state_that_is_whole_stays_as_it_is() {
    apply(SHOP, StateKey.none());
    SortedMap<String, String> before = Folders.contents(folder);

    assertThat(rebuild(described("w"), StateKey.none())).isEmpty();

    assertThat(Folders.contents(folder)).isEqualTo(before);
  }

  @Test
  void a_plan_for_a_state_that_was_made_anew_holds_when_the_folder_is_read_again()
      throws IOException {
    apply(SHOP, StateKey.none());
    Path header = folder.resolve(Layout.HEADER);
    Files.writeString(header, "torn");
    try (DirectoryTarget target = DirectoryTarget.at(folder).rebuilding(SHOP).open()) {
      Plan plan = target.plan(described("w"));
      Files.writeString(header, "torn otherwise");

      target.apply(plan);
    }
    assertThat(changes(described("w"), StateKey.none())).isEmpty();
  }

  @Test
  void no_shard_of_the_state_that_was_lost_stays() throws IOException {
    apply(SHOP, StateKey.none());
    assertThat(own()).extracting(it -> it.getFileName().toString()).contains("records-2-0001.json");
    Files.writeString(folder.resolve(Layout.STATE_FOLDER).resolve("notes.json"), "of others");
    Files.writeString(folder.resolve(Layout.HEADER), "torn");
    for (int i = 0; i < 40; i++) {
      Files.delete(folder.resolve("shop/configmap.settings-" + i + ".yaml"));
    }

    rebuild(SHOP, StateKey.none());

    assertThat(own())
        .extracting(it -> it.getFileName().toString())
        .containsExactlyInAnyOrder(
            "index.json", "header.json", "notes.json", "records-1-0000.json");
  }

  @Test
  void what_is_described_no_more_is_recorded_and_named() throws IOException {
    apply(SHOP, StateKey.none());
    delete(folder.resolve(Layout.OWN));
    Manifests less =
        SHOP.without(Address.parse("shop/ConfigMap/settings-7"))
            .without(Address.parse("shop/PersistentVolumeClaim/data"));

    List<String> unknown = rebuild(less, StateKey.none());

    assertThat(unknown)
        .contains(
            "Who ConfigMap shop/settings-7 is in the description, whether it is protected, and what"
                + " it was made after: it is recorded as shop/unknown/shop/ConfigMap/settings-7.");
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      Plan plan = target.plan(less);
      assertThat(plan.effective()).extracting(Change::action).containsOnly(Action.DELETE);
      assertThat(plan.effective()).extracting(it -> it.key().name()).contains("settings-7", "data");
      assertThat(plan.refusals()) // a claim is protected, as it is by its kind
          .extracting(it -> it.code())
          .containsExactly("LAP-0606");
    }
  }

  @Test
  void lines_of_others_in_the_list_of_manifests_count_as_they_are_held() throws IOException {
    apply(SHOP, StateKey.none());
    Path list = folder.resolve("kustomization.yaml");
    Files.writeString(list, Files.readString(list) + "- ../elsewhere.yaml\n- shop/mine.yaml\n");
    Files.writeString(folder.resolve("shop/mine.yaml"), "a: 1\n");
    String edited = Files.readString(list);
    delete(folder.resolve(Layout.OWN));

    List<String> unknown = rebuild(SHOP, StateKey.none());

    assertThat(Files.readString(list)).isEqualTo(edited);
    assertThat(unknown)
        .contains("Whose shop/mine.yaml is: it holds no object that belongs there, and is left.");
    assertThat(changes(SHOP, StateKey.none())).isEmpty();
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(target.observed().drifts()).isEmpty();
    }
  }

  @Test
  void an_encrypted_state_is_encrypted_again() throws IOException {
    StateKey key =
        StateKey.of(SecretKeys.file(Files.writeString(temp.resolve("key"), "k".repeat(32))));
    apply(SHOP, key.encrypting());
    Path header = folder.resolve(Layout.HEADER);
    String whole = Files.readString(header);

    Files.writeString(header, whole.substring(0, whole.length() / 2));
    rebuild(SHOP, key);
    assertThat(Files.readString(header)).contains("\"encrypted\"");
    assertThat(changes(SHOP, key)).isEmpty();

    delete(folder.resolve(Layout.OWN));
    rebuild(SHOP, key);
    assertThat(Files.readString(header)).contains("\"encrypted\"");
    assertThat(changes(SHOP, key)).isEmpty();
  }

  @Test
  void a_forgotten_key_is_no_loss_of_the_state() throws IOException {
    StateKey key =
        StateKey.of(SecretKeys.file(Files.writeString(temp.resolve("key"), "k".repeat(32))));
    apply(SHOP, key.encrypting());

    var exception =
        catchThrowableOfType(ProblemException.class, () -> rebuild(SHOP, StateKey.none()));

    assertThat(exception.problems().get(0).code()).isEqualTo("LAP-0618");
  }

  @Test
  void where_nothing_is_held_nothing_is_made() throws IOException {
    Files.createDirectories(folder);

    rebuild(shop(), StateKey.none());

    assertThat(Folders.contents(folder).keySet()).noneMatch(it -> it.endsWith(".json"));
  }
}
