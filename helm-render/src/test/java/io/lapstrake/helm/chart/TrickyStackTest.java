package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TrickyStackTest {

  private static final ChartHarness HARNESS = new ChartHarness(new TrickyStack().stack());

  private static final ListNode WORKERS =
      ListNode.of(
          MapNode.of("name", "mail").with("port", 1_000_000),
          MapNode.of("name", "print").with("label", "{{ .Values.host }}"));

  private final Map<String, Node> values =
      new TreeMap<>(Map.of("api.tag", Literal.of("v7"), "password", Literal.of("a\"b")));

  @AfterAll
  static void close() {
    HARNESS.close();
  }

  @Test
  void with_nothing_but_what_is_required() {
    HARNESS.assertSame(values);
  }

  @Test
  void with_every_flag_set() {
    values.put("debug", Literal.TRUE);
    values.put("workers", WORKERS);
    HARNESS.assertSame(values);
  }

  @Test
  void with_no_flag_set() {
    values.put("metrics.enabled", Literal.FALSE);
    values.put("workers", WORKERS);
    HARNESS.assertSame(values);
  }

  @Test
  void with_optional_values_and_large_numbers() {
    values.put("note", Literal.of("new"));
    values.put("api.replicas", Literal.of(1_000_000));
    values.put("rate", Literal.of(1e21));
    values.put("size", Literal.of("large"));
    HARNESS.assertSame(values);
  }

  @Test
  void with_a_block_that_holds_every_nasty_text() {
    MapNode block = MapNode.of("empty", MapNode.EMPTY).with("none", ListNode.EMPTY);
    for (String text : NastyTexts.ALL) {
      block = text.equals("<<") ? block : block.with(text, text); // which no key may be
    }
    block = block.with("deep", ListNode.of(block, ListNode.of(block, Literal.NULL)));
    values.put("extra", block.with("big", 1_000_000).with("flag", true));
    HARNESS.assertSame(values);
  }

  @Test
  void with_each_nasty_text_as_a_value() {
    for (String text : NastyTexts.ALL) {
      values.put("host", Literal.of(text));
      HARNESS.assertSame(values);
    }
  }

  @Test
  void conditions_leave_neither_blank_lines_nor_blanks_at_line_ends() {
    values.put("workers", WORKERS);
    values.put("extra", MapNode.of("disk", "ssd"));
    String printed = HARNESS.assertSame(values);

    assertThat(printed.lines().filter(line -> !line.isEmpty()).filter(line -> line.endsWith(" ")))
        .isEmpty();
    assertThat(printed.replaceFirst("(?s)\n  literals:.*?(?=\n  [a-z])", "").trim())
        .doesNotContain("\n\n");
  }
}
