package io.lapstrake.helm.template;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Parser;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.TemplateCache;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A template with all that it includes: each is compiled when it is first used. Thread-safe. */
final class CompiledTemplate {

  private static final int MOST_RUNS = 100; // each but the last finds where a wrong block is

  private final String name;
  private final TemplateFiles files;
  private final Handlebars handlebars;

  /**
   * The template of a folder.
   *
   * @param helpers by their names
   */
  CompiledTemplate(TemplateFolder folder, String name, Map<String, Word> helpers) {
    this.name = name;
    this.files = new TemplateFiles(folder, name);
    this.handlebars =
        new Handlebars(files)
            .with(new Words(helpers))
            .with(EscapingStrategy.NOOP)
            .with(new Compiled(files))
            .infiniteLoops(true) // which a run ends by its depth
            .parentScopeResolution(false)
            .preEvaluatePartialBlocks(false);
    handlebars.setPrettyPrint(true); // a block's tag alone on its line leaves no line
  }

  /** The text that a model gives; an empty one where there is a problem. */
  Text of(Model model, Problems problems) {
    var mistakes = new Mistakes(files);
    String printed = "";
    boolean isDone = false;
    for (int i = 0; i < MOST_RUNS && !isDone; i++) {
      var text = new BoundedText();
      isDone = run(model, mistakes, text);
      printed = text.toString();
    }
    mistakes.addTo(problems);
    return Later.inPlace(problems.isEmpty() ? printed : "", model.later());
  }

  /** Whether another run would find no more. */
  private boolean run(Model model, Mistakes mistakes, BoundedText text) {
    var run = new Run(model.values(), mistakes);
    try {
      handlebars.compile(name).apply(run.scope(), text);
      return true;
    } catch (HandlebarsException e) {
      return ended(e, mistakes);
    } catch (Run.Ended e) {
      mistakes.add(Finding.endless(String.valueOf(e.getMessage())), Place.of(name));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written outside of memory
    }
  }

  private boolean ended(HandlebarsException e, Mistakes mistakes) {
    HandlebarsError error = e.getError();
    Mistakes.Unplaced unplaced = Mistakes.in(e);
    if (unplaced != null && error != null) {
      mistakes.learn(unplaced, error);
      return false;
    }
    if (e.getCause() instanceof Run.Ended limit && error != null) {
      mistakes.add(
          Finding.endless(String.valueOf(limit.getMessage())),
          files.place(error.filename, error.line, error.column, ""));
      return true;
    }
    throw e;
  }

  /** The templates that were compiled, by what they hold. */
  private record Compiled(TemplateFiles files, Map<Content, Template> templates)
      implements TemplateCache {

    Compiled(TemplateFiles files) {
      this(files, new ConcurrentHashMap<>());
    }

    @Override
    public Template get(TemplateSource source, Parser parser) throws IOException {
      var content = new Content(source.filename(), source.content(StandardCharsets.UTF_8));
      Template known = templates.get(content);
      if (known != null) {
        return known;
      }
      Template made = compile(content, parser);
      templates.put(content, made);
      return made;
    }

    private Template compile(Content content, Parser parser) throws IOException {
      List<Finding> findings = files.findings(content.name);
      if (!findings.isEmpty()) {
        return new Included(content.name, Template.EMPTY, findings);
      }
      try {
        String name = files.indented(content.name, content.text);
        Template parsed = parser.parse(new StringTemplateSource(name, content.text));
        return new Included(name, parsed, List.of());
      } catch (HandlebarsException e) {
        return new Included(content.name, Template.EMPTY, List.of(malformed(content.name, e)));
      }
    }

    private Finding malformed(String name, HandlebarsException e) {
      HandlebarsError error = e.getError();
      Place place =
          error == null ? Place.of(name) : files.place(name, error.line, error.column, "");
      String reason = error == null ? String.valueOf(e.getMessage()) : error.reason;
      return new Finding(
          "",
          any ->
              new Problem(
                  "LAP-0503",
                  "Malformed template",
                  place,
                  "Handlebars cannot read this: " + reason.strip() + ".",
                  "correct the template there."));
    }

    @Override
    public void clear() {
      templates.clear();
    }

    @Override
    public void evict(TemplateSource source) {
      templates.clear();
    }

    @Override
    public TemplateCache setReload(boolean reload) {
      return this;
    }
  }

  private record Content(String name, String text) {}
}
