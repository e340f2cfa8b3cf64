package io.lapstrake.core.rules.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats by the words that the table calls them. */
public final class Formats {

  private static final Map<String, WordFormat> TEXTS =
      Stream.concat(NameForms.ALL.stream(), WordForms.ALL.stream())
          .collect(Collectors.toUnmodifiableMap(WordFormat::word, Function.identity()));
  private static final Format PORT_OR_NAME =
      new EitherFormat(IntegerFormat.PORT, known("port-name"));
  private static final Format COUNT_OR_SHARE = new EitherFormat(count(0), known("share"));
  private static final Format COUNT_OR_PERCENT = new EitherFormat(count(0), known("percent"));

  private Formats() {}

  /** The format that the words of a fact name; null when they name none. */
  public static @Nullable Format of(List<String> words) {
    return switch (words.get(0)) {
      case "port" -> IntegerFormat.PORT;
      case "port-or-name" -> PORT_OR_NAME;
      case "count-or-percent" -> COUNT_OR_PERCENT;
      case "count-or-share" -> COUNT_OR_SHARE;
      case "flag" -> new FlagFormat();
      case "amount" -> new QuantityFormat(QuantityFormat.Least.ZERO);
      case "some-amount" -> new QuantityFormat(QuantityFormat.Least.MORE_THAN_ZERO);
      case "quantity" -> new QuantityFormat(QuantityFormat.Least.ANY);
      case "one-of" -> new OneOf(words.subList(1, words.size()));
      case "integer" -> integer(words);
      case "or-empty" -> orEmpty(words.get(1));
      default -> text(words.get(0));
    };
  }

  private static Format integer(List<String> words) {
    long min = Long.parseLong(words.get(1));
    return words.size() == 2
        ? count(min)
        : new IntegerFormat("a whole number", min, Long.parseLong(words.get(2)));
  }

  private static Format count(long min) {
    return new IntegerFormat("a whole number", min, Long.MAX_VALUE);
  }

  private static @Nullable Format orEmpty(String word) {
    TextFormat format = text(word);
    return format == null ? null : new OrEmpty(format);
  }

  /** The format of text that a word names; null when it names none. */
  public static @Nullable TextFormat text(String word) {
    return TEXTS.get(word);
  }

  private static TextFormat known(String word) {
    return Objects.requireNonNull(text(word), word);
  }
}
