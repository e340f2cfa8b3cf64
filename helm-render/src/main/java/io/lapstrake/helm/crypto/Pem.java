package io.lapstrake.helm.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of a PEM text. */
public final class Pem {

  private static final Pattern BEGIN =
      Pattern.compile("^-----BEGIN ([^\r\n]*?)-----[ \t]*\r?\n", Pattern.MULTILINE);

  private final String type;
  private final byte[] content;

  /** A block of a type with its bytes, which are taken over. */
  public Pem(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** What stands in its first and last line. */
  public String type() {
    return type;
  }

  /** Its bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** The first block of a text; what stands around it does not matter. */
  public static Optional<Pem> read(String text) {
    Matcher begin = BEGIN.matcher(text);
    while (begin.find()) {
      String type = begin.group(1);
      int end = text.indexOf("-----END " + type + "-----", begin.end());
      if (end >= 0) {
        Optional<byte[]> content = content(text.substring(begin.end(), end));
        if (content.isPresent()) {
          return content.map(it -> new Pem(type, it));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> content(String lines) {
    String bare = lines.replaceAll("(?m)^[^:\n]*:.*$", "").replaceAll("[ \t\r\n]", "");
    try {
      return Optional.of(Base64.getDecoder().decode(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The block as a text, with lines of 64 characters. */
  @Override
  public String toString() {
    byte[] end = {'\n'};
    String lines =
        new String(Base64.getMimeEncoder(64, end).encode(content), StandardCharsets.US_ASCII);
    return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
  }
}
