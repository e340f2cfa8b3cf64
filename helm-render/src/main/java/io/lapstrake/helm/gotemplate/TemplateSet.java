package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Templates that see one another, parsed once. It is immutable: any number of threads may render.
 *
 * <pre>{@code
 * var set = TemplateSet.parse(Map.of("shop/templates/a.yaml", "name: {{ .name }}"), functions);
 * String text = set.render("shop/templates/a.yaml", Map.of("name", "a"), Surroundings.usual());
 * }</pre>
 */
public final class TemplateSet {

  /** The name of the template that Go keeps all others in, which Helm's messages show. */
  static final String ROOT = "gotpl";

  private static final int MOST_EVALUATED = 2000;
  private static final int LONGEST_KEPT = 8192;

  private final Functions functions;
  private final Scope templates;
  private final Map<String, Parsed> evaluated = new ConcurrentHashMap<>();

  private TemplateSet(Functions functions, Scope templates) {
    this.functions = functions;
    this.templates = templates;
  }

  /**
   * Parses texts in the order in which they are given: a later definition of a name takes the place
   * of an earlier one, unless it is blank.
   *
   * @param texts the texts by the names of their files
   * @throws RenderFailure if one of them cannot be parsed
   */
  public static TemplateSet parse(Map<String, String> texts, Functions functions) {
    List<Parsed> all = new ArrayList<>();
    new LinkedHashMap<>(texts)
        .forEach((name, text) -> all.add(new Parser(new Source(name, text), functions).parsed()));
    return new TemplateSet(functions, Scope.of(all));
  }

  /** Whether there is a template of that name. */
  public boolean has(String name) {
    return templates.find(name) != null;
  }

  /**
   * What a template prints of some data, without the {@code <no value>} that Helm takes out.
   *
   * @throws RenderFailure if it fails, or comes to a limit
   * @throws IllegalArgumentException if there is no template of that name
   */
  public String render(String name, @Nullable Object data, Surroundings surroundings) {
    Template template = templates.find(name);
    if (template == null) {
      throw new IllegalArgumentException("no template " + name);
    }
    try {
      var run = new Run(this, templates, surroundings);
      return Printing.withoutNoValue(run.output(template, data == null ? NoValue.NONE : data));
    } catch (StackOverflowError tooDeep) {
      Place place = template.source().lineOf(0);
      String message = "template: " + place + ": the data or the templates are nested too deep";
      throw new RenderFailure(RenderFailure.Reason.LIMIT, place, message, null);
    }
  }

  /** A text that {@code tpl} evaluates, parsed; the last of them are kept. */
  Parsed parsed(String text) {
    Parsed known = evaluated.get(text);
    if (known == null) {
      known = parseEvaluated(text);
      if (evaluated.size() >= MOST_EVALUATED) {
        evaluated.clear();
      }
      if (text.length() <= LONGEST_KEPT) {
        evaluated.put(text, known);
      }
    }
    return known;
  }

  private Parsed parseEvaluated(String text) {
    try {
      return new Parser(new Source(ROOT, text), functions).parsed();
    } catch (RenderFailure failure) {
      throw new TemplateFailure(
          "cannot parse template " + GoQuote.text(text) + ": " + failure.getMessage());
    }
  }
}
