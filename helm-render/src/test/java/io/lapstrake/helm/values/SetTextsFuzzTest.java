package io.lapstrake.helm.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What stands behind --set and its kin may be any text. */
class SetTextsFuzzTest {

  private static final GivenValues BEFORE =
      GivenValues.NONE.with(Map.of("a", Map.of("b", List.of(1, Map.of("c", "d"))), "l", List.of()));

  private static void given(byte[] text, Function<String, GivenValues> said) {
    Hostile.ends(
        () -> assertThat(said.apply(Bytes.text(text))).isNotNull(), ProblemException.class);
  }

  @FuzzTest
  void what_set_is_given_is_read_or_refused(byte[] text) {
    given(text, BEFORE::set);
    given(text, BEFORE::setString);
    given(text, BEFORE::setLiteral);
  }

  @FuzzTest
  void what_set_json_is_given_is_read_or_refused(byte[] text) {
    given(text, BEFORE::setJson);
  }

  @FuzzTest
  void what_a_file_of_values_says_is_read_or_refused(byte[] text) {
    given(text, it -> BEFORE.withText("values.yaml", it));
  }
}
