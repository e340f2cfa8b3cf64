package io.lapstrake.helm.function.secret;

import static io.lapstrake.helm.go.Type.TEXT;
import static io.lapstrake.helm.go.Type.UINT32;

import io.lapstrake.helm.crypto.Aes;
import io.lapstrake.helm.crypto.Bcrypt;
import io.lapstrake.helm.crypto.MasterPassword;
import io.lapstrake.helm.function.data.Base64Text;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Functions that hash and derive passwords, and that encrypt texts. */
public final class Secrets {

  /** The cost that Helm has. */
  private static final int COST = 10;

  private Secrets() {}

  /** {@code bcrypt}, {@code derivePassword}, {@code encryptAES} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("bcrypt", (a, c) -> bcrypt(a.text(0), c), TEXT),
        Definition.of("htpasswd", Secrets::htpasswd, TEXT, TEXT),
        Definition.of("derivePassword", Secrets::derived, UINT32, TEXT, TEXT, TEXT, TEXT),
        Definition.of("encryptAES", Secrets::encrypted, TEXT, TEXT),
        Definition.of("decryptAES", Secrets::decrypted, TEXT, TEXT));
  }

  private static String bcrypt(String password, Context context) {
    byte[] bytes = Bytes.of(password);
    if (bytes.length > Bcrypt.LONGEST) {
      return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
    }
    Work.BCRYPT.in(context);
    return Bcrypt.hash(bytes, COST, context.random());
  }

  private static String htpasswd(Arguments given, Context context) {
    String user = given.text(0);
    return user.contains(":")
        ? "invalid username: " + user
        : user + ":" + bcrypt(given.text(1), context);
  }

  private static String derived(Arguments given, Context context) {
    Work.DERIVED.in(context);
    String kind = given.text(1);
    return MasterPassword.of(
            given.integer(0),
            kind,
            Bytes.of(given.text(2)),
            Bytes.of(given.text(3)),
            Bytes.of(given.text(4)))
        .orElse("cannot find password template " + kind);
  }

  private static String encrypted(Arguments given, Context context) {
    byte[] text = Bytes.of(given.text(1));
    context.spend(text.length * 2L);
    byte[] encrypted = Aes.encrypted(Bytes.of(given.text(0)), text, context.random());
    return Base64.getEncoder().encodeToString(encrypted);
  }

  private static String decrypted(Arguments given, Context context) {
    String text = given.text(1);
    byte[] encrypted = Base64Text.decode(text);
    if (text.isEmpty()) {
      return "";
    } else if (encrypted.length < Aes.BLOCK) {
      int capacity = Bytes.length(text) / 4 * 3;
      throw new TemplateFailure(
          "runtime error: slice bounds out of range [:16] with capacity " + capacity);
    } else if (encrypted.length % Aes.BLOCK != 0) {
      throw new TemplateFailure("crypto/cipher: input not full blocks");
    }
    byte[] padded = Aes.decrypted(Bytes.of(given.text(0)), encrypted);
    return Bytes.text(withoutPadding(padded));
  }

  private static byte[] withoutPadding(byte[] padded) {
    if (padded.length == 0) {
      throw new TemplateFailure("runtime error: index out of range [-1]");
    }
    int length = padded.length - (padded[padded.length - 1] & 0xFF);
    if (length < 0) {
      throw new TemplateFailure("runtime error: slice bounds out of range [:" + length + "]");
    }
    return Arrays.copyOf(padded, length);
  }
}
