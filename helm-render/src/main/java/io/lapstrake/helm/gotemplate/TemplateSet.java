package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Functions;
import java.util.Map;
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

  private final TemplateCache cache;
  private final Scope templates;

  TemplateSet(TemplateCache cache, Scope templates) {
    this.cache = cache;
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
    return new TemplateCache(functions).set(texts);
  }

  /** Whether there is a template of that name. */
  public boolean has(String name) {
    return templates.find(name) != null;
  }

  /** Begins a rendering of some of them. */
  public Rendering rendering(Surroundings surroundings) {
    return new Rendering(this, surroundings);
  }

  /**
   * What one template prints of some data, in a rendering of its own.
   *
   * @throws RenderFailure if it fails, or comes to a limit
   * @throws IllegalArgumentException if there is no template of that name
   */
  public String render(String name, @Nullable Object data, Surroundings surroundings) {
    return rendering(surroundings).text(name, data);
  }

  Scope templates() {
    return templates;
  }

  /** A text that {@code tpl} evaluates. */
  Parsed evaluated(String text) {
    return cache.evaluated(text);
  }
}
