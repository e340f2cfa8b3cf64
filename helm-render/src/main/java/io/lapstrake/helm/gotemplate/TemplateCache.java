package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.ahead.Ahead;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parses texts on all processors, and keeps what it parsed: a set of templates costs only what is
 * new in it. For any number of threads.
 */
public final class TemplateCache {

  private static final int MOST_EVALUATED = 2000;
  private static final int LONGEST_EVALUATED = 8192;

  private final Functions functions;
  private final Map<String, Parsed> files = new ConcurrentHashMap<>();
  private final Map<String, Parsed> evaluated = new ConcurrentHashMap<>();

  /** An empty one, for templates that may call some functions. */
  public TemplateCache(Functions functions) {
    this.functions = functions;
  }

  /**
   * A set of templates. They are taken in the order in which they are given: a later definition of
   * a name takes the place of an earlier one, unless it is blank.
   *
   * @param texts the texts by the names of their files; of each name the last text is kept
   * @throws RenderFailure if one of them cannot be parsed
   */
  public TemplateSet set(Map<String, String> texts) {
    List<Parsed> all =
        Ahead.each(List.copyOf(texts.entrySet()), text -> file(text.getKey(), text.getValue()));
    return new TemplateSet(this, Scope.of(all));
  }

  private Parsed file(String name, String text) {
    Parsed known = files.get(name);
    if (known == null || !known.main().source().text().equals(text)) {
      known = new Parser(new Source(name, text), functions).parsed();
      files.put(name, known);
    }
    return known;
  }

  /** A text that {@code tpl} evaluates; the last short ones are kept. */
  Parsed evaluated(String text) {
    Parsed known = evaluated.get(text);
    if (known == null) {
      known = parseEvaluated(text);
      if (evaluated.size() >= MOST_EVALUATED) {
        evaluated.clear();
      }
      if (text.length() <= LONGEST_EVALUATED) {
        evaluated.put(text, known);
      }
    }
    return known;
  }

  private Parsed parseEvaluated(String text) {
    try {
      return new Parser(new Source(TemplateSet.ROOT, text), functions).parsed();
    } catch (RenderFailure failure) {
      throw new TemplateFailure(
          "cannot parse template " + GoQuote.text(text) + ": " + failure.getMessage());
    }
  }
}
