package io.lapstrake.helm.crypto;

/** The mixing function Salsa20/8, as RFC 7914 gives it. */
final class Salsa {

  /** The words of each of the eight quarters of a double round. */
  private static final int[][] QUARTERS = {
    {0, 4, 8, 12}, {5, 9, 13, 1}, {10, 14, 2, 6}, {15, 3, 7, 11},
    {0, 1, 2, 3}, {5, 6, 7, 4}, {10, 11, 8, 9}, {15, 12, 13, 14}
  };

  private Salsa() {}

  /** Mixes sixteen words in their place. */
  static void mix(int[] words) {
    int[] x = words.clone();
    for (int round = 0; round < 4; round++) {
      for (int[] q : QUARTERS) {
        x[q[1]] ^= Integer.rotateLeft(x[q[0]] + x[q[3]], 7);
        x[q[2]] ^= Integer.rotateLeft(x[q[1]] + x[q[0]], 9);
        x[q[3]] ^= Integer.rotateLeft(x[q[2]] + x[q[1]], 13);
        x[q[0]] ^= Integer.rotateLeft(x[q[3]] + x[q[2]], 18);
      }
    }
    for (int i = 0; i < words.length; i++) {
      words[i] += x[i];
    }
  }
}
