package io.lapstrake.helm.template;

import com.github.jknack.handlebars.ValueResolver;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lies at a path: a value, or the finding that there is none.
 *
 * @param value null where there is none
 * @param nothing null where there is a value
 */
record Found(@Nullable Object value, @Nullable Finding nothing) {

  private static final String LENGTH = "length";

  static Found of(Object value) {
    return new Found(value, null);
  }

  static Found nothing(Finding why) {
    return new Found(null, why);
  }

  /**
   * What lies further along names.
   *
   * @param scope in which the template wrote them
   * @param written all that it wrote
   */
  Found along(List<String> names, Scope scope, String written) {
    Object at = Objects.requireNonNull(value);
    for (String name : names) {
      Object next = within(at, name);
      if (next == null) {
        return nothing(Unknown.name(name, at, scope, written));
      }
      at = next;
    }
    return of(at);
  }

  /** What a value has under a name; null where it has nothing. What was refused is so below. */
  static @Nullable Object within(Object value, String name) {
    if (Absent.isRefused(value)) {
      return value;
    }
    if (value instanceof Items items) {
      return name.equals(LENGTH) ? (Object) (long) items.size() : item(items, name);
    }
    Object found = MapValueResolver.INSTANCE.resolve(value, name);
    return found == ValueResolver.UNRESOLVED ? null : found;
  }

  private static @Nullable Object item(Items items, String digits) {
    if (!digits.matches("\\d{1,9}")) {
      return null;
    }
    int index = Integer.parseInt(digits);
    return index < items.size() ? items.get(index) : null;
  }
}
