package io.lapstrake.helm.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Passwords of sites out of one master password, by the algorithm that is now called Spectre. */
public final class MasterPassword {

  private static final byte[] SCOPE =
      "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final String VOWELS = "aeiou";

  private MasterPassword() {}

  /**
   * The password of a site; none for a kind that there is not.
   *
   * @param counter which password of the site, of which 32 bits count
   * @param kind maximum, long, medium, short, basic or pin
   */
  public static Optional<String> of(
      long counter, String kind, byte[] password, byte[] user, byte[] site) {
    List<String> templates = templates(kind);
    if (templates.isEmpty()) {
      return Optional.empty();
    }
    byte[] salt = joined(SCOPE, number(user.length), user);
    byte[] key = Scrypt.key(password, salt, 32768, 8, 2, 64);
    byte[] seed = Mac.of(key, SCOPE, number(site.length), site, number(counter));
    String template = templates.get((seed[0] & 0xFF) % templates.size());
    var made = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      String marks = marks(template.charAt(i));
      made.append(marks.charAt((seed[i + 1] & 0xFF) % marks.length()));
    }
    return Optional.of(made.toString());
  }

  private static List<String> templates(String kind) {
    return switch (kind) {
      case "maximum" -> List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno");
      case "long" ->
          List.of(
              "CvcvnoCvcvCvcv",
              "CvcvCvcvnoCvcv",
              "CvcvCvcvCvcvno",
              "CvccnoCvcvCvcv",
              "CvccCvcvnoCvcv",
              "CvccCvcvCvcvno",
              "CvcvnoCvccCvcv",
              "CvcvCvccnoCvcv",
              "CvcvCvccCvcvno",
              "CvcvnoCvcvCvcc",
              "CvcvCvcvnoCvcc",
              "CvcvCvcvCvccno",
              "CvccnoCvccCvcv",
              "CvccCvccnoCvcv",
              "CvccCvccCvcvno",
              "CvcvnoCvccCvcc",
              "CvcvCvccnoCvcc",
              "CvcvCvccCvccno",
              "CvccnoCvcvCvcc",
              "CvccCvcvnoCvcc",
              "CvccCvcvCvccno");
      case "medium" -> List.of("CvcnoCvc", "CvcCvcno");
      case "short" -> List.of("Cvcn");
      case "basic" -> List.of("aaanaaan", "aannaaan", "aaannaaa");
      case "pin" -> List.of("nnnn");
      default -> List.of();
    };
  }

  private static String marks(char of) {
    String upperVowels = "AEIOU";
    String upperConsonants = "BCDFGHJKLMNPQRSTVWXYZ";
    String digits = "0123456789";
    String letters = upperVowels + VOWELS + upperConsonants + CONSONANTS;
    return switch (of) {
      case 'C' -> upperConsonants;
      case 'c' -> CONSONANTS;
      case 'v' -> VOWELS;
      case 'a' -> letters;
      case 'n' -> digits;
      case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
      default -> letters + digits + "!@#$%^&*()";
    };
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(4).putInt((int) number).array();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
