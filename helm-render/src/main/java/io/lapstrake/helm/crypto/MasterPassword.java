package io.lapstrake.helm.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Passwords of sites out of one master password, by the algorithm that is now called Spectre. */
public final class MasterPassword {

  private static final String SCOPE = "com.lyndir.masterpassword";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final String VOWELS = "aeiou";
  private static final String CAPITALS = "BCDFGHJKLMNPQRSTVWXYZ";
  private static final String LETTERS = "AEIOU" + VOWELS + CAPITALS + CONSONANTS;

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
    byte[] key = SCrypt.generate(password, scoped(user), 32768, 8, 2, 64);
    byte[] seed = authenticated(key, scoped(site), counter);
    String template = templates.get((seed[0] & 0xFF) % templates.size());
    var made = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      String marks = marks(template.charAt(i));
      made.append(marks.charAt((seed[i + 1] & 0xFF) % marks.length()));
    }
    return Optional.of(made.toString());
  }

  private static List<String> templates(String kind) {
    String templates =
        switch (kind) {
          case "maximum" -> "anoxxxxxxxxxxxxxxxxx axxxxxxxxxxxxxxxxxno";
          case "long" ->
              "CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv"
                  + " CvccCvcvCvcvno CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc"
                  + " CvcvCvcvnoCvcc CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv CvccCvccCvcvno"
                  + " CvcvnoCvccCvcc CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc"
                  + " CvccCvcvCvccno";
          case "medium" -> "CvcnoCvc CvcCvcno";
          case "short" -> "Cvcn";
          case "basic" -> "aaanaaan aannaaan aaannaaa";
          case "pin" -> "nnnn";
          default -> "";
        };
    return templates.isEmpty() ? List.of() : List.of(templates.split(" ", -1));
  }

  private static String marks(char of) {
    return switch (of) {
      case 'C' -> CAPITALS;
      case 'c' -> CONSONANTS;
      case 'v' -> VOWELS;
      case 'a' -> LETTERS;
      case 'n' -> "0123456789";
      case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
      default -> LETTERS + "0123456789!@#$%^&*()";
    };
  }

  /** The scope, the length of a name and the name. */
  private static byte[] scoped(byte[] name) {
    byte[] scope = SCOPE.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(scope.length + 4 + name.length)
        .put(scope)
        .putInt(name.length)
        .put(name)
        .array();
  }

  private static byte[] authenticated(byte[] key, byte[] site, long counter) {
    byte[] count = ByteBuffer.allocate(4).putInt((int) counter).array();
    var mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(site, 0, site.length);
    mac.update(count, 0, count.length);
    byte[] seed = new byte[mac.getMacSize()];
    mac.doFinal(seed, 0);
    return seed;
  }
}
