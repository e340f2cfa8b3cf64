package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.at;
import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is secret stays marked whatever is made of it, and is never shown. */
class SecretsTest {

  private static final String WORD = "hunter2hunter2";
  private static final Input<String> PASSWORD = Input.text("password").ofLength(8, 64).sensitive();
  private static final Input<String> NAME = Input.text("name");
  private static final Input<String> TOKEN = Input.text("token").sensitive();
  private static final Input<List<MapNode>> USERS = Input.records("users", NAME, TOKEN);
  private static final Environment DEV =
      Environment.named("dev")
          .with("password", WORD)
          .with("users", List.of(Map.of("name", "ann", "token", WORD)));

  /** A stack that uses every input which the environment binds. */
  private static Stack stack(Part... parts) {
    return Stack.named("s").with(parts).with(thing("all").spec("p", PASSWORD).spec("u", USERS));
  }

  private static Manifest resolve(Node value) {
    Manifests manifests = stack(thing("x").spec("v", value)).resolve(DEV);
    return at(manifests, "s/Thing/x");
  }

  private static void isSecret(Node value) {
    Manifest manifest = resolve(value);
    assertThat(manifest.isSensitive()).isTrue();
    assertThat(manifest.tree().toString()).contains("(sensitive)").doesNotContain(WORD);
  }

  @Test
  void whatever_is_made_from_a_secret_is_one() {
    isSecret(PASSWORD);
    isSecret(Text.format("postgres://user:%s@db", PASSWORD));
    isSecret(Choice.when(Condition.equal(PASSWORD, WORD), "a").otherwise("b"));
    isSecret(Condition.not(Condition.equal(PASSWORD, WORD)));
    isSecret(ListNode.of(new ListPart.When(Literal.TRUE, List.of(PASSWORD))));
    assertThat(resolve(Literal.of("plain")).isSensitive()).isFalse();
    assertThat(resolve(Text.format("%s", Condition.present(TOKEN.optional()))).isSensitive())
        .isFalse();
  }

  @Test
  void a_secret_block_is_secret_at_every_leaf() {
    Input<MapNode> block = Input.block("block").sensitive();
    Environment given = DEV.withPair("block={a: [hunter2hunter2], b: {c: 1}}");

    Manifest manifest = at(stack(thing("x").spec("v", block)).resolve(given), "s/Thing/x");

    assertThat(manifest.isSensitive()).isTrue();
    assertThat(manifest.tree().get("spec"))
        .hasToString("{v: {a: [(sensitive)], b: {c: (sensitive)}}}");
  }

  @Test
  void the_secret_fields_of_records_are_secret_and_the_others_are_not() {
    var user = new Item(USERS);
    ListNode tokens = ListNode.of(new ListPart.Each(user, List.of(user.get(TOKEN))));
    ListNode names = ListNode.of(new ListPart.Each(user, List.of(user.get(NAME))));

    isSecret(tokens);
    isSecret(USERS);
    assertThat(resolve(USERS).tree().get("spec"))
        .hasToString("{v: [{name: ann, token: (sensitive)}]}");
    assertThat(resolve(names).isSensitive()).isFalse();
  }

  @Test
  void a_literal_that_is_marked_is_secret() {
    isSecret(Literal.of(WORD).sensitive());
  }

  @Test
  void a_reference_to_a_secret_is_one() {
    var other = thing("other").spec("note", PASSWORD);
    var user = thing("x").spec("v", new Reference<>(other.id(), Things.NOTE));

    Manifests manifests = stack(other, user).resolve(DEV);

    assertThat(at(manifests, "s/Thing/x").isSensitive()).isTrue();
  }

  @Test
  void an_output_made_from_a_secret_is_marked() {
    Manifests manifests = stack().output("dsn", Text.format("x%s", PASSWORD)).resolve(DEV);

    assertThat(manifests.outputs()).hasToString("{dsn=(sensitive)}");
  }

  @Test
  void a_secret_input_of_a_component_keeps_what_it_is_bound_to_secret() {
    Component inner = Component.named("in").with(thing("x").spec("v", TOKEN));

    Manifests manifests = stack(inner.bind(TOKEN, Literal.of(WORD))).resolve(DEV);

    assertThat(at(manifests, "s/in/Thing/x").isSensitive()).isTrue();
    assertThat(problemsOf(() -> Stack.named("s").with(inner.bind(TOKEN, NAME)).link()))
        .isEqualTo(
            """
            LAP-0211 Secret input bound to what is no secret
              at s/in/Thing/x, spec.v
              The input token of s/in is secret; the value that it is bound to is not marked as such.
              Fix: mark the input that the value comes from with sensitive().""");
  }

  @Test
  void a_secret_in_a_key_or_a_name_is_a_problem_that_does_not_show_it() {
    MapNode map = MapNode.of(List.of(Entry.of(PASSWORD, Literal.of(1))));

    assertThat(problemsOf(() -> resolve(map)))
        .isEqualTo(
            """
            LAP-0213 Secret in a key
              at s/Thing/x, spec.v
              A key of this map is made from a secret; keys are shown wherever the object is.
              Fix: make the key from what is no secret.""");
    assertThat(problemsOf(() -> stack(thing("x").named(PASSWORD)).resolve(DEV)))
        .isEqualTo(
            """
            LAP-0214 Secret in a name
              at s/Thing/x, metadata.name
              The name is made from a secret; it is shown wherever the object is.
              Fix: make it from what is no secret.""");
  }

  @Test
  void no_problem_of_a_binding_shows_a_secret() {
    Stack stack =
        Stack.named("s")
            .with(thing("x").spec("v", PASSWORD).spec("u", USERS))
            .with(thing("y").spec("b", Input.block("block").sensitive()));

    assertThat(problemsOf(() -> stack.resolve(DEV.with("password", "geheim"))))
        .isEqualTo(
            """
            LAP-0104 Value not accepted
              at with("password", …)
              A value that is not shown was given; a text of 8 to 64 characters is needed.
              Fix: give a text of that length.""");
    assertThat(problemsOf(() -> stack.resolve(DEV.withPair("password=geheim"))))
        .startsWith("LAP-0104 Value not accepted\n  at --set password=…\n")
        .doesNotContain("geheim");
    assertThat(problemsOf(() -> stack.resolve(DEV.withPair("pasword=geheim"))))
        .startsWith("LAP-0102 Unknown input\n  at --set pasword=…\n")
        .doesNotContain("geheim");
    assertThat(problemsOf(() -> stack.resolve(DEV.with("pasword", "geheim"))))
        .startsWith("LAP-0102 Unknown input\n  at with(\"pasword\", …)\n")
        .doesNotContain("geheim");
    assertThat(problemsOf(() -> stack.resolve(DEV.with("password", Map.of("geheim", 1)))))
        .doesNotContain("geheim");
    assertThat(problemsOf(() -> stack.resolve(DEV.withPair("users=[{name: ann, token: 12345}]"))))
        .startsWith("LAP-0103 Value of the wrong type\n  at --set users=…, users[0].token\n")
        .doesNotContain("12345");
    assertThat(problemsOf(() -> stack.resolve(DEV.withPair("block={geheim"))))
        .contains("It is not shown, since it is a secret.")
        .doesNotContain("geheim");
  }
}
