package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;

/**
 * Who may read, write and run a file.
 *
 * @param bits as POSIX has them, from 0 to 511, which is 777 in octal digits
 */
public record FileMode(int bits) {

  /** Its owner may read it. */
  public static final FileMode READ_BY_OWNER = octal("400");

  /** Everybody may read it. */
  public static final FileMode READ_BY_ALL = octal("444");

  /** Everybody may read it and run it. */
  public static final FileMode RUN_BY_ALL = octal("555");

  /** Refuses what is no mode. */
  public FileMode {
    if (bits < 0 || bits > 0777) {
      throw new IllegalArgumentException("Not the mode of a file: " + Integer.toOctalString(bits));
    }
  }

  /**
   * A mode in octal digits, such as {@code 640}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static FileMode octal(String digits) {
    return new FileMode(Integer.parseInt(digits, 8));
  }

  /** The mode as a volume has it. */
  public Literal<Integer> value() {
    return Literal.of(bits);
  }
}
