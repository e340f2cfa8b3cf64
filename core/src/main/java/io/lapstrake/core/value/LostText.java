package io.lapstrake.core.value;

import java.util.Optional;

/**
 * What a text loses on its way through a chart, so that no input takes it: Helm 3.17 loses U+007F,
 * U+0085, U+FFFE and U+FFFF, and refuses every other control character from U+0080 to U+009F; every
 * Helm takes {@code <no value>} out of what it renders; halves of surrogate pairs are not in UTF-8;
 * U+FDD0 and U+FDD1 mark symbols that Java turned into text.
 */
final class LostText {

  private static final String DROPPED = "<no value>";

  private LostText() {}

  /** The first such thing, such as {@code U+0085}; empty when there is none. */
  static Optional<String> firstIn(String text) {
    Optional<String> character =
        text.codePoints().filter(LostText::isLost).mapToObj("U+%04X"::formatted).findFirst();
    return text.contains(DROPPED) ? character.or(() -> Optional.of(DROPPED)) : character;
  }

  /** Refuses such a thing in what the description itself says. */
  static void refuse(String text) {
    firstIn(text)
        .ifPresent(
            lost -> {
              throw new IllegalArgumentException(
                  "A chart would lose " + lost + " of " + GivenText.quoted(text));
            });
  }

  private static boolean isLost(int point) {
    return switch (point) {
      case 0xFDD0, 0xFDD1, 0xFFFE, 0xFFFF -> true;
      default ->
          (point >= 0x7F && point <= 0x9F)
              || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    };
  }
}
