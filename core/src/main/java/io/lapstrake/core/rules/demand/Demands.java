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
      case "requires" -> new Required(ways(several(named, 1)), when);
      case "exactly-one" -> new Choice(true, true, ways(several(named, 2)), when);
      case "at-least-one" -> new Choice(true, false, ways(several(named, 2)), when);
      case "at-most-one" -> new Choice(false, true, ways(several(named, 2)), when);
      case "forbids" -> new Forbidden(ways(several(named, 1)), when);
      case "up-to" -> new UpTo(Way.of(named.get(0)), Long.parseLong(named.get(1)), when);
      case "accepts" -> accepted(true, several(named, 2), when);
      case "refuses" -> accepted(false, several(named, 2), when);
      case "alike" -> alike(several(named, 3), when);
      default -> ofValues(words.get(0), words);
    };
  }

  private static @Nullable Demand ofValues(String word, List<String> words) {
    return switch (word) {
      case "rising" -> new Rising(false, way(words, 1), way(words, 2));
      case "no-longer" -> new NoLonger(way(words, 1), way(words, 2));
      case "below" -> new Rising(true, way(words, 1), way(words, 2));
      case "apart" -> new Apart(way(words, 1), way(words, 2));
      case "reserved" -> new Reserved(words.get(1), words.get(2));
      case "inside" -> new Inside(way(words, 1), way(words, 2));
      case "once" -> new Once(way(words, 1), words.get(2));
      case "distinct" -> new Distinct(ways(words.subList(1, words.size())));
      case "among" -> new Among(way(words, 1), ways(words.subList(2, words.size())));
      case "joined" -> new Joined(way(words, 1), ways(words.subList(2, words.size())));
      default -> null;
    };
  }

  private static Demand accepted(boolean accepted, List<String> named, Condition when) {
    List<String> values = List.copyOf(named.subList(1, named.size()));
    return new Accepted(accepted, Way.of(named.get(0)), values, when);
  }

  private static Demand alike(List<String> named, Condition when) {
    return new Alike(Way.of(named.get(0)), named.get(1), named.get(2), when);
  }

  private static Way way(List<String> words, int at) {
    return Way.of(words.get(at));
  }

  private static List<Way> ways(List<String> texts) {
    return texts.stream().map(Way::of).toList();
  }

  private static List<String> several(List<String> named, int least) {
    if (named.size() < least) {
      throw new IllegalArgumentException("Too few fields: " + String.join(" ", named));
    }
    return List.copyOf(named);
  }
}
