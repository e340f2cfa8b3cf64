package io.lapstrake.helm.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A certificate that is wished for.
 *
 * @param name the common name of its subject; may be empty
 * @param addresses the addresses it is for, each of 4 or 16 bytes
 * @param hosts the further names it is for
 * @param days how long it holds
 * @param isAuthority whether it signs others
 */
public record CertificateRequest(
    String name, List<byte[]> addresses, List<String> hosts, long days, boolean isAuthority) {

  /** A request whose lists are its own. */
  public CertificateRequest {
    addresses = List.copyOf(addresses);
    hosts = List.copyOf(hosts);
  }

  /**
   * The certificate of a key.
   *
   * @param issuer the certificate of who signs it; none for one that signs itself
   * @param signer the key that signs
   * @param from when it begins to hold
   */
  public byte[] signed(
      PrivateKeyPair key,
      Optional<IssuerNames> issuer,
      PrivateKeyPair signer,
      Instant from,
      RandomGenerator random)
      throws GeneralSecurityException {
    byte[] serial = new byte[16];
    random.nextBytes(serial);
    byte[] subject = name.isEmpty() ? Der.sequence() : named(name);
    byte[] body =
        Der.sequence(
            Der.value(0xA0, Der.integer(2)),
            Der.integer(new BigInteger(1, serial)),
            signer.signatureIdentifier(),
            issuer.map(IssuerNames::subject).orElse(subject),
            Der.sequence(Der.time(from), Der.time(from.plus(Duration.ofDays(days)))),
            subject,
            key.publicKey().getEncoded(),
            Der.value(0xA3, Der.sequence(extensions(key, issuer))));
    var signature = Signature.getInstance(signer.signature());
    signature.initSign(signer.privateKey(), Seeded.of(random));
    signature.update(body);
    return Der.sequence(body, signer.signatureIdentifier(), Der.bits(signature.sign()));
  }

  private static byte[] named(String name) {
    return Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.text(name))));
  }

  private byte[][] extensions(PrivateKeyPair key, Optional<IssuerNames> issuer)
      throws GeneralSecurityException {
    byte[] usage = {2, isAuthority ? (byte) 0xA4 : (byte) 0xA0};
    usage[0] = (byte) Integer.numberOfTrailingZeros(usage[1] & 0xFF);
    byte[] purposes =
        Der.sequence(Der.identifier("1.3.6.1.5.5.7.3.1"), Der.identifier("1.3.6.1.5.5.7.3.2"));
    byte[] constraints = isAuthority ? Der.sequence(Der.yes()) : Der.sequence();
    byte[] none = {};
    byte[] issuerKey = issuer.map(IssuerNames::keyIdentifier).orElse(none);
    return new byte[][] {
      extension("2.5.29.15", true, Der.value(3, usage)),
      extension("2.5.29.37", false, purposes),
      extension("2.5.29.19", true, constraints),
      isAuthority ? extension("2.5.29.14", false, Der.octets(keyIdentifier(key))) : none,
      issuerKey.length > 0
          ? extension("2.5.29.35", false, Der.sequence(Der.value(0x80, issuerKey)))
          : none,
      addresses.isEmpty() && hosts.isEmpty() ? none : extension("2.5.29.17", false, others())
    };
  }

  private static byte[] extension(String identifier, boolean critical, byte[] content) {
    byte[] head = Der.identifier(identifier);
    return critical
        ? Der.sequence(head, Der.yes(), Der.octets(content))
        : Der.sequence(head, Der.octets(content));
  }

  private byte[] others() {
    var names = new ArrayList<byte[]>();
    hosts.forEach(it -> names.add(Der.value(0x82, it.getBytes(StandardCharsets.UTF_8))));
    addresses.forEach(it -> names.add(Der.value(0x87, it)));
    return Der.sequence(names.toArray(new byte[0][]));
  }

  /** The first 20 bytes of the SHA-256 of the public key, as RFC 7093 has it. */
  private static byte[] keyIdentifier(PrivateKeyPair key) throws GeneralSecurityException {
    DerReading info = new DerReading(key.publicKey().getEncoded()).within(0x30);
    info.within(0x30);
    byte[] bits = info.content(3);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(Arrays.copyOfRange(bits, 1, bits.length));
    return Arrays.copyOf(digest, 20);
  }
}
