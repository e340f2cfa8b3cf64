package io.lapstrake.core.rules.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demands by the words that the table calls them. */
public final class Demands {

  private Demands() {}

  /**
   * The demand that the words of a fact name; null when they name none.
   *
   * @throws IllegalArgumentException when they name one and do not say what it needs
   */
  public static @Nullable Demand of(List<String> words) {
    int split = words.indexOf("when");
    Condition when =
        split < 0 ? Condition.ALWAYS : Condition.of(words.subList(split + 1, words.size()));
    List<String> named = words.subList(1, split < 0 ? words.size() : split);
    return switch (words.get(0)) {
      case "requires" -> new Required(several(named, 1), when);
      case "exactly-one" -> new Choice(true, true, several(named, 2), when);
      case "at-least-one" -> new Choice(true, false, several(named, 2), when);
      case "at-most-one" -> new Choice(false, true, several(named, 2), when);
      case "forbids" -> new Forbidden(Way.of(one(named)), when);
      case "accepts" -> accepted(several(named, 2), when);
      default -> ofValues(words.get(0), words);
    };
  }

  private static @Nullable Demand ofValues(String word, List<String> words) {
    List<String> named = words.subList(1, words.size());
    return switch (word) {
      case "rising" -> new Rising(Way.of(several(named, 2).get(0)), Way.of(named.get(1)));
      case "distinct" -> new Distinct(ways(several(named, 1)));
      case "among" ->
          new Among(Way.of(several(named, 2).get(0)), ways(named.subList(1, named.size())));
      default -> null;
    };
  }

  private static Demand accepted(List<String> named, Condition when) {
    return new Accepted(Way.of(named.get(0)), List.copyOf(named.subList(1, named.size())), when);
  }

  private static List<Way> ways(List<String> texts) {
    return texts.stream().map(Way::of).toList();
  }

  private static String one(List<String> named) {
    if (named.size() != 1) {
      throw new IllegalArgumentException("Not one field: " + String.join(" ", named));
    }
    return named.get(0);
  }

  private static List<String> several(List<String> named, int least) {
    if (named.size() < least) {
      throw new IllegalArgumentException("Too few fields: " + String.join(" ", named));
    }
    return List.copyOf(named);
  }
}
