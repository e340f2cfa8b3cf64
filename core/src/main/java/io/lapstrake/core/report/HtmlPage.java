package io.lapstrake.core.report;

import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A plan as one page for a browser: search, filters by risk and action, details, and a picture by
 * waves of dependencies. It needs no other file and no network, and its policy allows none.
 *
 * <pre>{@code
 * Files.writeString(Path.of("plan.html"), HtmlPage.of(plan).text());
 * }</pre>
 *
 * <p>Where scripts are off it shows the plan as a terminal does.
 */
public final class HtmlPage {

  private static final int MOST = 150; // dots of the picture

  private final Plan plan;
  private final List<Problem> refusals;

  private HtmlPage(Plan plan, List<Problem> refusals) {
    this.plan = plan;
    this.refusals = List.copyOf(refusals);
  }

  /** The page of a plan. */
  public static HtmlPage of(Plan plan) {
    return new HtmlPage(plan, plan.refusals());
  }

  /** The same with all that a target would refuse, instead of what the plan itself tells. */
  public HtmlPage refusedBecause(List<Problem> problems) {
    return new HtmlPage(plan, problems);
  }

  /** The page in HTML, to be written in UTF-8; the same for the same plan. */
  public String text() {
    String style = resource("page.css");
    String script = resource("page.js");
    String title = HtmlText.of(plan.stack() + " → " + plan.environment());
    return head(title, style, script)
        + body(title)
        + "<script type=\"application/json\" id=\"data\">"
        + new PageData(plan).json(refusals)
        + "</script>\n<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }

  private String head(String title, String style, String script) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; \
    script-src '%s'; base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <title>%s: %s</title>
    <style>%s</style>
    </head>
    """
        .formatted(digest(style), digest(script), title, plan.summary(), style);
  }

  private String body(String title) {
    return """
    <body>
    <header>
    <h1>%s</h1>
    <p class="soft">%s</p>
    </header>
    <noscript><pre>%s</pre></noscript>
    <main>
    <section id="refused" aria-label="What speaks against this plan" hidden="hidden"></section>
    %s<div class="filters" id="controls" role="search" hidden="hidden">
    <label for="search">Search</label>
    <input type="search" id="search" placeholder="name, field or value; / comes here"/>
    <button type="button" id="open">Open all</button>
    <button type="button" id="close">Close all</button>
    <output id="shown" class="soft" aria-live="polite"></output>
    <fieldset id="risks"><legend>Risk</legend></fieldset>
    <fieldset id="actions"><legend>Action</legend></fieldset>
    </div>
    <ol class="changes" id="changes"></ol>
    <section id="outputs" hidden="hidden"><h2>Outputs</h2></section>
    <section id="drift" hidden="hidden"><h2>Changed by someone else since it was written</h2>\
    </section>
    </main>
    """
        .formatted(title, plan.summary(), HtmlText.lines(terminal()), picture());
  }

  private String terminal() {
    return plan.toTerminal(TerminalStyle.of(Colour.NONE).withDifferences());
  }

  private String picture() {
    Picture picture = Picture.of(plan, MOST);
    if (picture.dots().isEmpty()) {
      return "";
    }
    String omitted =
        picture.omitted() == 0
            ? ""
            : "<p class=\"soft\">" + picture.omitted() + " more components are not drawn.</p>\n";
    return "<details open=\"open\">\n<summary>What is touched, and what that builds on</summary>\n"
        + "<figure tabindex=\"0\">"
        + new SvgPicture(picture).svg()
        + "</figure>\n"
        + omitted
        + "</details>\n";
  }

  /** As a Content-Security-Policy names what stands in the page. */
  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
