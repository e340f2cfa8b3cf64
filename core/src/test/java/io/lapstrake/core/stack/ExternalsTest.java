package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lapstrake.core.manifest.External;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a stack expects to be there and makes none of. */
class ExternalsTest {

  private static final Environment TEST = Environment.named("test");

  private static Resource existing(String kind, String id, Value<String> name) {
    Draft draft = Draft.existing("v1", kind, id, name);
    return () -> draft;
  }

  private static Resource secret(String name, String... keys) {
    Draft draft = Draft.existing("v1", "Secret", name, Literal.of(name)).holding(keys);
    return () -> draft;
  }

  private static External external(String kind, String namespace, String name, String... keys) {
    var key = new ResourceKey("", kind, namespace, name);
    return new External(key, new TreeSet<>(List.of(keys)));
  }

  @Test
  void they_are_told_and_never_written() {
    Manifests manifests =
        Stack.named("s").in("near").with(thing("a")).expecting(secret("db")).resolve(TEST);

    assertThat(manifests.externals()).containsExactly(external("Secret", "near", "db"));
    assertThat(manifests.all()).hasSize(1);
  }

  @Test
  void they_are_sorted_and_each_is_told_once_with_all_its_keys() {
    Manifests manifests =
        Stack.named("s")
            .in("near")
            .expecting(secret("db", "user"), existing("Namespace", "far", Literal.of("far")))
            .expecting(secret("db", "password", "user"), secret("api"))
            .resolve(TEST);

    assertThat(manifests.externals())
        .containsExactly(
            external("Namespace", "", "far"),
            external("Secret", "near", "api"),
            external("Secret", "near", "db", "password", "user"));
  }

  @Test
  void they_live_where_they_say_and_are_called_what_an_input_says() {
    Input<String> name = Input.text("db.secret").orElse("postgres");
    Draft far =
        Draft.existing("v1", "Secret", "db", name).set(Literal.of("far"), "metadata", "namespace");

    Manifests manifests =
        Stack.named("s").in("near").with((Resource) () -> far).resolve(TEST.with("db.secret", "x"));

    assertThat(manifests.externals()).containsExactly(external("Secret", "far", "x"));
  }

  @Test
  void what_is_expected_under_a_condition_is_not_always_expected() {
    Input<Boolean> on = Input.flag("on").orElse(false);
    Stack stack =
        Stack.named("s").with(Component.named("inner").when(on, secret("db")).bind(on, on));

    assertThat(stack.resolve(TEST).externals()).isEmpty();
    assertThat(stack.resolve(TEST.with("on", true)).externals())
        .containsExactly(external("Secret", "", "db"));
  }

  @Test
  void its_name_is_what_was_said() {
    assertThat(secret("db").name()).isEqualTo(Literal.of("db"));
  }

  @Test
  void what_the_description_makes_is_not_expected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stack.named("s").expecting(thing("a")))
        .withMessage("Thing/a is made by the description; what is expected is made elsewhere");
  }

  @Test
  void words_that_would_change_it_are_refused() {
    Draft labelled = secret("db").draft().set(Literal.of("b"), "metadata", "labels", "a");
    Stack stack = Stack.named("s").with((Resource) () -> labelled);

    assertThat(problemsOf(() -> stack.resolve(TEST)))
        .hasToString(
            """
            LAP-0216 Change of what is made elsewhere
              at s/Secret/db
              Secret/db is expected to be there; nothing that is said of it is written.
              Fix: describe it with named(…) if it is yours, else leave the other words out.""");
  }
}
