package io.lapstrake.helm.gourl;

import io.lapstrake.helm.go.GoFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Addresses of the internet, as Go reads them. */
public final class GoAddress {

  private GoAddress() {}

  /** The bytes of an address, without asking for a name. */
  public static Optional<byte[]> read(String text) {
    if (!text.contains(":")) {
      return four(text);
    }
    String full = text;
    if (text.contains(".")) {
      int last = text.lastIndexOf(':') + 1;
      Optional<byte[]> four = four(text.substring(last));
      if (four.isEmpty()) {
        return four;
      }
      byte[] b = four.get();
      full =
          text.substring(0, last)
              + GoFormat.format("%x:%x", List.of(pair(b[0], b[1]), pair(b[2], b[3])));
    }
    return sixteen(full).map(GoAddress::shortened);
  }

  /** An address of four bytes that is written as one of sixteen. */
  private static byte[] shortened(byte[] address) {
    boolean isMapped = HexFormat.of().formatHex(address).startsWith("00000000000000000000ffff");
    return isMapped ? Arrays.copyOfRange(address, 12, 16) : address;
  }

  private static long pair(byte high, byte low) {
    return ((high & 0xFFL) << 8) | (low & 0xFFL);
  }

  private static Optional<byte[]> four(String text) {
    String[] numbers = text.split("\\.", -1);
    byte[] address = new byte[4];
    if (numbers.length != 4) {
      return Optional.empty();
    }
    for (int i = 0; i < 4; i++) {
      if (!numbers[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(numbers[i]) > 255) {
        return Optional.empty();
      }
      address[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return Optional.of(address);
  }

  private static Optional<byte[]> sixteen(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> groups = groups(text);
      return groups.size() == 8 ? Optional.of(bytes(groups, List.of())) : Optional.empty();
    }
    List<Integer> head = groups(text.substring(0, gap));
    List<Integer> tail = groups(text.substring(gap + 2));
    boolean fits = !head.contains(-1) && !tail.contains(-1) && head.size() + tail.size() < 8;
    return fits ? Optional.of(bytes(head, tail)) : Optional.empty();
  }

  /** The groups of hexadecimal digits; one that is none makes too many of them. */
  private static List<Integer> groups(String text) {
    var groups = new ArrayList<Integer>();
    if (text.isEmpty()) {
      return groups;
    }
    for (String group : text.split(":", -1)) {
      if (!group.matches("[0-9a-fA-F]{1,4}")) {
        return List.of(-1);
      }
      groups.add(Integer.parseInt(group, 16));
    }
    return groups;
  }

  private static byte[] bytes(List<Integer> head, List<Integer> tail) {
    byte[] address = new byte[16];
    for (int i = 0; i < head.size(); i++) {
      put(address, i, head.get(i));
    }
    for (int i = 0; i < tail.size(); i++) {
      put(address, 8 - tail.size() + i, tail.get(i));
    }
    return address;
  }

  private static void put(byte[] address, int group, int value) {
    address[group * 2] = (byte) (value >> 8);
    address[group * 2 + 1] = (byte) value;
  }
}
