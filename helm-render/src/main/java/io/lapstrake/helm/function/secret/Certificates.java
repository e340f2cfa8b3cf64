package io.lapstrake.helm.function.secret;

import static io.lapstrake.helm.go.Type.CERTIFICATE;
import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.LIST;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.crypto.CertificateRequest;
import io.lapstrake.helm.crypto.Issuer;
import io.lapstrake.helm.crypto.Pem;
import io.lapstrake.helm.crypto.SigningKey;
import io.lapstrake.helm.function.data.Base64Text;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions that make private keys and certificates. */
public final class Certificates {

  private Certificates() {}

  /** {@code genCA}, {@code genSignedCert} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("genPrivateKey", PrivateKeys::made, TEXT),
        Definition.of("buildCustomCert", Certificates::given, TEXT, TEXT),
        Definition.of("genCA", Certificates::authority, TEXT, INT),
        Definition.of("genCAWithKey", Certificates::authority, TEXT, INT, TEXT),
        Definition.of("genSelfSignedCert", Certificates::selfSigned, TEXT, LIST, LIST, INT),
        Definition.of(
            "genSelfSignedCertWithKey", Certificates::selfSigned, TEXT, LIST, LIST, INT, TEXT),
        Definition.of("genSignedCert", Certificates::signed, TEXT, LIST, LIST, INT, CERTIFICATE),
        Definition.of(
            "genSignedCertWithKey",
            Certificates::signed,
            TEXT,
            LIST,
            LIST,
            INT,
            CERTIFICATE,
            TEXT));
  }

  private static Certificate given(Arguments given, Context context) {
    String certificate = decoded(given.text(0), "certificate");
    String key = decoded(given.text(1), "private key");
    issuer(certificate);
    PrivateKeys.check(key, context);
    return new Certificate(certificate, key);
  }

  private static String decoded(String base64, String what) {
    try {
      return Bytes.text(Base64Text.decode(base64));
    } catch (TemplateFailure e) {
      throw new TemplateFailure("unable to decode base64 " + what);
    }
  }

  private static Certificate authority(Arguments given, Context context) {
    SigningKey key =
        given.size() > 2 ? PrivateKeys.signer(given.text(2), context) : PrivateKeys.made(context);
    var request =
        new CertificateRequest(given.text(0), List.of(), List.of(), given.integer(1), true);
    return certificate(request, key, null, key, context);
  }

  private static Certificate selfSigned(Arguments given, Context context) {
    SigningKey key =
        given.size() > 4 ? PrivateKeys.signer(given.text(4), context) : PrivateKeys.made(context);
    return certificate(request(given), key, null, key, context);
  }

  private static Certificate signed(Arguments given, Context context) {
    CertificateRequest request = request(given);
    var authority = (Certificate) Objects.requireNonNull(given.any(4));
    SigningKey signer = PrivateKeys.signer(authority.key(), context);
    SigningKey key =
        given.size() > 5 ? PrivateKeys.subject(given.text(5), context) : PrivateKeys.made(context);
    return certificate(request, key, issuer(authority.certificate()), signer, context);
  }

  private static CertificateRequest request(Arguments given) {
    return new CertificateRequest(
        given.text(0),
        AlternateNames.addresses(list(given, 1)),
        AlternateNames.hosts(list(given, 2)),
        given.integer(3),
        false);
  }

  private static List<? extends @Nullable Object> list(Arguments given, int index) {
    return given.any(index) == null ? List.of() : given.list(index);
  }

  private static Issuer issuer(String certificate) {
    try {
      return Issuer.read(certificate);
    } catch (CertificateException e) {
      throw new TemplateFailure(String.valueOf(e.getMessage()));
    }
  }

  private static Certificate certificate(
      CertificateRequest request,
      SigningKey key,
      @Nullable Issuer issuer,
      SigningKey signer,
      Context context) {
    try {
      Pem signed =
          request.signed(
              key,
              Optional.ofNullable(issuer),
              signer,
              context.clock().instant(),
              context.random());
      return new Certificate(signed.toString(), key.pem().toString());
    } catch (CertificateException e) {
      throw new TemplateFailure("error creating certificate: " + e.getMessage());
    }
  }
}
