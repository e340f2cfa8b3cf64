package io.lapstrake.helm.function.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.function.TestContext;
import io.lapstrake.helm.go.GoInt;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is random has its form, and is the same again where the randomness is. */
class RandomFunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "randAlpha, [a-zA-Z]{200}",
    "randNumeric, [0-9]{200}",
    "randAlphaNum, [a-zA-Z0-9]{200}",
    "randAscii, [ -~]{200}"
  })
  void a_random_text_has_its_length_and_alphabet(String function, String form) {
    String text = TestContext.text(function, 200);
    assertThat(text).matches(form);
    assertThat(text.chars().distinct().count()).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"randAlpha", "randNumeric", "randAlphaNum", "randAscii", "randBytes"})
  void the_same_randomness_gives_the_same_text_and_goes_on(String function) {
    var context = new TestContext();
    Object first = context.calls(function, 20);
    assertThat(first).isEqualTo(TestContext.call(function, 20));
    assertThat(first).isNotEqualTo(context.calls(function, 20));
  }

  @Test
  void a_random_number_lies_between_its_bounds() {
    var context = new TestContext();
    assertThat(Stream.generate(() -> context.calls("randInt", 3, 6)).limit(200))
        .containsOnly(GoInt.of(3), GoInt.of(4), GoInt.of(5));
  }

  @Test
  void random_bytes_are_as_many_as_were_asked_for() {
    assertThat(Base64.getDecoder().decode(TestContext.text("randBytes", 33))).hasSize(33);
  }

  @Test
  void an_identifier_is_of_the_fourth_version() {
    var id = UUID.fromString(TestContext.text("uuidv4"));
    assertThat(id.version()).isEqualTo(4);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void a_shuffled_text_has_the_same_characters() {
    String text = "abcdefghijklmnopqrstuvwxyz\u00e4\ud83d\ude00";
    String shuffled = TestContext.text("shuffle", text);
    assertThat(shuffled).isNotEqualTo(text);
    assertThat(shuffled.codePoints().sorted().toArray())
        .isEqualTo(text.codePoints().sorted().toArray());
  }
}
