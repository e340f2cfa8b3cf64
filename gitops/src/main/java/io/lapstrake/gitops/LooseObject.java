package io.lapstrake.gitops;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** An object as a file of its own: its header and its bytes, deflated together. */
final class LooseObject {

  private LooseObject() {}

  /** Where an object lies, within the folder of objects. */
  static String pathOf(ObjectId id) {
    return id.name().substring(0, 2) + "/" + id.name().substring(2);
  }

  static byte[] write(GitObject object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED); // as Git does
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(object.header());
      out.write(object.bytes());
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static GitObject read(byte[] file) throws IOException {
    byte[] whole = inflated(file);
    int end = 0;
    while (end < whole.length && whole[end] != 0) {
      end++;
    }
    String header = new String(whole, 0, end, StandardCharsets.US_ASCII);
    byte[] bytes = Arrays.copyOfRange(whole, Math.min(end + 1, whole.length), whole.length);
    for (int type : new int[] {Constants.OBJ_BLOB, Constants.OBJ_TREE, Constants.OBJ_COMMIT}) {
      if (header.equals(Constants.typeString(type) + " " + bytes.length)) {
        return new GitObject(type, bytes);
      }
    }
    throw new CorruptObjectException("A loose object is damaged");
  }

  private static byte[] inflated(byte[] file) throws IOException {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    } catch (ZipException | EOFException e) {
      throw new CorruptObjectException("A loose object is damaged");
    }
  }
}
