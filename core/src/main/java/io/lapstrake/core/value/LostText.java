package io.lapstrake.core.value;

import java.util.OptionalInt;

/**
 * The characters that a text loses on its way through a chart, so that no input takes them: Helm
 * 3.17 loses U+007F, U+0085, U+FFFE and U+FFFF; halves of surrogate pairs are not in UTF-8; U+FDD0
 * and U+FDD1 mark symbols that Java turned into text.
 */
final class LostCharacters {

  private LostCharacters() {}

  /** The first such character; empty when there is none. */
  static OptionalInt firstIn(String text) {
    return text.codePoints().filter(LostCharacters::isLost).findFirst();
  }

  /** Refuses such a character in what the description itself says. */
  static void refuse(String text) {
    firstIn(text)
        .ifPresent(
            point -> {
              throw new IllegalArgumentException(
                  "A chart would lose U+%04X of ".formatted(point) + GivenText.quoted(text));
            });
  }

  private static boolean isLost(int point) {
    return switch (point) {
      case 0x7F, 0x85, 0xFDD0, 0xFDD1, 0xFFFE, 0xFFFF -> true;
      default -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    };
  }
}
