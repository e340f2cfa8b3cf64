package io.lapstrake.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser makes of a page; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPageInChromiumTest {

  private Optional<Chromium> started = Optional.empty();
  private Path folder = Path.of("");

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    Optional<Path> program = Chromium.program();
    assumeTrue(
        program.isPresent(),
        "there is no Chromium on the PATH, and -Dlapstrake.chromium names none");
    folder = home;
    started = Optional.of(Chromium.start(program.get(), home.resolve("home")));
  }

  @AfterAll
  void stop() {
    started.ifPresent(Chromium::close);
  }

  private Chromium chromium() {
    return started.orElseThrow();
  }

  private void open(String plan) throws Exception {
    Path page = folder.resolve(plan + ".html");
    Files.writeString(page, HtmlPage.of(Plans.named(plan)).text());
    chromium().open(page);
  }

  /** Of every page, whatever was done with it. */
  @AfterEach
  void nothing_was_asked_of_the_network_and_nothing_went_wrong() {
    assertThat(chromium().events("Runtime.exceptionThrown")).isEmpty();
    assertThat(chromium().events("Runtime.consoleAPICalled")).isEmpty();
    assertThat(chromium().events("Log.entryAdded")).isEmpty();
    assertThat(chromium().events("Page.javascriptDialogOpening")).isEmpty();
    assertThat(chromium().events("Network.requestWillBeSent"))
        .extracting(it -> it.at("/params/request/url").asText())
        .allMatch(it -> it.startsWith("file:///") && it.endsWith(".html"))
        .hasSize(1);
  }

  private List<String> shown() throws Exception {
    String names =
        chromium()
            .evaluate(
                "[...document.querySelectorAll('.change')].filter(it => it.offsetParent !== null)"
                    + ".map(it => it.querySelector('.object').textContent).join('\\n')");
    return names.lines().toList();
  }

  private void search(String words) throws Exception {
    chromium()
        .evaluate(
            "{ const box = document.getElementById('search'); box.value = '"
                + words
                + "'; box.dispatchEvent(new Event('input')); }");
  }

  private void click(String box) throws Exception {
    chromium().evaluate("document.querySelector('input[value=\"" + box + "\"]').click()");
  }

  @Test
  void all_changes_are_listed_with_what_they_mean() throws Exception {
    open("typical");

    assertThat(shown())
        .containsExactly(
            "ConfigMap shop/api",
            "ConfigMap shop/new",
            "Deployment shop/api",
            "StatefulSet shop/postgres",
            "ConfigMap shop/old");
    assertThat(chromium().evaluate("document.title"))
        .isEqualTo("shop → prod: 5 changes: 1 to create, 2 to update, 1 to replace, 1 to delete");
    assertThat(chromium().evaluate("document.getElementById('shown').textContent"))
        .isEqualTo("5 of 5 shown");
  }

  @Test
  void search_finds_names_fields_and_values() throws Exception {
    open("typical");

    search("postgres");
    assertThat(shown()).containsExactly("StatefulSet shop/postgres");
    search("v1.5.0");
    assertThat(shown()).containsExactly("Deployment shop/api");
    search("api application.yaml");
    assertThat(shown()).containsExactly("ConfigMap shop/api");
    search("nowhere");
    assertThat(shown()).isEmpty();
    search("");
    assertThat(shown()).hasSize(5);
  }

  @Test
  void changes_are_filtered_by_risk_and_action() throws Exception {
    open("typical");

    click("update");
    assertThat(shown())
        .containsExactly("ConfigMap shop/new", "StatefulSet shop/postgres", "ConfigMap shop/old");
    click("no risk");
    assertThat(shown()).containsExactly("StatefulSet shop/postgres", "ConfigMap shop/old");
    click("deletion");
    assertThat(shown()).containsExactly("StatefulSet shop/postgres");
    assertThat(chromium().evaluate("document.querySelectorAll('svg .dim').length")).isEqualTo("4");
  }

  @Test
  void details_unfold_and_the_picture_leads_to_them() throws Exception {
    open("typical");

    chromium().evaluate("location.hash = '#c3'");
    chromium().evaluate("new Promise(done => setTimeout(done, 200))");
    String opened =
        "document.querySelector('#c3 details').open + ' '"
            + " + document.querySelectorAll('#c3 pre span').length";
    for (int i = 0; i < 50 && !chromium().evaluate(opened).equals("true 2"); i++) {
      Thread.sleep(100);
    }
    assertThat(chromium().evaluate(opened)).isEqualTo("true 2");
    assertThat(
            chromium()
                .evaluate(
                    "[...document.querySelectorAll('svg a')].map(it => it.getAttribute('href'))"
                        + ".sort().join()"))
        .isEqualTo("#c1,#c2,#c3,#c4,#c5");
  }

  @Test
  void the_page_is_used_without_a_mouse() throws Exception {
    open("typical");

    chromium().press("/");
    assertThat(chromium().evaluate("document.activeElement.id")).isEqualTo("search");
    chromium().press("z");
    assertThat(chromium().evaluate("document.getElementById('search').value")).isEqualTo("z");
    assertThat(
            chromium()
                .evaluate(
                    "[...document.querySelectorAll('input')].every(it => it.labels.length > 0)"))
        .isEqualTo("true");
  }

  @Test
  void nasty_texts_are_shown_and_do_nothing() throws Exception {
    open("nasty");

    chromium().evaluate("document.getElementById('open').click()");
    String text = "document.body.innerText";
    for (int i = 0; i < 50 && !chromium().evaluate(text).contains("onerror"); i++) {
      Thread.sleep(100);
    }
    assertThat(chromium().evaluate(text)).contains("</script><img src=x onerror=alert(1)>");
    assertThat(chromium().evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
  }

  @Test
  void what_speaks_against_a_plan_and_what_others_edited_is_shown() throws Exception {
    open("refused");

    assertThat(chromium().evaluate("document.getElementById('refused').innerText"))
        .startsWith("LAP-0626 Edit in the way");
    assertThat(chromium().evaluate("document.getElementById('drift').innerText"))
        .contains("ConfigMap shop/api", "edited (api.yaml)", "-v\n+by hand");
  }

  @Test
  void a_plan_of_nothing_is_a_page_too() throws Exception {
    open("nothing");

    assertThat(chromium().evaluate("document.querySelector('header').innerText"))
        .contains("shop → prod", "no changes");
    assertThat(chromium().evaluate("document.getElementById('controls').hidden")).isEqualTo("true");
  }
}
