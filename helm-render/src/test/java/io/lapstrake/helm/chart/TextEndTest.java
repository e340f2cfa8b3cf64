package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of several lines that end with blanks, where Helm trims a document or a template. */
class TextEndTest {

  private static final Input<Integer> PORT = Input.integer("port").orElse(80);
  private static final Input<String> BLANK = Input.choice("blank", "a", "b ", " ").orElse("a");
  private static final Input<String> MAYBE = Input.text("maybe").matching("[a-z]*").orElse("");
  private static final Input<String> WORDS = Input.text("words").matching("[a-z ]+").orElse("a");

  private static Stack endingWith(Node value) {
    Resource thing = () -> Draft.of("example.com/v1", "Thing", "one").set(value, "text");
    return Stack.named("shop").with(thing);
  }

  private static void assertSame(Text text, String... valuesFiles) {
    MapNode map = MapNode.of("port", PORT).with("text", text);
    try (var harness = new ChartHarness(endingWith(text))) {
      for (String values : valuesFiles) {
        harness.with(endingWith(text)).assertSame(values);
        harness.with(endingWith(Named.map("named", map))).assertSame(values);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"port: %s\ny  ", "port: %s\ny\t", "port: %s\ny \n", "port: %s\n%%\u00a0"})
  void what_is_known_keeps_its_blanks_at_the_end(String format) {
    assertSame(Text.format(format, PORT), "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"port: %s\ny: %s", "port: %s\ny:%s\n"})
  void a_value_keeps_its_blanks_at_the_end(String format) {
    assertSame(Text.format(format, PORT, BLANK), "{}", "blank: \"b \"", "blank: \" \"");
    assertSame(Text.format(format, PORT, MAYBE), "{}", "maybe: a");
    assertSame(Text.format(format, PORT, WORDS), "words: \"a \"", "words: \" \"");
  }

  @Test
  void a_text_that_ends_with_a_number_is_a_block() {
    try (var harness =
        new ChartHarness(endingWith(Text.format("maybe: %s\nport: %s", MAYBE, PORT)))) {
      assertThat(harness.assertSame("{}")).contains("text: |-\n  maybe: \n  port: 80\n");
    }
  }
}
