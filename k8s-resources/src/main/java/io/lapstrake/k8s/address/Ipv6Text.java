package io.lapstrake.k8s.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An IPv6 address in text: read in every form, written in the canonical one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
 */
final class Ipv6Text {

  private static final int GROUPS = 8;
  private static final int GROUP_BITS = 16;
  private static final int HEX = 16;

  private Ipv6Text() {}

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none
   */
  static BigInteger parse(String text) {
    int gap = text.indexOf("::");
    if (text.indexOf('.') >= 0 && text.indexOf('.') < gap) { // dots stand only at the end
      throw unfit(text);
    }
    List<Integer> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap), text));
    if (gap >= 0) {
      List<Integer> rest = groups(text.substring(gap + 2), text);
      int zeros = GROUPS - groups.size() - rest.size();
      groups.addAll(Collections.nCopies(Math.max(zeros, 0), 0));
      groups.addAll(rest);
      if (zeros < 1) {
        throw unfit(text);
      }
    }
    if (groups.size() != GROUPS) {
      throw unfit(text);
    }
    return groups.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, (number, group) -> number.shiftLeft(GROUP_BITS).or(group));
  }

  private static IllegalArgumentException unfit(String text) {
    return new IllegalArgumentException("Not an address: \"" + text + "\"");
  }

  private static List<Integer> groups(String part, String whole) {
    var groups = new ArrayList<Integer>();
    String[] texts = part.isEmpty() ? new String[0] : part.split(":", -1);
    for (int i = 0; i < texts.length; i++) {
      if (i == texts.length - 1 && texts[i].indexOf('.') >= 0) {
        int last = Ipv4Text.parse(texts[i], whole).intValue();
        groups.add(last >>> GROUP_BITS);
        groups.add(last & 0xffff);
      } else if (texts[i].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(texts[i], HEX));
      } else {
        throw unfit(whole);
      }
    }
    return groups;
  }

  static String of(BigInteger number) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = number.shiftRight(GROUP_BITS * (GROUPS - 1 - i)).intValue() & 0xffff;
    }
    int gap = longestZeros(groups);
    if (gap < 0) {
      return text(groups, 0, GROUPS);
    }
    return text(groups, 0, gap) + "::" + text(groups, gap + zerosFrom(groups, gap), GROUPS);
  }

  /** Where the longest run of at least two zeros begins, the first of equals; -1 without one. */
  private static int longestZeros(int[] groups) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(groups, i);
      if (zeros > length) {
        best = i;
        length = zeros;
      }
    }
    return best;
  }

  private static int zerosFrom(int[] groups, int start) {
    int end = start;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private static String text(int[] groups, int from, int to) {
    var texts = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      texts.add(Integer.toHexString(groups[i]));
    }
    return String.join(":", texts);
  }
}
