package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.rules.format.Formats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {

  private static final String TABLE =
      """
      # A comment of its own.
      namespaced     # source
        example.com/Widget
        example.com/Gadget
      cluster        # source
        Planet
      order          # source
        Planet
        example.com/Gadget
      shape part     # source
        name         dns-label
        size         amount; default 1Gi
      every          # source
        metadata.name    dns-subdomain; immutable
      kind example.com/Widget example.com/Gadget    # source
        spec.parts        list by name+size ordered
        spec.parts[*]     is part
        spec.labels       keys label-key
        spec.labels.*     label-value
        spec.[a.b/c]      ignored    # its own source
      """;

  @Test
  void a_table_is_read() {
    Rules rules = Rules.read(TABLE);
    KindRules widget = rules.of("example.com", "Widget");
    assertThat(widget.isKnown()).isTrue();
    assertThat(widget.isNamespaced()).isTrue();
    assertThat(rules.of("", "Planet").isNamespaced()).isFalse();
    assertThat(rules.of("", "Planet").order()).isZero();
    assertThat(rules.of("example.com", "Gadget").order()).isEqualTo(1);
    assertThat(widget.order()).isEqualTo(2);
    assertThat(widget.at("spec.parts").list())
        .isEqualTo(new ListRule(List.of("name", "size"), true, true));
    assertThat(widget.at("spec.parts[*].size").standard()).hasToString("1Gi");
    assertThat(widget.at("spec.labels").checks().keys()).isEqualTo(Formats.text("label-key"));
    assertThat(widget.at("spec.labels.any").format()).isEqualTo(Formats.text("label-value"));
    assertThat(widget.root().child("spec").child("a.b/c").isIgnored()).isTrue();
    assertThat(widget.at("metadata.name").hasGuards()).isTrue();
  }

  @Test
  void a_kind_that_the_table_does_not_have_is_namespaced_and_comes_last() {
    KindRules unknown = Rules.read(TABLE).of("example.org", "Other");
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.isNamespaced()).isTrue();
    assertThat(unknown.order()).isEqualTo(2);
    assertThat(unknown.at("metadata.name").format()).isEqualTo(Formats.text("dns-subdomain"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kinds  # s | Not a section
          namespaced | A section without a source
          shape part  # s | A shape that is there already
          kind Comet  # s | Neither namespaced nor cluster: Comet
          kind Planet # s;  spec is part | A row is a path, two spaces and facts
          kind Planet # s;  spec  is whole | No shape above is called whole
          kind Planet # s;  spec  colour | Neither a fact nor a format: colour
          kind Planet # s;  spec  keys colour | Not a format of text: colour
          kind Planet # s;  spec  list name | Not a list: list name
          kind Planet # s;  spec  immutable if set | Not a condition: immutable if set
          kind Planet # s;  spec  immutable when blue | Not a condition: blue
          kind Planet # s;  spec  immutable when spec.a = b | Not a condition: spec.a = b
          kind Planet # s;  spec  immutable when never spec.a = b | Not a side: never
          kind Planet # s;  spec  bytes many | For input string: "many"
          kind Planet # s;  spec  since spring | A version of Kubernetes is a major and a minor number such as 1.34, not "spring"
          kind Planet # s;  spec  since 1.33 of a | Not a version: since 1.33 of a
          kind Planet # s;  spec  exactly-one a | Too few fields: a
          kind Planet # s;  spec  forbids when a | Too few fields:
          kind Planet # s;  spec  requires a when b = | Not a condition: b =
          kind Planet # s;  spec  rising d a.b.c | Neither fields nor entries: d a.b.c
          served # s;  v1 Planet  gone 1.9 | An API without a beginning
          served # s;  v1 Planet  before 1.9 | Not a fact of an API: before
          order # s;  Comet | Neither namespaced nor cluster: Comet
          cluster # s;  Planet | A kind that is there already
          """)
  void a_line_that_is_wrong_is_named(String lines, String message) {
    String wrong = lines.replace(";  ", "\n  ");
    int line = TABLE.split("\n", -1).length + (wrong.contains("\n") ? 1 : 0);
    assertThatThrownBy(() -> Rules.read(TABLE + wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Line " + line + " of the rules: " + message);
  }
}
