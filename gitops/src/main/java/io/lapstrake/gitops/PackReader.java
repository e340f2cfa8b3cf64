package io.lapstrake.gitops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads objects from one pack file. See <a
 * href="https://git-scm.com/docs/gitformat-pack">gitformat-pack</a>.
 */
final class PackReader implements AutoCloseable {

  private static final int LONGEST_HEADER = 64;
  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 0x7f;

  private final PackIndex index;
  private final FileChannel channel;
  private final Inflation inflation;

  private PackReader(PackIndex index, FileChannel channel, Inflation inflation) {
    this.index = index;
    this.channel = channel;
    this.inflation = inflation;
  }

  /** Opens {@code pack-….pack} and the index beside it. */
  static PackReader open(Path pack, Path index, Inflation inflation) throws IOException {
    PackIndex read = PackIndex.open(index.toFile());
    return new PackReader(read, FileChannel.open(pack, StandardOpenOption.READ), inflation);
  }

  /** The object with an id, if the pack has it. */
  Optional<GitObject> read(ObjectId id) throws IOException {
    long offset = index.findOffset(id);
    return offset < 0 ? Optional.empty() : Optional.of(readAt(offset));
  }

  private GitObject readAt(long start) throws IOException {
    Deque<byte[]> deltas = new ArrayDeque<>();
    long offset = start;
    while (true) {
      var entry = new Entry(offset);
      switch (entry.type) {
        case Constants.OBJ_OFS_DELTA -> offset = entry.baseBefore(offset);
        case Constants.OBJ_REF_DELTA -> offset = entry.baseById();
        case Constants.OBJ_COMMIT, Constants.OBJ_TREE, Constants.OBJ_BLOB, Constants.OBJ_TAG -> {
          return new GitObject(entry.type, grown(entry.inflate(), deltas));
        }
        default -> throw new CorruptObjectException("A pack holds an object of no known type");
      }
      deltas.push(entry.inflate());
    }
  }

  private static byte[] grown(byte[] base, Deque<byte[]> deltas) throws IOException {
    byte[] bytes = base;
    try {
      for (byte[] delta : deltas) {
        bytes = BinaryDelta.apply(bytes, delta);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CorruptObjectException("A delta in a pack does not fit its base");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** One object's header, and where its deflated bytes begin. */
  private final class Entry {

    private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER);
    private final long offset;
    private final int type;
    private final int size;

    Entry(long offset) throws IOException {
      this.offset = offset;
      channel.read(header, offset);
      header.flip();
      int first = next();
      this.type = (first >> 4) & 7;
      long length = first & 0xf;
      for (int shift = 4, b = first; (b & MORE) != 0; shift += 7) {
        b = next();
        length |= (long) (b & SEVEN_BITS) << shift;
      }
      if (length > Integer.MAX_VALUE - 8) {
        throw new CorruptObjectException("An object of " + length + " bytes is too large");
      }
      this.size = (int) length;
    }

    private int next() throws IOException {
      if (!header.hasRemaining()) {
        throw new CorruptObjectException("A pack ends too early");
      }
      return header.get() & 0xff;
    }

    long baseBefore(long here) throws IOException {
      int b = next();
      long distance = b & SEVEN_BITS;
      while ((b & MORE) != 0) {
        b = next();
        distance = ((distance + 1) << 7) | (b & SEVEN_BITS);
      }
      if (distance <= 0 || distance >= here) {
        throw new CorruptObjectException("A delta in a pack has no base");
      }
      return here - distance;
    }

    long baseById() throws IOException {
      byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = (byte) next();
      }
      long base = index.findOffset(ObjectId.fromRaw(raw));
      if (base < 0) {
        throw new CorruptObjectException("A delta in a pack has no base");
      }
      return base;
    }

    byte[] inflate() throws IOException {
      long[] position = {offset + header.position()};
      return inflation.inflate(
          buffer -> {
            int read = channel.read(buffer, position[0]);
            position[0] += read;
            return read;
          },
          size);
    }
  }
}
