package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
