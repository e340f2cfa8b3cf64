package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that reach into the rendering itself, or end it. */
final class HelmOwn {

  private HelmOwn() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("include", (a, c) -> c.include(a.text(0), a.any(1)), TEXT, ANY),
        Definition.of("tpl", (a, c) -> c.evaluate(a.text(0), a.any(1)), TEXT, ANY),
        Definition.of("required", HelmOwn::required, TEXT, ANY),
        Definition.of("fail", HelmOwn::fail, TEXT),
        Definition.of(
            "lookup",
            (a, c) -> c.lookup(a.text(0), a.text(1), a.text(2), a.text(3)),
            TEXT,
            TEXT,
            TEXT,
            TEXT),
        // Helm asks for no name of a host unless it is told to; this never does.
        Definition.of("getHostByName", (a, c) -> "", TEXT));
  }

  private static @Nullable Object required(Arguments given, Context context) {
    Object value = given.any(1);
    if (value == null || value.equals("")) {
      throw TemplateFailure.saidByChart(given.text(0));
    }
    return value;
  }

  private static @Nullable Object fail(Arguments given, Context context) {
    throw TemplateFailure.saidByChart(given.text(0));
  }
}
