package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.BasePackIndexWriter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PackedObjectInfo;

/**
 * Writes objects as one pack and its index, without deltas. See <a
 * href="https://git-scm.com/docs/gitformat-pack">gitformat-pack</a>.
 */
final class PackWriter {

  /** How many steps it takes to write a pack. */
  static final int STEPS = 4;

  private static final int SIGNATURE = 0x5041434b; // "PACK"
  private static final int FORMAT = 2;
  private static final int HEADER_SIZE = 12;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Progress progress;
  private final List<PackedObjectInfo> written = new ArrayList<>();

  PackWriter(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** The pack counts only once its index is there, so that comes last. */
  void write(Map<ObjectId, GitObject> objects) throws IOException {
    progress.step("write pack");
    Path pack = folder.resolve(NewObjects.UNFINISHED + "pack");
    byte[] hash = writePack(pack, objects);
    progress.step("write pack index");
    written.sort(null);
    var index = new ByteArrayOutputStream();
    BasePackIndexWriter.createVersion(index, FORMAT).write(written, hash);
    Path unfinishedIndex = folder.resolve(NewObjects.UNFINISHED + "idx");
    Disk.create(unfinishedIndex, index.toByteArray());
    Path packs = Files.createDirectories(folder.resolve("pack"));
    String name = "pack-" + ObjectId.fromRaw(hash).name();
    progress.step("publish pack");
    Disk.move(pack, packs.resolve(name + ".pack"));
    progress.step("publish pack index");
    Disk.move(unfinishedIndex, packs.resolve(name + ".idx"));
    Disk.force(packs);
  }

  private byte[] writePack(Path file, Map<ObjectId, GitObject> objects) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      MessageDigest sha1 = GitObject.sha1();
      var buffered = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      var out = new DigestOutputStream(buffered, sha1);
      out.write(header(objects.size()));
      writeObjects(out, objects);
      byte[] hash = sha1.digest();
      buffered.write(hash);
      buffered.flush();
      channel.force(true);
      return hash;
    }
  }

  private static byte[] header(int objects) {
    var header = ByteBuffer.allocate(HEADER_SIZE);
    return header.putInt(SIGNATURE).putInt(FORMAT).putInt(objects).array();
  }

  private void writeObjects(OutputStream out, Map<ObjectId, GitObject> objects) throws IOException {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      long offset = HEADER_SIZE;
      for (Map.Entry<ObjectId, GitObject> object : objects.entrySet()) {
        byte[] packed = packed(object.getValue(), deflater);
        out.write(packed);
        var info = new PackedObjectInfo(object.getKey());
        info.setOffset(offset);
        info.setType(object.getValue().type());
        var crc = new CRC32();
        crc.update(packed);
        info.setCRC((int) crc.getValue());
        written.add(info);
        offset += packed.length;
      }
    } finally {
      deflater.end();
    }
  }

  /** An object's type and size, and its deflated bytes. */
  private static byte[] packed(GitObject object, Deflater deflater) {
    byte[] bytes = object.bytes();
    byte[] buffer = new byte[bytes.length + bytes.length / 1000 + 64];
    int at = 0;
    int size = bytes.length >>> 4;
    int next = (object.type() << 4) | (bytes.length & 0xf);
    while (size != 0) {
      buffer[at++] = (byte) (next | 0x80);
      next = size & 0x7f;
      size >>>= 7;
    }
    buffer[at++] = (byte) next;
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      at += deflater.deflate(buffer, at, buffer.length - at);
    }
    return Arrays.copyOf(buffer, at);
  }
}
