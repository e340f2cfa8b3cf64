package io.lapstrake.helm.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What an archive is unpacked to, of which no more is read than was allowed: a few small bytes can
 * unpack to any number, in files, in their long names, or in folders that say they have a size.
 */
final class BoundedInput extends FilterInputStream {

  /** Heads, long names and paddings between two files. */
  private static final long BETWEEN = 1L << 20;

  private long left = BETWEEN;

  BoundedInput(InputStream unpacked) {
    super(unpacked);
  }

  /** Allows so many bytes of a file, and what stands between it and the next. */
  void allow(long bytes) {
    left = bytes + BETWEEN;
  }

  private void take(long read) throws TooMuch {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new TooMuch("Its archive has more than " + BETWEEN + " bytes between two files.");
    }
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    take(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    int read = super.read(into, from, count);
    take(read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, left + 1));
    take(skipped);
    return skipped;
  }
}
