package io.lapstrake.helm.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** A block of a PEM text. */
public final class Pem {

  private static final Pattern BEGIN =
      Pattern.compile("^-----BEGIN ([^\r\n]*?)-----[ \t]*\r?\n", Pattern.MULTILINE);

  private final String type;
  private final byte[] content;

  private Pem(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** A block of a type with the encoding of a value. */
  static Pem of(String type, ASN1Encodable value) {
    try {
      return new Pem(type, value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalStateException("what is in memory can be written", e);
    }
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
