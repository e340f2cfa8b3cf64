package io.lapstrake.helm.function.secret;

import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Functions whose results are random. */
public final class Randoms {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private Randoms() {}

  /** {@code randAlpha}, {@code shuffle}, {@code uuidv4} and so on. */
  public static List<Definition> all() {
    return List.of(
        text("randAlphaNum", LETTERS + DIGITS),
        text("randAlpha", LETTERS),
        text("randNumeric", DIGITS),
        text("randAscii", printable()),
        Definition.of("shuffle", Randoms::shuffled, TEXT),
        Definition.of("uuidv4", (a, c) -> uuid(c)),
        Definition.of("randBytes", Randoms::bytes, INT),
        Definition.of("randInt", Randoms::integer, INT, INT));
  }

  private static String printable() {
    var all = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      all.append(c);
    }
    return all.toString();
  }

  private static Definition text(String name, String alphabet) {
    return Definition.of(name, (a, c) -> text(a.integer(0), alphabet, c), INT);
  }

  private static String text(long length, String alphabet, Context context) {
    if (length <= 0) {
      return "";
    }
    context.spend(length);
    var text = new StringBuilder(Math.toIntExact(length));
    for (long i = 0; i < length; i++) {
      text.append(alphabet.charAt(context.random().nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String shuffled(Arguments given, Context context) {
    int[] points = given.text(0).codePoints().toArray();
    for (int i = points.length - 1; i > 0; i--) {
      int other = context.random().nextInt(i + 1);
      int point = points[i];
      points[i] = points[other];
      points[other] = point;
    }
    return new String(points, 0, points.length);
  }

  private static String uuid(Context context) {
    byte[] bytes = new byte[16];
    context.random().nextBytes(bytes);
    bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3F) | 0x80);
    String hex = HexFormat.of().formatHex(bytes);
    var groups =
        Arrays.asList(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20));
    return String.join("-", groups);
  }

  private static String bytes(Arguments given, Context context) {
    long count = given.integer(0);
    if (count < 0) {
      throw new TemplateFailure("runtime error: makeslice: len out of range");
    }
    context.spend(count > 1L << 40 ? Long.MAX_VALUE : count * 2);
    byte[] bytes = new byte[Math.toIntExact(count)];
    context.random().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static GoInt integer(Arguments given, Context context) {
    long from = given.integer(0);
    long to = given.integer(1);
    if (to - from <= 0) {
      throw new TemplateFailure("invalid argument to Intn");
    }
    return GoInt.of(from + context.random().nextLong(to - from));
  }
}
