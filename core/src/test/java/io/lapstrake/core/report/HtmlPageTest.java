package io.lapstrake.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.core.plan.Plan;
import java.io.StringReader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What holds of a page without any browser. */
class HtmlPageTest {

  private static final Pattern INLINE =
      Pattern.compile("(<(script|style)[^>]*>)(.*?)(</\\2>)", Pattern.DOTALL);

  static Stream<String> names() {
    return Plans.all().keySet().stream();
  }

  private static String page(String name) {
    return HtmlPage.of(Plans.named(name)).text();
  }

  private static Document parsed(String page) throws Exception {
    String markup = INLINE.matcher(page).replaceAll("$1$4");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)));
  }

  private static String inline(String page, String start) {
    return INLINE
        .matcher(page)
        .results()
        .filter(it -> it.group(1).startsWith(start))
        .map((MatchResult it) -> it.group(3))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode data(String page) throws Exception {
    return new ObjectMapper().readTree(inline(page, "<script type=\"application/json\""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_page_is_well_formed_and_every_tag_is_closed(String name) throws Exception {
    assertThat(parsed(page(name)).getDocumentElement().getTagName()).isEqualTo("html");
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_page_refers_to_anything_outside_of_it(String name) throws Exception {
    String page = page(name);
    Document document = parsed(page);
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      var attributes = all.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        String attribute = attributes.item(j).getNodeName();
        String value = attributes.item(j).getNodeValue();
        assertThat(attribute).isNotIn("src", "srcset", "style", "action", "background", "data");
        assertThat(attribute).doesNotStartWith("on");
        if (attribute.equals("href")) {
          assertThat(value).matches("#c[0-9]+");
        }
      }
    }
    assertThat(document.getElementsByTagName("link").getLength()).isZero();
    assertThat(inline(page, "<style")).doesNotContain("url(", "@import");
    assertThat(inline(page, "<script>"))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain("fetch(", "XMLHttpRequest", "import(", "WebSocket");
  }

  @Test
  void the_policy_names_the_script_and_the_style_and_allows_nothing_else() {
    assertThat(page("typical"))
        .containsPattern(
            "content=\"default-src 'none'; style-src 'sha256-[^']{44}'; script-src"
                + " 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'\"");
  }

  @Test
  void the_data_says_what_changes() throws Exception {
    JsonNode changes = data(page("typical")).get("changes");

    assertThat(changes.findValuesAsText("object"))
        .containsExactly(
            "ConfigMap shop/api",
            "ConfigMap shop/new",
            "Deployment shop/api",
            "StatefulSet shop/postgres",
            "ConfigMap shop/old");
    assertThat(changes.get(2).get("fields").get(0).get("lines"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "-registry.example.com/shop/api:v1.4.2", "+registry.example.com/shop/api:v1.5.0");
  }

  @Test
  void nasty_texts_end_no_script_and_are_no_markup() throws Exception {
    Plan plan = Plans.nasty(Plans.NASTY);
    String page = HtmlPage.of(plan).text();

    assertThat(page).doesNotContain("<img").contains("\\u003cimg src=x");
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(parsed(page).getElementsByTagName("img").getLength()).isZero();
    assertThat(data(page).toString()).contains("</script><img src=x onerror=alert(1)>");
  }

  @Test
  void what_builds_on_something_is_drawn_to_the_right_of_it() throws Exception {
    var boxes = parsed(page("typical")).getElementsByTagName("rect");

    assertThat(boxes.getLength()).isEqualTo(5);
    assertThat(x(boxes, 2)).as("the Deployment").isGreaterThan(x(boxes, 0) + 230);
    assertThat(x(boxes, 1)).isEqualTo(x(boxes, 0));
  }

  private static int x(org.w3c.dom.NodeList boxes, int index) {
    return Integer.parseInt(boxes.item(index).getAttributes().getNamedItem("x").getNodeValue());
  }
}
