package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One condition of a rule, such as {@code both spec.type = LoadBalancer}. */
interface Term extends Predicate<Occasion> {

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Term of(List<String> words) {
    if (words.get(0).equals("not")) {
      Term term = of(words.subList(1, words.size()));
      return occasion -> !term.test(occasion);
    }
    return words.size() == 1 ? ofField(words.get(0)) : ofObject(words);
  }

  private static Term ofField(String word) {
    return switch (word) {
      case "set" -> occasion -> !isUnset(occasion.was());
      case "cleared" -> occasion -> isUnset(occasion.is());
      case "grows" -> occasion -> growth(occasion.was(), occasion.is()) > 0;
      case "shrinks" -> occasion -> growth(occasion.was(), occasion.is()) < 0;
      case "adds" -> occasion -> contains(occasion.is(), occasion.was());
      case "removes" -> occasion -> contains(occasion.was(), occasion.is());
      case "first-differs" -> occasion -> firstDiffers(occasion.was(), occasion.is());
      default -> throw new IllegalArgumentException("Not a condition: " + word);
    };
  }

  private static boolean isUnset(@Nullable Node node) {
    return node == null
        || (node instanceof Literal<?> leaf && (leaf.value() == null || "".equals(leaf.value())));
  }

  private static int growth(@Nullable Node was, @Nullable Node is) {
    if (!(was instanceof Literal<?> before) || !(is instanceof Literal<?> after)) {
      return 0;
    }
    return Quantity.read(after)
        .flatMap(more -> Quantity.read(before).map(more::compareTo))
        .orElse(0);
  }

  private static List<Node> items(@Nullable Node node) {
    return node instanceof ListNode list ? list.items() : List.of();
  }

  private static boolean contains(@Nullable Node all, @Nullable Node some) {
    return items(all).containsAll(items(some));
  }

  private static boolean firstDiffers(@Nullable Node was, @Nullable Node is) {
    List<Node> before = items(was);
    List<Node> after = items(is);
    return !before.isEmpty() && !after.isEmpty() && !before.get(0).equals(after.get(0));
  }

  private static Term ofObject(List<String> words) {
    if (words.size() != 4 || !words.get(2).equals("=")) {
      throw new IllegalArgumentException("Not a condition: " + String.join(" ", words));
    }
    List<String> path = path(words.get(1));
    String value = words.get(3);
    Predicate<Occasion> before = occasion -> holds(occasion, true, path, value);
    Predicate<Occasion> after = occasion -> holds(occasion, false, path, value);
    return switch (words.get(0)) {
      case "before" -> before::test;
      case "after" -> after::test;
      case "both" -> before.and(after)::test;
      case "either" -> before.or(after)::test;
      default -> throw new IllegalArgumentException("Not a side: " + words.get(0));
    };
  }

  private static List<String> path(String dotted) {
    return Arrays.asList(dotted.split("\\.", -1));
  }

  private static boolean holds(Occasion on, boolean early, List<String> path, String value) {
    var object = early ? on.before() : on.after();
    String expected = value.startsWith("@") ? on.text(object, path(value.substring(1))) : value;
    return Objects.equals(on.text(object, path), expected);
  }
}
