package io.lapstrake.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Read by commonmark, which is not ours. */
class MarkdownTest {

  /** What commonmark finds in a text. */
  private static final class Found extends AbstractVisitor {
    private final List<FencedCodeBlock> fences = new ArrayList<>();
    private final List<String> inlineHtml = new ArrayList<>();
    private final List<String> blocksOfHtml = new ArrayList<>();
    private final List<Node> links = new ArrayList<>();
    private int tables;
    private int rows;
    private int headings;
    private int quotes;

    static Found in(String markdown) {
      var found = new Found();
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(markdown)
          .accept(found);
      return found;
    }

    @Override
    public void visit(FencedCodeBlock fence) {
      fences.add(fence);
    }

    @Override
    public void visit(HtmlInline html) {
      inlineHtml.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      blocksOfHtml.add(html.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image);
    }

    @Override
    public void visit(Heading heading) {
      headings++;
      visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
      quotes++;
      visitChildren(quote);
    }

    @Override
    public void visit(CustomBlock block) {
      tables += block instanceof TableBlock ? 1 : 0;
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      rows += node instanceof TableRow ? 1 : 0;
      visitChildren(node);
    }
  }

  private static void isHarmless(Found found) {
    assertThat(found.links).isEmpty();
    assertThat(found.inlineHtml)
        .allMatch(it -> List.of("<code>", "</code>", "<!-- -->").contains(it));
    assertThat(found.blocksOfHtml)
        .allMatch(
            it ->
                it.equals("</details>")
                    || it.matches(
                        "<details>\n<summary>(<code>[^<]*</code>|[^<]|<!-- -->)*</summary>"));
  }

  @Test
  void a_plan_is_a_headline_two_tables_a_picture_and_folded_details() {
    Found found = Found.in(Markdown.of(Plans.typical()).text());

    assertThat(found.headings).isEqualTo(1);
    assertThat(found.tables).isEqualTo(2);
    assertThat(found.rows).as("with their heads").isEqualTo(1 + 4 + 1 + 5);
    assertThat(found.quotes).isZero();
    assertThat(found.fences)
        .extracting(FencedCodeBlock::getInfo)
        .containsExactly("mermaid", "diff", "diff", "diff", "diff");
    assertThat(found.blocksOfHtml).hasSize(2 * 4);
    isHarmless(found);
  }

  @Test
  void what_speaks_against_a_plan_stands_in_a_quote_above_all_else() {
    String text = Markdown.of(Plans.named("refused")).text();

    assertThat(Found.in(text).quotes).isEqualTo(1);
    assertThat(text).contains("> [!CAUTION]\n> **This plan is refused.**", "LAP-0626");
    assertThat(text.indexOf("LAP-0626")).isLessThan(text.indexOf("| Risk |"));
  }

  @Test
  void nasty_texts_change_nothing_of_the_structure() {
    Found found = Found.in(Markdown.of(Plans.nasty(Plans.NASTY)).text());

    isHarmless(found);
    assertThat(found.tables).isEqualTo(2);
    assertThat(found.fences).hasSize(3);
    assertThat(found.fences.get(1).getLiteral())
        .contains("<img src=x onerror=alert(1)>", "@all #1 *b* \\u001b[31m \\u202e");
  }

  @Property(tries = 100)
  void no_text_changes_the_structure(@ForAll @NotEmpty @StringLength(max = 40) String text) {
    Found found = Found.in(Markdown.of(Plans.nasty(text)).text());

    isHarmless(found);
    assertThat(found.fences).hasSize(3);
    assertThat(found.tables).isEqualTo(2);
    assertThat(found.headings).isEqualTo(1);
  }

  @Test
  void inline_text_of_others_is_no_markup_no_mention_and_no_address() {
    Found found =
        Found.in(
            MarkdownText.plain(Plans.NASTY + " www.example.com https://a.b :tada: ~~x~~ GH-1\n# x")
                + MarkdownText.code("`a` | <b> \n\n- c"));

    isHarmless(found);
    assertThat(found.headings).isZero();
    assertThat(MarkdownText.plain("@all #1 www.x.y https://a :tada:"))
        .isEqualTo("&#64;<!-- -->all &#35;<!-- -->1 www&#46;x.y https&#58;//a &#58;tada&#58;");
  }

  @Test
  void a_fence_is_longer_than_any_in_it() {
    assertThat(MarkdownText.fenced("diff", List.of("+a", "+`````", "+``")))
        .isEqualTo("``````diff\n+a\n+`````\n+``\n``````\n");
  }

  @Test
  void details_are_left_out_where_there_is_no_room_the_mildest_first_and_that_is_said() {
    String text = Markdown.of(Plans.large(400)).text();

    assertThat(text).hasSizeLessThanOrEqualTo(65_536);
    assertThat(text).contains("# spec.serviceName").contains("objects' details left out");
    assertThat(text).contains("`".repeat(3) + "mermaid");
    isHarmless(Found.in(text));
  }

  @Test
  void every_limit_holds() {
    var plan = Plans.large(300);
    for (int limit = 2_000; limit < 70_000; limit += 997) {
      String text = Markdown.of(plan).within(limit).text();

      assertThat(text).hasSizeLessThanOrEqualTo(limit);
      assertThat(text).contains("StatefulSet shop/postgres", "left out");
    }
    assertThatThrownBy(() -> Markdown.of(plan).within(1_999))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plan_that_fits_leaves_out_nothing() {
    assertThat(Markdown.of(Plans.typical()).text()).doesNotContain("left out");
  }
}
