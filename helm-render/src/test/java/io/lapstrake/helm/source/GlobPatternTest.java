package io.lapstrake.helm.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases are those of the documentation of Go's path.Match, and what follows from them. */
class GlobPatternTest {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "abc,abc,true",
    "*,abc,true",
    "*c,abc,true",
    "a*,a,true",
    "a*,abc,true",
    "a*,ab/c,false",
    "a*/b,abc/b,true",
    "a*/b,a/c/b,false",
    "a*b*c*d*e*/f,axbxcxdxe/f,true",
    "a*b*c*d*e*/f,axbxcxdxexxx/f,true",
    "a*b*c*d*e*/f,axbxcxdxe/xxx/f,false",
    "a*b*c*d*e*/f,axbxcxdxexxx/fff,false",
    "a*b?c*x,abxbbxdbxebxczzx,true",
    "a*b?c*x,abxbbxdbxebxczzy,false",
    "ab[c],abc,true",
    "ab[b-d],abc,true",
    "ab[e-g],abc,false",
    "ab[^c],abc,false",
    "ab[^b-d],abc,false",
    "ab[^e-g],abc,true",
    "a\\*b,a*b,true",
    "a\\*b,ab,false",
    "a?b,a/b,false",
    "a*b,a/b,false",
    "[\\]a],],true",
    "[\\-],-,true",
    "[x\\-],x,true",
    "[x\\-],z,false",
    "*x,xxx,true",
    "**,abc,true",
    ".?*,.git,true",
    ".?*,.,false",
    "templates/.?*,templates/.x,true",
    "*.tgz,a.tgz,true"
  })
  void patterns_match_as_go_says(String glob, String name, boolean matches) {
    assertThat(GlobPattern.of(glob).matches(name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[", "[a", "[^a", "a\\", "[a\\", "[]a", "[", "[^"})
  void what_is_no_pattern_is_refused(String glob) {
    assertThatThrownBy(() -> GlobPattern.of(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void many_stars_take_no_longer_than_the_product_of_the_lengths() {
    String name = "a".repeat(2_000);
    assertThat(GlobPattern.of("*a".repeat(500) + "b").matches(name)).isFalse();
  }
}
