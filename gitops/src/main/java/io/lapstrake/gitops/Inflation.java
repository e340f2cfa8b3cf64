package io.lapstrake.gitops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;

/** Inflates what Git deflated. Not thread-safe. */
final class Inflation implements AutoCloseable {

  private static final int CHUNK = 8192;

  private final Inflater inflater = new Inflater();
  private final byte[] chunk = new byte[CHUNK];

  /** Where the deflated bytes come from. */
  interface Source {
    /** Fills some of a buffer with the next bytes; gives how many, or -1 at the end. */
    int read(ByteBuffer buffer) throws IOException;
  }

  /** The next {@code size} bytes. */
  byte[] inflate(Source source, int size) throws IOException {
    inflater.reset();
    byte[] bytes = new byte[size];
    int filled = 0;
    try {
      while (!inflater.finished()) {
        int inflated = inflater.inflate(bytes, filled, size - filled);
        filled += inflated;
        if (inflated == 0 && !inflater.finished()) {
          refill(source, filled == size);
        }
      }
    } catch (DataFormatException e) {
      throw new CorruptObjectException("Deflated bytes are damaged");
    }
    if (filled < size) {
      throw new CorruptObjectException("Deflated bytes end too early");
    }
    return bytes;
  }

  private void refill(Source source, boolean full) throws IOException {
    if (!inflater.needsInput()) {
      throw new CorruptObjectException(
          full ? "Deflated bytes go on too long" : "Deflated bytes are damaged");
    }
    int read = source.read(ByteBuffer.wrap(chunk));
    if (read <= 0) {
      throw new CorruptObjectException("Deflated bytes end too early");
    }
    inflater.setInput(chunk, 0, read);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
