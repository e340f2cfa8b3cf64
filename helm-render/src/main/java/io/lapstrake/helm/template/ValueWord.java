package io.lapstrake.helm.template;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A name that is none of a helper: a value to print, or a section.
 *
 * @param path what the template wrote
 * @param words knows what helpers there are
 */
record ValueWord(String path, Words words) implements Word {

  @Override
  public @Nullable Object say(Call call) throws IOException {
    if (!call.arguments().isEmpty() || !call.options().hash.isEmpty()) {
      return call.wrong(Unknown.helper(path, words.names()));
    }
    Object value = call.scope().get(ScopePath.of(path));
    if (value == null) {
      call.run().report(call.run().taken(), call.options());
      return "";
    }
    return call.isBlock() ? section(call, value) : value;
  }

  /** What {@code {{#name}}} does: it depends on the value, as in Mustache. */
  private @Nullable Object section(Call call, Object value) throws IOException {
    if (value instanceof Items) {
      return Blocks.over(call, value);
    }
    if (value instanceof Fields) {
      call.body(value, java.util.Map.of(), java.util.Map.of());
      return null;
    }
    if (value instanceof Boolean flag) {
      call.either(flag);
      return null;
    }
    if (value instanceof Absent) {
      call.either(false);
      return null;
    }
    return value instanceof Later later
        ? call.wrong(Finding.tooMuch(later, "decides here"))
        : call.wrong(
            Finding.misused(
                path,
                path + " is " + Unknown.kind(value) + ", of which {{#" + path + "}} is not clear.",
                "write {{#if " + path + "}} or {{#with " + path + "}}."));
  }
}
