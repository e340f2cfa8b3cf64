package io.lapstrake.helm.function.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.helm.function.TestContext;
import io.lapstrake.helm.go.GoInt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are read and verified by the JDK. */
class CertificatesTest {

  private static final String EC = TestContext.text("genPrivateKey", "ecdsa");

  @Test
  void an_authority_signs_itself_and_others() throws Exception {
    X509Certificate authority = read(call("genCAWithKey", "foo-ca", 10, EC));
    authority.verify(authority.getPublicKey());
    assertThat(authority.getSubjectX500Principal().getName()).isEqualTo("CN=foo-ca");
    assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
    assertThat(usages(authority)).containsExactly(0, 2, 5);
    assertThat(authority.getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
  }

  @Test
  void a_certificate_is_signed_by_its_authority() throws Exception {
    Certificate authority = call("genCAWithKey", "foo-ca", 10, EC);
    var addresses = List.of("10.0.0.1", "::1");
    X509Certificate signed =
        read(call("genSignedCert", "foo.com", addresses, List.of("b.c"), 3, authority));
    PublicKey key = read(authority).getPublicKey();
    signed.verify(key);
    assertThat(signed.getIssuerX500Principal().getName()).isEqualTo("CN=foo-ca");
    assertThat(signed.getBasicConstraints()).isEqualTo(-1);
    assertThat(usages(signed)).containsExactly(0, 2);
    assertThat(signed.getSubjectAlternativeNames().stream().map(it -> it.get(1)).toList())
        .isEqualTo(List.of("b.c", "10.0.0.1", "0:0:0:0:0:0:0:1"));
    // The identifier of the issuer's key stands behind four bytes of its frame.
    byte[] issuer = signed.getExtensionValue("2.5.29.35");
    byte[] subject = read(authority).getExtensionValue("2.5.29.14");
    assertThat(Arrays.copyOfRange(issuer, 6, 26)).isEqualTo(Arrays.copyOfRange(subject, 4, 24));
  }

  @Test
  void a_certificate_holds_from_now_for_its_days() throws Exception {
    X509Certificate certificate =
        read(call("genSelfSignedCertWithKey", "foo.com", null, null, 30, EC));
    var from = certificate.getNotBefore().toInstant();
    assertThat(from).isEqualTo(TestContext.NOW.truncatedTo(ChronoUnit.SECONDS));
    assertThat(certificate.getNotAfter().toInstant()).isEqualTo(from.plus(Duration.ofDays(30)));
    assertThat(certificate.getSubjectAlternativeNames()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ecdsa, SHA256withECDSA, EC PRIVATE KEY",
    "ed25519, Ed25519, PRIVATE KEY",
    "rsa, SHA256withRSA, RSA PRIVATE KEY"
  })
  void every_kind_of_key_signs(String kind, String algorithm, String pem) throws Exception {
    String key = TestContext.text("genPrivateKey", kind);
    Certificate made = call("genSelfSignedCertWithKey", "\u00e9", null, List.of(), 1, key);
    X509Certificate certificate = read(made);
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSigAlgName()).isIn(algorithm, "EdDSA");
    assertThat(made.key()).isEqualTo(key).startsWith("-----BEGIN " + pem + "-----\n");
  }

  /** As certificates look that Helm makes of the same arguments. */
  @Test
  void one_of_its_issuer_s_own_name_does_not_tell_the_issuer_s_key() throws Exception {
    Certificate authority = call("genCAWithKey", "same", 10, EC);
    X509Certificate signed =
        read(call("genSignedCertWithKey", "same", null, null, 3, authority, EC));
    signed.verify(read(authority).getPublicKey());
    assertThat(signed.getExtensionValue("2.5.29.35")).isNull();
  }

  /** Helm too counts nanoseconds in 64 bits, in which 106751 days fit. */
  @ParameterizedTest
  @CsvSource({
    "-1, 2026-02-02T04:05:06Z",
    "106751, 2318-05-15T04:05:06Z",
    "106752, 1733-10-25T04:30:33Z",
    "9223372036854775807, 2026-02-02T04:05:06Z"
  })
  void days_that_are_too_many_begin_again(long days, String end) throws Exception {
    X509Certificate certificate = read(call("genCAWithKey", "a", GoInt.of(days), EC));
    assertThat(certificate.getNotAfter().toInstant()).isEqualTo(end);
  }

  @Test
  void an_address_of_four_bytes_that_is_written_as_one_of_sixteen_is_one_of_four()
      throws Exception {
    X509Certificate certificate =
        read(call("genSelfSignedCertWithKey", "a", List.of("::ffff:1.2.3.4"), null, 1, EC));
    assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(7, "1.2.3.4"));
  }

  @Test
  void a_new_key_has_2048_bits() throws Exception {
    X509Certificate certificate = read(call("genSelfSignedCert", "a", null, null, 1));
    var key = (RSAPublicKey) certificate.getPublicKey();
    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
  }

  @Test
  void the_same_randomness_and_time_make_the_same_certificate() {
    Object one = TestContext.call("genCA", "a", 1);
    assertThat(TestContext.call("genCA", "a", 1)).isEqualTo(one);
    assertThat(TestContext.call("genPrivateKey", "ecdsa"))
        .isEqualTo(TestContext.call("genPrivateKey", "ecdsa"));
  }

  @Test
  void a_certificate_that_is_brought_along_signs_too() throws Exception {
    Certificate authority = call("genCAWithKey", "foo-ca", 10, EC);
    Certificate brought =
        call("buildCustomCert", base64(authority.certificate()), base64(authority.key()));
    assertThat(brought).isEqualTo(authority);
    read(call("genSignedCertWithKey", "a", null, null, 1, brought, EC))
        .verify(read(authority).getPublicKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
  void what_is_no_key_is_refused(String key) {
    assertThatThrownBy(() -> TestContext.call("genCAWithKey", "a", 1, key))
        .hasMessageStartingWith("parsing private key: ");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Certificate call(String function, @Nullable Object... given) {
    return (Certificate) Objects.requireNonNull(TestContext.call(function, given));
  }

  private static X509Certificate read(Certificate certificate) throws Exception {
    byte[] pem = certificate.certificate().getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }

  private static List<Integer> usages(X509Certificate certificate) {
    boolean[] usages = certificate.getKeyUsage();
    return IntStream.range(0, usages.length).filter(it -> usages[it]).boxed().toList();
  }
}
