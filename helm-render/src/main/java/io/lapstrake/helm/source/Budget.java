package io.lapstrake.helm.source;

/**
 * How much a chart may have: what Helm allows of an archive, 100 MiB, and 5 MiB a file; and far
 * more files than large charts have, which are some hundreds.
 */
final class Budget {

  static final long WHOLE = 100L << 20;
  static final long FILE = 5L << 20;
  static final int FILES = 20_000;
  static final String FIX = "take out of the chart what is no part of it.";

  private long bytes;
  private int files;

  /** Takes a file into account, before it is read. */
  void take(String path, long size) throws TooMuch {
    files++;
    if (files > FILES) {
      throw new TooMuch("It has more than " + FILES + " files.");
    }
    bytes += size;
    if (size > FILE) {
      throw new TooMuch("Its file " + path + " has more than " + FILE + " bytes.");
    }
    if (bytes > WHOLE) {
      throw new TooMuch("Its files have more than " + WHOLE + " bytes.");
    }
  }
}
