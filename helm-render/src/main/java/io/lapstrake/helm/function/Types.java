package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.DeepEquality;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that tell the types of values. */
final class Types {

  private Types() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("typeOf", (a, c) -> GoTypes.typeName(a.any(0)), ANY),
        Definition.of("typeIs", (a, c) -> a.text(0).equals(GoTypes.typeName(a.any(1))), TEXT, ANY),
        Definition.of("typeIsLike", (a, c) -> isLike(a.text(0), a.any(1)), TEXT, ANY),
        Definition.of("kindOf", (a, c) -> GoTypes.kind(a.any(0)), ANY),
        Definition.of("kindIs", (a, c) -> a.text(0).equals(GoTypes.kind(a.any(1))), TEXT, ANY),
        Definition.of(
            "deepEqual", (a, c) -> DeepEquality.areEqual(a.any(0), a.any(1), c), ANY, ANY));
  }

  private static boolean isLike(String type, @Nullable Object value) {
    String own = GoTypes.typeName(value);
    return own.equals(type) || own.equals("*" + type);
  }
}
