package io.lapstrake.helm.release;

import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.gotemplate.TemplateSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates that a release read last: rendered again with other values it is most often the
 * same ones.
 */
final class ReadTemplates {

  private record Known(Map<String, String> texts, TemplateSet set) {}

  private volatile @Nullable Known known;

  /** Templates by their paths, read together. */
  TemplateSet of(Map<String, String> texts, Functions functions) {
    Known last = known;
    if (last != null && last.texts().equals(texts)) {
      return last.set();
    }
    TemplateSet set = TemplateSet.parse(texts, functions);
    known = new Known(texts, set);
    return set;
  }
}
