package io.lapstrake.helm.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document that a template gave.
 *
 * @param source the template, as {@code shop/templates/web.yaml}
 * @param text the document, without blanks around it
 * @param content what it holds; nothing where it holds comments alone
 */
public record RenderedDocument(
    String source, String text, @Nullable Map<String, @Nullable Object> content) {

  /** The kind of its object; empty where it names none. */
  public String kind() {
    return Head.kind(content);
  }

  /** Its annotations, in order of their names. */
  Map<String, String> annotations() {
    return Head.of(content).annotations();
  }

  /** The events that it is a hook of; none where it is an object as others. */
  public List<String> hooks() {
    String hooks = annotations().get("helm.sh/hook");
    return hooks == null
        ? List.of()
        : List.of(hooks.split(",", -1)).stream().map(String::strip).toList();
  }
}
