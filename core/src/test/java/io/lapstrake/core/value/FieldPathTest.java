package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a place in a tree is written. */
class FieldPathTest {

  @Test
  void words_are_joined_by_dots_and_other_keys_stand_in_brackets() {
    assertThat(FieldPath.of("spec", "a-b", "_c9")).hasToString("spec.a-b._c9");
    assertThat(FieldPath.of("data", "app.yaml", "x")).hasToString("data[\"app.yaml\"].x");
    assertThat(FieldPath.of("9a")).hasToString("[\"9a\"]");
    assertThat(FieldPath.of("", "a\"b\\c\nd")).hasToString("[\"\"][\"a\\\"b\\\\c\\nd\"]");
    assertThat(FieldPath.ROOT).hasToString("");
  }

  @Test
  void items_are_named_by_position_or_by_key() {
    assertThat(FieldPath.of("containers").item("name", "api").key("ports").index(0))
        .hasToString("containers[name=api].ports[0]");
    assertThat(FieldPath.ROOT.index(1).key("a")).hasToString("[1].a");
  }

  @Property(tries = 500)
  void the_text_of_a_path_is_read_as_the_path(@ForAll("paths") FieldPath path) {
    FieldPath read = FieldPath.parse(path.toString());

    assertThat(read).hasToString(path.toString()).isEqualTo(path);
  }

  @Provide
  Arbitrary<FieldPath> paths() {
    Arbitrary<UnaryOperator<FieldPath>> key =
        Arbitraries.strings()
            .withChars("ab.[]=\"\\\n0-é")
            .ofMaxLength(5)
            .map(it -> at -> at.key(it));
    Arbitrary<UnaryOperator<FieldPath>> index =
        Arbitraries.integers().between(0, 99).map(it -> at -> at.index(it));
    Arbitrary<UnaryOperator<FieldPath>> item =
        Arbitraries.strings()
            .withChars("a.=,9]")
            .ofMaxLength(4)
            .filter(it -> !it.contains("]."))
            .map(it -> at -> at.item("name", it));
    return Arbitraries.oneOf(key, index, item)
        .list()
        .ofMaxSize(5)
        .map(
            steps -> {
              FieldPath path = FieldPath.ROOT;
              for (UnaryOperator<FieldPath> step : steps) {
                path = step.apply(path);
              }
              return path;
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {".a", "a..b", "a.", "a[", "a[x]", "a[01]", "[\"a", "a b", "a[\"b\"]c"})
  void a_text_that_is_no_path_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldPath.parse(text))
        .withMessage("Not the path of a field: " + text);
  }

  @Test
  void paths_are_equal_when_they_lead_the_same_way() {
    assertThat(FieldPath.of("a", "b"))
        .isEqualTo(FieldPath.ROOT.key("a").key("b"))
        .hasSameHashCodeAs(FieldPath.of("a", "b"))
        .isNotEqualTo(FieldPath.of("a.b"))
        .isNotEqualTo(FieldPath.of("b", "a"));
    assertThat(FieldPath.ROOT.index(1))
        .isNotEqualTo(FieldPath.ROOT.index(2))
        .isNotEqualTo(FieldPath.ROOT.key("[1]"))
        .isNotEqualTo(FieldPath.ROOT.item("", "1"));
  }
}
