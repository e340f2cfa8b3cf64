package io.lapstrake.core.planfile;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved plan is, and when it is refused. */
class PlanFileTest {

  private static final Input<String> TAG = Input.text("api.tag").orElse("v1");
  private static final Input<String> HOST = Input.text("host").orElse("shop.example.com");
  private static final Input<String> PASSWORD = Input.text("password").sensitive();
  private static final Environment PROD = Environment.named("prod");
  private static final String HIDDEN = "correct horse battery staple";

  @TempDir Path temp;
  private Path file;
  private SecretKey key;

  @BeforeEach
  void chooseFile() throws IOException {
    file = temp.resolve("shop-prod.plan");
    key = key("key", 'a');
  }

  private SecretKey key(String name, char each) throws IOException {
    Path path = temp.resolve(name);
    Files.writeString(path, String.valueOf(each).repeat(32));
    return SecretKeys.file(path);
  }

  private static Manifests tagged(Environment environment) {
    return Described.stack(
            List.of(
                Draft.of("v1", "ConfigMap", "a").set(TAG, "data", "tag"),
                Draft.of("v1", "ConfigMap", "b").set(HOST, "data", "host")))
        .resolve(environment);
  }

  private static Manifests secret(String password) {
    return Described.stack(
            List.of(
                Draft.of("v1", "ConfigMap", "a")
                    .set(Text.format("user:%s@db", PASSWORD), "data", "database.url"),
                config("b", "k", "1")))
        .resolve(PROD.with(PASSWORD, password));
  }

  private static Plan first(Manifests described) {
    return Plan.between(described, State.none());
  }

  private Plan bind(Manifests described, State recorded) {
    return PlanFile.read(file).bind(described, recorded, Observed.asRecorded());
  }

  private Plan bind(Manifests described, SecretKey with) {
    return PlanFile.read(file).bind(described, State.none(), Observed.asRecorded(), with);
  }

  private String problems(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return String.join("\n", exception.problems().stream().map(Problem::toString).toList())
        .replace(temp.toString(), "…");
  }

  private void rewrite(UnaryOperator<MapNode> change) throws IOException {
    MapNode tree = change.apply(PlanFile.read(file).toTree());
    Files.write(file, Seal.close(Json.writePretty(tree)));
  }

  @Test
  void a_plan_is_bound_again_as_it_was() {
    Manifests before = shop(config("a", "k", "1"), config("b", "k", "1"));
    Manifests after = shop(config("a", "k", "2"), config("c", "k", "1"));
    State state = first(before).next("line");
    Plan plan = Plan.between(after, state);

    PlanFile.write(plan, file);
    SavedPlan saved = PlanFile.read(file);
    Plan bound = saved.bind(after, state, Observed.asRecorded());

    assertThat(saved.stack() + " " + saved.environment() + " " + saved.lineage() + saved.serial())
        .isEqualTo("shop prod line1");
    assertThat(bound.toJson()).isEqualTo(plan.toJson());
    assertThat(bound.next("").fingerprint()).isEqualTo(plan.next("").fingerprint());
    assertThat(bound.counts().of(Action.DELETE)).isEqualTo(1);
  }

  @Test
  void the_same_plan_gives_the_same_bytes_which_its_owner_alone_may_read() throws IOException {
    Plan plan = first(shop(config("a", "k", "1")));
    PlanFile.write(plan, key, file);
    byte[] once = Files.readAllBytes(file);

    PlanFile.write(plan, key, file);

    assertThat(file).hasBinaryContent(once);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(temp).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void a_plan_that_is_refused_is_not_saved() {
    State state = first(shop(config("a", "k", "1"))).next("line");
    Plan plan = Plan.between(Manifests.none("shop", "prod"), state);

    assertThat(problems(() -> PlanFile.write(plan, file)))
        .isEqualTo(
            """
            LAP-0609 Nothing described
              at shop
              The description has no object in this environment; all that is recorded would be deleted: 1 object.
              Fix: look for a flag or a list that is off or empty, or say that everything may be deleted\
             (PlanPolicy.deletingEverything; with the tool: destroy, or --delete-at-most 1).""");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_plan_is_stale_when_something_was_applied_since() {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(first(described), file);

    assertThat(problems(() -> bind(described, first(described).next("line"))))
        .isEqualTo(
            """
            LAP-0603 Stale plan
              at …/shop-prod.plan
              The plan was made for serial 0; the state has 1.
              Fix: make the plan again.""");
  }

  @Test
  void a_plan_is_stale_when_other_objects_are_recorded_with_the_same_serial() {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(Plan.between(described, first(described).next("line")), file);
    State other = first(shop(config("a", "k", "2"))).next("line");

    assertThat(problems(() -> bind(described, other)))
        .isEqualTo(
            """
            LAP-0603 Stale plan
              at …/shop-prod.plan
              The plan was made for serial 1 as well, but other objects or outputs are recorded now.
              Fix: make the plan again.""");
  }

  @Test
  void a_plan_of_another_history_is_refused() {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(Plan.between(described, first(described).next("line")), file);

    assertThat(problems(() -> bind(described, first(described).next("other line"))))
        .isEqualTo(
            """
            LAP-0611 Plan of another history
              at …/shop-prod.plan
              The plan was made for another history of applies than the target's.
              Fix: apply it to the target for which it was made, or make the plan again.""");
  }

  @Test
  void a_plan_that_was_edited_is_refused() throws IOException {
    PlanFile.write(first(shop(config("a", "k", "1"))), file);
    String text = Files.readString(file);

    Files.writeString(file, text.replace("\"k\": \"1\"", "\"k\": \"2\""));

    assertThat(problems(() -> PlanFile.read(file)))
        .isEqualTo(
            """
            LAP-0612 Plan edited by hand
              at …/shop-prod.plan
              Its checksum is not that of its content.
              Fix: save the plan again; its file is never written by hand.""");
  }

  @Test
  void a_plan_that_lacks_something_is_refused() throws IOException {
    PlanFile.write(first(shop(config("a", "k", "1"))), file);
    String lacks =
        """
        LAP-0612 Plan edited by hand
          at …/shop-prod.plan
          It lacks something that every plan has.
          Fix: save the plan again; its file is never written by hand.""";
    MapNode whole = PlanFile.read(file).toTree();

    for (String entry : List.of("stack", "environment", "lineage", "serial", "fingerprint")) {
      rewrite(tree -> whole.without(entry));
      assertThat(problems(() -> PlanFile.read(file))).as(entry).isEqualTo(lacks);
      Files.write(file, Seal.close(Json.write(whole)));
    }
    Files.write(file, Seal.close("[]"));
    assertThat(problems(() -> PlanFile.read(file))).isEqualTo(lacks);
  }

  @Test
  void what_is_no_plan_at_all_is_told() throws IOException {
    for (String other : List.of("", "kind: ConfigMap\n", "{}", "\u0000\u0001")) {
      Files.writeString(file, other);

      assertThat(problems(() -> PlanFile.read(file)))
          .isEqualTo(
              """
              LAP-0906 Plan file cannot be read or written
                at …/shop-prod.plan
                It is no plan that was saved.
                Fix: give a file that PlanFile.write wrote (with the tool: plan --out FILE).""");
    }
  }

  @Test
  void every_byte_that_is_flipped_is_noticed() {
    byte[] bytes =
        PlanFile.bytes(first(shop(config("a", "k", "é"), config("b", "k", "1"))), Optional.of(key));

    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= (byte) (1 << i % Byte.SIZE);
      assertThat(problems(() -> PlanFile.read("file", flipped)))
          .as("byte %d", i)
          .matches("(?s)LAP-061[23] .*");
    }
  }

  @Test
  void what_the_holder_of_the_key_did_not_write_is_noticed_even_when_the_checksum_fits()
      throws IOException {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(first(described), key, file);

    rewrite(tree -> Parsed.map(Json.write(tree).replace("\"k\":\"1\"", "\"k\":\"2\"")));

    assertThat(problems(() -> bind(described, key)))
        .isEqualTo(
            """
            LAP-0612 Plan edited by hand
              at …/shop-prod.plan
              It is not what was saved with the key.
              Fix: save the plan again; its file is never written by hand.""");
  }

  @Test
  void a_plan_of_a_newer_format_is_refused() throws IOException {
    PlanFile.write(first(shop(config("a", "k", "1"))), file);
    rewrite(tree -> tree.with("format", 2));

    assertThat(problems(() -> PlanFile.read(file)))
        .isEqualTo(
            """
            LAP-0613 Plan of a newer format
              at …/shop-prod.plan
              It has format 2; this version reads up to 1.
              Fix: use the version of Lapstrake that wrote it, or a newer one.""");
    Files.writeString(file, "{\"format\":99,\"sealed\":\"otherwise\"}");
    assertThat(problems(() -> PlanFile.read(file))).startsWith("LAP-0613 Plan of a newer format");
  }

  @Test
  void inputs_that_differ_are_named() {
    PlanFile.write(first(tagged(PROD)), file);

    assertThat(problems(() -> bind(tagged(PROD.with(TAG, "v2")), State.none())))
        .isEqualTo(
            """
            LAP-0614 Plan for other inputs
              at …/shop-prod.plan
              The input api.tag is bound otherwise than it was.
              Fix: bind the inputs as they were, or make the plan again.""");
    assertThat(problems(() -> bind(tagged(PROD.with(TAG, "v2").with(HOST, "x")), State.none())))
        .isEqualTo(
            """
            LAP-0614 Plan for other inputs
              at …/shop-prod.plan
              These inputs are bound otherwise than they were: api.tag, host.
              Fix: bind the inputs as they were, or make the plan again.""");
    assertThat(bind(tagged(PROD.with(TAG, "v1")), State.none()).isEmpty()).isFalse();
  }

  @Test
  void what_is_for_another_environment_or_version_is_refused() {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(first(described), file);
    Manifests other =
        Described.stack(List.of(config("a", "k", "1")))
            .targeting(KubernetesVersion.of("1.36"))
            .resolve(Environment.named("staging"));

    assertThat(problems(() -> bind(other, State.none())))
        .isEqualTo(
            """
            LAP-0614 Plan for other inputs
              at …/shop-prod.plan
              The plan was made for the stack shop in the environment prod for Kubernetes 1.34; what is described now is the stack shop in the environment staging for Kubernetes 1.36.
              Fix: make the plan again.""");
  }

  @Test
  void what_is_kept_must_be_described_still() {
    Manifests before = shop(config("a", "k", "1"), config("b", "k", "1"));
    State state = first(before).next("line");
    PlanFile.write(Plan.between(shop(config("a", "k", "2"), config("b", "k", "1")), state), file);

    assertThat(problems(() -> bind(shop(config("a", "k", "2")), state)))
        .isEqualTo(
            """
            LAP-0614 Plan for other inputs
              at …/shop-prod.plan
              The plan keeps ConfigMap shop/b, which is described no more.
              Fix: describe what was described, or make the plan again.""");
  }

  @Test
  void a_secret_is_in_the_file_as_a_hash_and_in_the_plan_again() throws IOException {
    Plan plan = first(secret(HIDDEN));
    PlanFile.write(plan, key, file);

    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .doesNotContain(HIDDEN)
        .doesNotContain("aaaa")
        .contains("\"$secret\": \"hmac-sha256:");
    Plan bound = bind(secret(HIDDEN), key);
    assertThat(bound.next("x").fingerprint()).isEqualTo(plan.next("x").fingerprint());
    assertThat(bound.toJson()).isEqualTo(plan.toJson());
    assertThat(Described.find(bound.described(), "a").isSensitive()).isTrue();
    assertThat(bound.effective().get(0).described().orElseThrow().isSensitive()).isTrue();
  }

  @Test
  void a_secret_needs_a_key_to_be_saved() {
    assertThat(problems(() -> PlanFile.write(first(secret(HIDDEN)), file)))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at password
              This is secret, and the plan would be saved without a key: nobody could tell it from another one when the plan is applied.
              Fix: give a key when the plan is saved, and again when it is applied.
            LAP-0615 Secret that differs or cannot be compared
              at shop/ConfigMap/a, data["database.url"]
              This is secret, and the plan would be saved without a key: nobody could tell it from another one when the plan is applied.
              Fix: give a key when the plan is saved, and again when it is applied.""");
  }

  @Test
  void another_secret_is_refused_by_its_path() {
    PlanFile.write(first(secret(HIDDEN)), key, file);

    assertThat(problems(() -> bind(secret("something else"), key)))
        .isEqualTo(
            """
            LAP-0614 Plan for other inputs
              at …/shop-prod.plan
              The input password is bound otherwise than it was.
              Fix: bind the inputs as they were, or make the plan again.
            LAP-0615 Secret that differs or cannot be compared
              at shop/ConfigMap/a, data["database.url"]
              The secret here is another one than when the plan was saved.
              Fix: bind the secret that it was, or make the plan again.""");
  }

  @Test
  void a_secret_that_is_no_longer_there_is_refused() {
    PlanFile.write(first(secret(HIDDEN)), key, file);
    Manifests without =
        shop(config("a", "database.url", "none"), config("b", "k", "1"))
            .from(secret(HIDDEN).inputs(), secret(HIDDEN).sources());

    assertThat(problems(() -> bind(without, key)))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at shop/ConfigMap/a, data["database.url"]
              The plan was saved with a secret here; what is described now has none.
              Fix: describe what was described, or make the plan again.""");
  }

  @Test
  void without_its_key_no_secret_is_the_same() {
    PlanFile.write(first(secret(HIDDEN)), key, file);

    assertThat(problems(() -> bind(secret(HIDDEN), State.none())))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at password
              The plan was saved with a key, and none was given.
              Fix: give the key with which it was saved.
            LAP-0615 Secret that differs or cannot be compared
              at shop/ConfigMap/a, data["database.url"]
              The plan was saved with a key, and none was given.
              Fix: give the key with which it was saved.""");
  }

  @Test
  void a_key_is_needed_or_not_as_when_the_plan_was_saved() throws IOException {
    Manifests described = shop(config("a", "k", "1"));
    PlanFile.write(first(described), file);

    assertThat(problems(() -> bind(described, key)))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at …/shop-prod.plan
              A key was given, but the plan was saved without one: nothing tells who wrote it.
              Fix: save the plan with the key, or apply it without.""");
    PlanFile.write(first(described), key, file);
    assertThat(problems(() -> bind(described, State.none())))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at …/shop-prod.plan
              The plan was saved with a key, and none was given.
              Fix: give the key with which it was saved.""");
    SecretKey other = key("other", 'b');
    SecretKey passphrase = SecretKeys.passphrase(HIDDEN.toCharArray());
    for (SecretKey wrong : List.of(other, passphrase)) {
      assertThat(problems(() -> bind(described, wrong)))
          .isEqualTo(
              """
              LAP-0615 Secret that differs or cannot be compared
                at …/shop-prod.plan
                The plan was saved with another key than the one that was given.
                Fix: give the key with which it was saved.""");
    }
  }

  @Test
  void a_passphrase_is_a_key_and_its_salt_is_in_the_file() {
    SecretKey passphrase = SecretKeys.passphrase("eight ch".toCharArray(), () -> new byte[16]);
    PlanFile.write(first(secret(HIDDEN)), passphrase, file);

    MapNode saved = PlanFile.read(file).toTree().map("key");

    assertThat(saved.text("kind")).isEqualTo("passphrase");
    assertThat(saved.get("rounds")).isEqualTo(Literal.of(600_000));
    assertThat(saved.text("salt")).isEqualTo("0".repeat(32));
    SecretKey again = SecretKeys.passphrase("eight ch".toCharArray());
    assertThat(bind(secret(HIDDEN), again).isEmpty()).isFalse();
  }

  @Test
  void a_file_that_cannot_be_read_or_written_is_a_problem() throws IOException {
    Plan plan = first(shop(config("a", "k", "1")));

    assertThat(problems(() -> PlanFile.read(file)))
        .isEqualTo(
            """
            LAP-0906 Plan file cannot be read or written
              at …/shop-prod.plan
              There is no such file or folder.
              Fix: look at the path, at who may use it, and whether there is room.""");
    assertThat(problems(() -> PlanFile.write(plan, temp.resolve("missing/plan"))))
        .isEqualTo(
            """
            LAP-0906 Plan file cannot be read or written
              at …/missing/plan
              There is no such file or folder.
              Fix: look at the path, at who may use it, and whether there is room.""");
    Files.createDirectories(temp.resolve("folder/inside"));
    assertThat(problems(() -> PlanFile.write(plan, temp.resolve("folder"))))
        .isEqualTo(
            """
            LAP-0906 Plan file cannot be read or written
              at …/folder
              The system says: Is a directory.
              Fix: look at the path, at who may use it, and whether there is room.""");
  }
}
