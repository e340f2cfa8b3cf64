package io.lapstrake.helm.function;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would take more memory than a rendering has is counted before it is made. */
class LargeRequestsTest {

  private static final int HUGE = Integer.MAX_VALUE;

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("repeat", List.of(HUGE, "abc")),
        Arguments.of("indent", List.of(HUGE, "a")),
        Arguments.of("nindent", List.of(HUGE, "a\nb")),
        Arguments.of("until", List.of(HUGE)),
        Arguments.of("untilStep", List.of(-HUGE, HUGE, 1)),
        Arguments.of("seq", List.of(HUGE)),
        Arguments.of("randAlphaNum", List.of(HUGE)),
        Arguments.of("randAscii", List.of(HUGE)),
        Arguments.of("randBytes", List.of(HUGE)),
        Arguments.of("replace", List.of("", "x".repeat(10_000), "y".repeat(10_000))),
        Arguments.of("regexReplaceAll", List.of("", "y".repeat(10_000), "x".repeat(10_000))),
        Arguments.of("regexFind", List.of("(" + "ab".repeat(1_000) + "){1000}", "a")),
        Arguments.of("wrapWith", List.of(1, "x".repeat(10_000), "y".repeat(10_000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  @Timeout(5)
  void a_huge_request_is_refused(String function, List<?> given) {
    assertThatThrownBy(() -> TestContext.call(function, given.toArray())).hasMessage("too much");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  @Timeout(5)
  void a_hostile_pattern_ends(String pattern) {
    TestContext.call("regexMatch", pattern, "a".repeat(2_000));
    TestContext.call("semverCompare", ">=1.0.0", "1.2.3");
    assertThatThrownBy(() -> TestContext.call("semverCompare", "1  ".repeat(3_000) + "!", "1.2.3"))
        .hasMessageContaining("improper constraint");
  }

  static Stream<String> patterns() {
    return Stream.of(
        "(a*)*b",
        "(a|aa)+$b",
        "(.*)(.*)(.*)(.*)[^a]",
        "((a{100}){100}){100}",
        "((((a{1000}){1000}){1000}){1000}){1000}",
        "(x+x+)+y");
  }
}
