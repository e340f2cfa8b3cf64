package io.lapstrake.helm.function.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.PatternSyntaxException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nine letters of Cyrillic keep RE2 for Java from coming to an end. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ExpressionsTest {

  @ParameterizedTest
  @CsvSource({
    "(?i)\\x{1c80}, \u0432, \u1c89",
    "(?i)\u1c80, \u0412, x",
    "(?i)[\\x{1C80}], \u0432, \u1c89",
    "(?is)\\Q[\u1c81\\E, [\u0414, [\u1c89",
    "(?i)[a-\\x{ffff}], \u0432, \u00b0\u00b0",
    "(?i)[a-\\x{ffff}], \u1c89, ''",
    "(?i)[\\x{1c7f}-\\x{1c8a}], \u1c7f, -",
    "(?i)[\\x{1c82}-\\x{1c84}], \u0441, \u0432",
    "(?i)[]-\\x{1c80}], ], \u1c89",
    "(?i)[^[:alpha:]\\x{1c80}-], \u0431, \u0432",
    "(?i:[\\x{80}-\\x{ffff}])-\\x{1c8a}, \u0431-\u1c8a, \u0431\u1c8a",
    "\\x{1c80}, \u1c80, \u0432",
  })
  void an_expression_that_takes_capitals_for_small_letters_ends(
      String expression, String matching, String other) {
    assertThat(Expressions.compiled(expression).matcher(matching).matches()).isTrue();
    assertThat(Expressions.compiled(expression).matcher(other).matches()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)[", "(?i)[\u1c80-a]", "(?i)[a-", "(?i)\u1c80\\", "(?i)(\u1c80"})
  void what_is_no_expression_is_refused(String expression) {
    assertThatThrownBy(() -> Expressions.compiled(expression))
        .isInstanceOf(PatternSyntaxException.class);
  }
}
