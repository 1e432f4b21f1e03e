package dev.odooupgrade.sandbox.current.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1} that an elliptic key signs for itself
 * (RFC 5280). It may stand as an authority too: some clients trust nothing else.
 */
final class SelfSigned {
  private static final String NAME = "odoo-upgrade sandbox (not Odoo)";

  /** Fixed, because a simulated platform may run by a simulated clock and its clients do not. */
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

  private static final Instant UNTIL = Instant.parse("2049-12-31T23:59:59Z");

  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";

  /** The bits digitalSignature (0) and keyCertSign (5); the last two of the byte are not used. */
  private static final byte[] SIGNS = {(byte) 0b1000_0100};

  private static final int UNUSED = 2;

  private static final int VERSION_3 = 2;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private SelfSigned() {}

  /** The certificate of that pair of keys, with that number. */
  static X509Certificate certificate(KeyPair keys, BigInteger serial)
      throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    byte[] content = content(keys, serial, algorithm);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    byte[] whole = Der.sequence(content, algorithm, Der.bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] content(KeyPair keys, BigInteger serial, byte[] algorithm)
      throws GeneralSecurityException {
    byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(NAME))));
    byte[] publicKey = keys.getPublic().getEncoded();
    return Der.sequence(
        Der.tagged(0, Der.integer(BigInteger.valueOf(VERSION_3))),
        Der.integer(serial),
        algorithm,
        name,
        Der.sequence(Der.time(FROM), Der.time(UNTIL)),
        name,
        publicKey,
        Der.tagged(3, extensions(publicKey)));
  }

  private static byte[] extensions(byte[] publicKey) throws GeneralSecurityException {
    byte[] identifier = MessageDigest.getInstance("SHA-1").digest(publicKey);
    return Der.sequence(
        critical(BASIC_CONSTRAINTS, Der.sequence(Der.isTrue())),
        critical(KEY_USAGE, Der.bits(UNUSED, SIGNS)),
        extension(SUBJECT_KEY_IDENTIFIER, Der.octets(identifier)),
        extension(
            SUBJECT_ALTERNATIVE_NAME,
            Der.sequence(
                Der.taggedBytes(DNS_NAME, "localhost".getBytes(US_ASCII)),
                Der.taggedBytes(IP_ADDRESS, LOOPBACK))));
  }

  private static byte[] critical(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.isTrue(), Der.octets(value));
  }

  private static byte[] extension(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.octets(value));
  }
}
