package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions are read alike everywhere, and what is said of the others. */
class TextPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "v\\d+\\.\\d+ v1.42 v1x42",
        "[a-z]([-a-z0-9]*[a-z0-9])? a-9 a-",
        "(?:a|b){2,3} aba a",
        "a{2} aa aaa",
        "a{2,} aaaa a",
        "[^a-c] d b",
        "[a\\-z] - b",
        "[-a] - b",
        "[a-] - b",
        "\\x41 A B",
        "[\\x41-\\x43] B D",
        "a|b| b c",
        "\\/\\$\\^ /$^ /",
        "[$^.*+?(){}|] + a",
        "[\\w.]+ a_.9 a-9",
        "\\D a 1",
        "\\W - a",
        "é+ éé e",
        "[α-ω] λ l",
      })
  void what_is_portable_is_taken(String expression, String matching, String other) {
    var pattern = new TextPattern(expression);

    assertThat(pattern.matches(matching)).isTrue();
    assertThat(pattern.matches(other)).isFalse();
    assertThat(pattern.anchored()).isEqualTo("^(?:" + expression + ")$");
  }

  @Test
  void a_text_is_matched_as_a_whole_by_code_points() {
    assertThat(new TextPattern("a").matches("a\n")).isFalse();
    assertThat(new TextPattern("a|ab").matches("ab")).isTrue();
    assertThat(new TextPattern("[^a]").matches("😀")).isTrue();
    assertThat(new TextPattern("😀{2}").matches("😀😀")).isTrue();
    assertThat(new TextPattern("[^a]").matches("\n")).isTrue();
    assertThat(new TextPattern("").matches("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a.b . 1",
        "^a ^ 0",
        "a$ $ 1",
        "a(?=b) (?= 1",
        "a(?!b) (?! 1",
        "(?<=a)b (?< 0",
        "(?<n>a) (?< 0",
        "(?P<n>a) (?P 0",
        "(?i)k (?i 0",
        "(?>a) (?> 0",
        "(a)\\1 \\1 3",
        "\\07 \\0 0",
        "a\\Z \\Z 1",
        "\\h \\h 0",
        "\\bA \\b 0",
        "\\s \\s 0",
        "\\S \\S 0",
        "\\v \\v 0",
        "\\G \\G 0",
        "\\cA \\c 0",
        "\\u0041 \\u 0",
        "\\p{L} \\p 0",
        "\\Qa\\E \\Q 0",
        "\\- \\- 0",
        "\\x4 \\x4 0",
        "\\x4g \\x4g 0",
        "a** ** 1",
        "a+? +? 1",
        "a++ ++ 1",
        "a{2}{3} {2}{ 1",
        "*a * 0",
        "(|*a) * 2",
        "a{1001} {1001 1",
        "a{3,2} {3,2} 1",
        "a{,2} { 1",
        "a{x} { 1",
        "{2} { 0",
        "a} } 1",
        "a] ] 1",
        "(a (a 0",
        "a) ) 1",
        "[a [a 0",
        "[] [] 0",
        "[^] [^] 0",
        "[a&&b] & 2",
        "[a[b]] [ 2",
        "[[:alpha:]] [ 1",
        "[z-a] z-a 1",
        "[a-\\d] a-\\d 1",
        "[\\d-z] \\d-z 1",
        "[a-b-c] - 4",
        "[--a] - 2",
        "[\\b] \\b 1",
        "(?:a{40}){40} (?:a{40}){40} 0",
      })
  void what_is_read_in_several_ways_is_refused(String expression, String part, int position) {
    assertThatThrownBy(() -> new TextPattern(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Not a portable pattern: \"" + part + "\" at position " + position + ": ")
        .hasMessageEndingWith(" The whole pattern is " + expression);
  }

  @Test
  void the_message_says_what_to_write() {
    assertThatThrownBy(() -> new TextPattern("v.*"))
        .hasMessage(
            "Not a portable pattern: \".\" at position 1: the line ends that it leaves out differ;"
                + " write a class like [^\\n]. The whole pattern is v.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "a\\", "(", "(?", "[", "[^", "[a-", "a{", "a{1", "a{1,", "\\x"})
  void what_ends_too_early_is_refused(String expression) {
    assertThatThrownBy(() -> new TextPattern(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not a portable pattern: ");
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> new TextPattern("a\uD83D"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TextPattern("[\uDE00]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groups_nested_beyond_reason_are_refused() {
    assertThatThrownBy(() -> new TextPattern("(".repeat(5000) + ")".repeat(5000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  static Arbitrary<String> portable() {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a",
            "b",
            "-",
            "1",
            "_",
            " ",
            "é",
            "😀",
            "\\.",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "\\n",
            "\\t",
            "\\x41",
            "[ab]",
            "[^ab]",
            "[a-c1]",
            "[\\w-]",
            "[^\\d\\]]",
            "[\\x41-\\x5A]");
    return portable(atom, 3);
  }

  private static Arbitrary<String> portable(Arbitrary<String> atom, int depth) {
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> part = portable(atom, depth - 1);
    Arbitrary<String> quantifiers = Arbitraries.of("*", "+", "?", "{2}", "{1,}", "{0,2}");
    return Arbitraries.oneOf(
        part,
        Combinators.combine(part, part).as((a, b) -> a + b),
        Combinators.combine(part, part).as((a, b) -> "(?:" + a + "|" + b + ")"),
        Combinators.combine(part, quantifiers).as((a, many) -> "(" + a + ")" + many));
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "c", "A", "1", "-", "_", ".", " ", "\n", "\t", "é", "😀", "]")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  /** RE2/J is a port of RE2, which is what Helm's schema validators match with. */
  @Property(tries = 3000)
  void re2_reads_the_anchored_expression_as_java_reads_the_bare_one(
      @ForAll("portable") String expression, @ForAll("texts") String text) {
    boolean re2 =
        com.google.re2j.Pattern.compile(new TextPattern(expression).anchored())
            .matcher(text)
            .find();

    assertThat(new TextPattern(expression).matches(text)).as(expression).isEqualTo(re2);
  }

  @Property(tries = 3000)
  void whatever_is_taken_re2_takes_too(@ForAll("soup") String expression) {
    TextPattern pattern;
    try {
      pattern = new TextPattern(expression);
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(com.google.re2j.Pattern.compile(pattern.anchored())).isNotNull();
  }

  @Provide
  static Arbitrary<String> soup() {
    return Arbitraries.of(
            "a", "-", "[", "]", "[^", "(", "(?:", ")", "|", "*", "+", "?", "{2}", "{", "}", ",",
            "\\", "\\d", "\\W", "\\x41", "&", "^", "$", ".", "1", "é", ":")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
