package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secret leaves of objects whose target gives everything back but them, such as one that keeps no
 * copy of what it wrote.
 */
class SecretLeavesTest {

  @TempDir Path temp;
  private StateKey key = StateKey.none();

  @BeforeEach
  void makeKey() throws Exception {
    SecretKey file = SecretKeys.file(Files.writeString(temp.resolve("key"), "k".repeat(32)));
    key = StateKey.of(file);
  }

  private static Draft pod(String password, String image) {
    Draft pod = Described.deployment("api", image);
    return pod.withTree(
        pod.tree().set(Literal.of(password).sensitive(), "metadata", "annotations", "login"));
  }

  private static Draft secret(String password) {
    return Draft.of("v1", "Secret", "login")
        .set(Literal.of("api"), "stringData", "user")
        .set(Literal.of(password).sensitive(), "stringData", "password");
  }

  private static byte[] bytes(SortedMap<String, byte[]> files) {
    var all = new ByteArrayOutputStream();
    files.values().forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The state as it is read again; of each object there is what is not secret. */
  private static State applied(Manifests described, State before, StateKey key) {
    State after = Plan.between(described, before).next("4f6d");
    return read(StateFiles.write(after), described, key);
  }

  private static State read(SortedMap<String, byte[]> files, Manifests held, StateKey key) {
    var problems = new Problems();
    State state =
        StateFiles.read(
            "state",
            name -> Optional.ofNullable(files.get(name)),
            object -> open(held, object),
            key,
            problems);
    problems.throwIfAny();
    return state;
  }

  private static MapNode open(Manifests held, ResourceKey key) {
    return held.find(key)
        .map(Manifest::tree)
        .map(tree -> (MapNode) HiddenSecrets.of(tree))
        .orElse(MapNode.EMPTY);
  }

  private State first(StateKey with) {
    return read(new TreeMap<>(), shop(), with);
  }

  @Test
  void with_a_key_the_same_secret_is_the_same() {
    Manifests described = shop(pod("hunter2", "api:1"), secret("hunter2"), config("a", "k", "v"));

    State state = applied(described, first(key), key);

    assertThat(Plan.between(described, state).isEmpty()).isTrue();
    assertThat(new String(bytes(StateFiles.write(state)), StandardCharsets.UTF_8))
        .doesNotContain("hunter2")
        .contains("\"secrets\":{\"metadata.annotations.login\":\"", "\"stringData.password\":\"");
  }

  @Test
  void with_a_key_another_secret_is_a_change_of_that_field_alone() {
    State state = applied(shop(secret("hunter2")), first(key), key);

    Plan plan = Plan.between(shop(secret("hunter3")), state);

    assertThat(plan.toTerminal(Colour.NONE))
        .contains("~ Secret shop/login", "data.password", "(sensitive) → (sensitive)\n")
        .doesNotContain("data.user", "cannot be compared", "hunter");
    assertThat(
            Plan.between(shop(secret("hunter3")), applied(shop(secret("hunter3")), state, key))
                .isEmpty())
        .isTrue();
  }

  @Test
  void without_a_key_a_secret_is_never_unchanged() {
    Manifests described = shop(secret("hunter2"), config("a", "k", "v"));
    State state = applied(described, State.none(), StateKey.none());

    Plan plan = Plan.between(described, state);

    assertThat(plan.effective()).extracting(it -> it.key().name()).containsExactly("login");
    assertThat(plan.effective().get(0).fields())
        .extracting(FieldChange::form)
        .containsOnly(FieldChange.Form.UNKNOWN); // user and password: the kind makes both secret
    assertThat(plan.toTerminal(Colour.NONE))
        .contains("(sensitive) → (sensitive), cannot be compared");
    assertThat(plan.toJson()).contains("\"form\":\"unknown\"").doesNotContain("hunter2");
  }

  @Test
  void a_state_with_hashes_that_is_read_without_the_key_knows_nothing_of_secrets() {
    Manifests described = shop(secret("hunter2"));
    SortedMap<String, byte[]> files =
        StateFiles.write(Plan.between(described, first(key)).next("4f6d"));

    Plan plan = Plan.between(described, read(files, described, StateKey.none()));

    assertThat(plan.toJson()).contains("\"form\":\"unknown\"");
    assertThat(Plan.between(described, read(files, described, key)).isEmpty()).isTrue();
  }

  @Test
  void a_secret_beside_a_change_is_not_taken_for_one() {
    State state = applied(shop(pod("hunter2", "api:1")), first(key), key);

    Plan plan = Plan.between(shop(pod("hunter2", "api:2")), state);

    assertThat(plan.effective().get(0).fields())
        .extracting(it -> it.path().toString())
        .containsExactly("spec.template.spec.containers[name=api].image");
  }

  @Test
  void what_becomes_secret_or_is_secret_no_more_is_a_change() {
    State open = applied(shop(config("a", "k", "hunter2")), first(key), key);
    Manifests hidden =
        shop(config("a", "k", "").set(Literal.of("hunter2").sensitive(), "data", "k"));
    State closed = applied(hidden, first(key), key);

    assertThat(Plan.between(hidden, open).effective()).hasSize(1);
    assertThat(Plan.between(shop(config("a", "k", "hunter2")), closed).effective()).hasSize(1);
  }

  @Test
  void an_object_that_moves_takes_its_secrets_along() {
    Manifests before = shop(secret("hunter2"));
    Manifest moved = before.all().iterator().next();
    State state = applied(before, first(key), key);
    Manifests after =
        before.without(moved.address()).with(moved.at(Address.parse("shop/inner/Secret/login")));

    Plan plan = Plan.between(after, state);
    State next = applied(after, state, key);

    assertThat(plan.effective()).extracting(Change::action).containsExactly(Action.MOVE);
    assertThat(Plan.between(after, next).isEmpty()).isTrue();
  }

  @Test
  void the_same_secret_has_another_hash_elsewhere_and_in_another_history() {
    UnaryOperator<String> hash =
        lineage -> {
          State next = Plan.between(shop(secret("hunter2")), first(key)).next(lineage);
          return new String(bytes(StateFiles.write(next)), StandardCharsets.UTF_8)
              .replaceAll("(?s).*\"stringData.password\":\"([0-9a-f]*)\".*", "$1");
        };

    assertThat(hash.apply("one")).hasSize(64).isEqualTo(hash.apply("one"));
    assertThat(hash.apply("one")).isNotEqualTo(hash.apply("two"));
  }

  @Test
  void the_state_has_no_hash_that_changes_with_the_secret_without_a_key() {
    byte[] one = bytes(StateFiles.write(Plan.between(shop(secret("a")), State.none()).next("4f")));
    byte[] two = bytes(StateFiles.write(Plan.between(shop(secret("b")), State.none()).next("4f")));

    assertThat(one).isEqualTo(two);
  }

  /** Any secret, in any number of entries, some of which become others. */
  @Property(tries = 100)
  void a_plan_changes_those_secrets_that_are_others(@ForAll Random random) throws Exception {
    temp = Files.createTempDirectory("secrets");
    makeKey();
    Draft before = Draft.of("v1", "Secret", "all");
    Draft after = before;
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      String value = "secret" + random.nextInt();
      boolean stays = random.nextBoolean();
      before = before.set(Literal.of(value).sensitive(), "stringData", "k" + i);
      String next = stays ? value : value + random.nextInt(10);
      after = after.set(Literal.of(next).sensitive(), "stringData", "k" + i);
      if (!stays) {
        changed.add("data.k" + i);
      }
    }
    State state = applied(shop(before), first(key), key);

    Plan plan = Plan.between(shop(after), state);

    assertThat(plan.effective().stream().flatMap(it -> it.fields().stream()))
        .extracting(it -> it.path().toString())
        .containsExactlyElementsOf(changed);
    assertThat(plan.toJson()).doesNotContain("secret1", "secret2", "secret-");
    assertThat(Plan.between(shop(after), applied(shop(after), state, key)).isEmpty()).isTrue();
  }
}
