package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.CERTIFICATE;
import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.LIST;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.crypto.CertificateRequest;
import io.lapstrake.helm.crypto.IssuerNames;
import io.lapstrake.helm.crypto.KeyMaking;
import io.lapstrake.helm.crypto.KeyReading;
import io.lapstrake.helm.crypto.Pem;
import io.lapstrake.helm.crypto.PrivateKeyPair;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions that make private keys and certificates. */
final class Certificates {

  /** How many bytes the work for a key of RSA is counted as. */
  private static final long WORK = 256 << 10;

  private Certificates() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("genPrivateKey", Certificates::privateKey, TEXT),
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

  private static String privateKey(Arguments given, Context context) {
    var making = new KeyMaking(context.random());
    context.spend(WORK);
    return switch (given.text(0)) {
      case "", "rsa" -> making.rsa(4096).pem().toString();
      case "dsa" -> making.dsa().toString();
      case "ecdsa" -> making.p256().pem().toString();
      case "ed25519" -> making.ed25519().pem().toString();
      default -> "Unknown type " + given.text(0);
    };
  }

  private static Certificate given(Arguments given, Context context) {
    String certificate = decoded(given.text(0), "certificate");
    String key = decoded(given.text(1), "private key");
    Pem pem =
        Pem.read(certificate)
            .filter(it -> it.type().equals("CERTIFICATE"))
            .orElseThrow(() -> new TemplateFailure("unable to decode certificate"));
    try {
      IssuerNames.of(pem.content());
    } catch (InvalidKeyException e) {
      throw new TemplateFailure(
          "error parsing certificate: decodeCert: x509: malformed certificate");
    }
    key("error parsing private key: ", key);
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
    var request =
        new CertificateRequest(given.text(0), List.of(), List.of(), given.integer(1), true);
    return certificate(request, key(given, 2, context), null, context);
  }

  private static Certificate selfSigned(Arguments given, Context context) {
    PrivateKeyPair key = key(given, 4, context);
    return certificate(request(given), key, null, context);
  }

  private static Certificate signed(Arguments given, Context context) {
    var authority = (Certificate) given.any(4);
    return certificate(request(given), key(given, 5, context), authority, context);
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

  /** The key that was given, or a new one. */
  private static PrivateKeyPair key(Arguments given, int index, Context context) {
    if (given.size() > index) {
      return key("parsing private key: ", given.text(index));
    }
    context.spend(WORK);
    return new KeyMaking(context.random()).rsa(2048);
  }

  private static PrivateKeyPair key(String before, String pem) {
    if (Pem.read(pem).filter(it -> it.type().equals("DSA PRIVATE KEY")).isPresent()) {
      throw new TemplateFailure(
          "error creating certificate: x509: certificate private key does not implement"
              + " crypto.Signer");
    }
    try {
      return KeyReading.read(pem);
    } catch (InvalidKeyException e) {
      throw new TemplateFailure(before + e.getMessage());
    }
  }

  private static Certificate certificate(
      CertificateRequest request,
      PrivateKeyPair key,
      @Nullable Certificate authority,
      Context context) {
    try {
      PrivateKeyPair signer =
          authority == null ? key : key("parsing private key: ", authority.key());
      Optional<IssuerNames> issuer =
          authority == null ? Optional.empty() : Optional.of(names(authority));
      byte[] signed =
          request.signed(key, issuer, signer, context.clock().instant(), context.random());
      return new Certificate(new Pem("CERTIFICATE", signed).toString(), key.pem().toString());
    } catch (GeneralSecurityException e) {
      throw new TemplateFailure("error creating certificate: " + e.getMessage());
    }
  }

  private static IssuerNames names(Certificate authority) throws InvalidKeyException {
    Pem pem =
        Pem.read(authority.certificate())
            .orElseThrow(() -> new TemplateFailure("unable to decode certificate"));
    return IssuerNames.of(pem.content());
  }
}
