package io.lapstrake.helm.function.data;

import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.TemplateFailure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Adler32;

/** Functions that encode texts, and that reckon their sums. */
public final class Encodings {

  private Encodings() {}

  /** {@code b64enc}, {@code b32dec}, {@code sha256sum} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of(
            "b64enc", (a, c) -> Base64.getEncoder().encodeToString(Bytes.of(a.text(0))), TEXT),
        Definition.of("b64dec", orMessage(Base64Text::decode), TEXT),
        Definition.of("b32enc", (a, c) -> Base32Text.encode(Bytes.of(a.text(0))), TEXT),
        Definition.of("b32dec", orMessage(Base32Text::decode), TEXT),
        digest("sha1sum", "SHA-1"),
        digest("sha256sum", "SHA-256"),
        digest("sha512sum", "SHA-512"),
        Definition.of("adler32sum", (a, c) -> adler(a.text(0)), TEXT));
  }

  private interface Decoder {
    byte[] decode(String text);
  }

  /** What cannot be decoded gives the message of the failure as a text, as Helm's does. */
  private static Function orMessage(Decoder decoder) {
    return (a, c) -> {
      try {
        return Bytes.text(decoder.decode(a.text(0)));
      } catch (TemplateFailure e) {
        return e.getMessage();
      }
    };
  }

  private static Definition digest(String name, String algorithm) {
    return Definition.of(
        name, (a, c) -> HexFormat.of().formatHex(digest(algorithm, Bytes.of(a.text(0)))), TEXT);
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private static String adler(String text) {
    var sum = new Adler32();
    sum.update(Bytes.of(text));
    return Long.toString(sum.getValue());
  }
}
