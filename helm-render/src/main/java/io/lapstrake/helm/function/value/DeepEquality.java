package io.lapstrake.helm.function.value;

import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values are the same all the way down, types too, by {@code reflect.DeepEqual}. */
public final class DeepEquality {

  private DeepEquality() {}

  /**
   * Whether two values are the same; a nil slice and an empty one are not.
   *
   * @param context what counts the elements that are compared
   */
  public static boolean areEqual(@Nullable Object left, @Nullable Object right, Context context) {
    if (left == null || right == null) {
      return left == right;
    } else if (!GoTypes.typeName(left).equals(GoTypes.typeName(right))) {
      return false;
    } else if (left instanceof List<?> list && right instanceof List<?> other) {
      return areEqual(list, other, context);
    } else if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
      return areEqual(map, other, context);
    } else if (left instanceof Double number && right instanceof Double other) {
      return number.doubleValue() == other.doubleValue();
    }
    return left.equals(right);
  }

  private static boolean areEqual(List<?> left, List<?> right, Context context) {
    context.spend(Walk.cost(left));
    if (left.size() != right.size() || Slices.isNil(left) != Slices.isNil(right)) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!areEqual(left.get(i), right.get(i), context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqual(Map<?, ?> left, Map<?, ?> right, Context context) {
    context.spend(Walk.cost(left));
    return left == right
        || (left.size() == right.size()
            && left.entrySet().stream()
                .allMatch(
                    it ->
                        right.containsKey(it.getKey())
                            && areEqual(it.getValue(), right.get(it.getKey()), context)));
  }

  /**
   * A number that is the same for values that are equal.
   *
   * @param context what counts the elements
   */
  public static int hash(@Nullable Object value, Context context) {
    if (value instanceof List<?> list) {
      context.spend(Walk.cost(list));
      int hash = 1;
      for (Object element : list) {
        hash = 31 * hash + hash(element, context);
      }
      return hash;
    } else if (value instanceof Map<?, ?> map) {
      context.spend(Walk.cost(map));
      int hash = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        hash += Objects.hashCode(entry.getKey()) ^ hash(entry.getValue(), context);
      }
      return hash;
    } else if (value instanceof Double number) {
      return Double.hashCode(number + 0.0);
    }
    return Objects.hashCode(value);
  }
}
