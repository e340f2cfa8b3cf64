package io.lapstrake.helm.go;

import java.util.AbstractList;
import java.util.Base64;
import java.util.RandomAccess;

/** Go's {@code []byte}, such as the content of a file; it is not changed. */
public final class GoBytes extends AbstractList<Object> implements RandomAccess {

  private final byte[] bytes;

  /** Some bytes; the array is taken over. */
  public GoBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The text of these bytes. */
  public String text() {
    return Bytes.text(bytes);
  }

  /** What JSON has of these bytes. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public Object get(int index) {
    return GoOther.uint8(bytes[index]);
  }

  @Override
  public int size() {
    return bytes.length;
  }
}
