package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.state.StateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory whose state is encrypted. */
class EncryptedTargetTest {

  private static final Manifests ONE = shop(config("settings", "k", "1"));
  private static final Manifests TWO =
      shop(config("settings", "k", "2"), config("other", "k", "1"));

  @TempDir Path temp;
  private Path folder;
  private StateKey key = StateKey.none();

  @BeforeEach
  void prepare() throws IOException {
    folder = temp.resolve("shop");
    key = StateKey.of(SecretKeys.file(Files.writeString(temp.resolve("key"), "k".repeat(32))));
  }

  private Applied apply(Manifests manifests, StateKey with) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).stateKey(with).open()) {
      return target.apply(target.plan(manifests));
    }
  }

  private Map<String, String> state() throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.list(folder.resolve(Layout.STATE_FOLDER))) {
      for (Path file : all.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void it_is_planned_and_applied_as_any_other() throws IOException {
    apply(ONE, key.encrypting());

    assertThat(state().values()).allMatch(it -> it.contains("\"encrypted\""));
    assertThat(String.join("", state().values())).doesNotContain("settings", "shop/");
    assertThat(apply(ONE, key).isEmpty()).isTrue();
    assertThat(apply(TWO, key).state().serial()).isEqualTo(2);
    assertThat(state().values()).allMatch(it -> it.contains("\"encrypted\""));
    assertThat(apply(TWO, key).isEmpty()).isTrue();
  }

  @Test
  void without_the_key_it_cannot_be_opened() {
    apply(ONE, key.encrypting());

    var exception =
        catchThrowableOfType(
            ProblemException.class, () -> DirectoryTarget.at(folder).open().close());

    assertThat(exception.problems().get(0).code()).isEqualTo("LAP-0618");
  }

  @Test
  void what_is_plain_is_encrypted_and_plain_again_without_any_change_of_an_object()
      throws IOException {
    apply(ONE, StateKey.none());
    Map<String, String> plain = state();

    Applied encrypted = apply(ONE, key.encrypting());
    assertThat(encrypted.isEmpty()).isTrue();
    assertThat(state().values()).allMatch(it -> it.contains("\"encrypted\""));
    assertThat(encrypted.state().serial()).isEqualTo(2);
    Map<String, String> before = state();
    apply(ONE, key.encrypting());
    assertThat(state()).isEqualTo(before);

    apply(ONE, key.decrypting());
    assertThat(state().keySet()).isEqualTo(plain.keySet());
    assertThat(state().get("records-1-0000.json")).isEqualTo(plain.get("records-1-0000.json"));
    assertThat(apply(ONE, StateKey.none()).state().serial()).isEqualTo(3);
  }

  @Test
  void nothing_is_made_where_nothing_is() {
    apply(shop(), key.encrypting());

    assertThat(folder.resolve(Layout.STATE_FOLDER)).doesNotExist();
  }

  /** Whatever lies there at any step, also aside and in the journal. */
  @Test
  void the_state_is_in_plain_text_at_no_step() {
    apply(ONE, key.encrypting());
    List<String> seen = new ArrayList<>();
    Progress look =
        step -> {
          try (var files = Files.walk(folder.resolve(Layout.OWN))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              String text = Files.readString(file, StandardCharsets.ISO_8859_1);
              if (text.contains("\"objects\":") || text.contains("\"address\"")) {
                seen.add(step + ": " + file + text);
              }
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        };

    try (var target = DirectoryTarget.at(folder).progress(look).stateKey(key).open()) {
      target.apply(target.plan(TWO));
    }

    assertThat(seen).isEmpty();
  }
}
