package dev.odooupgrade.sandbox.current.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and the certificate of a sandbox, made once and kept in its folder.
 *
 * @param keys both, under one name
 * @param certificate the file with the certificate alone, as PEM, for clients to trust
 */
public record TlsIdentity(KeyStore keys, Path certificate) {
  private static final String STORE = "tls.p12";
  private static final String PEM = "certificate.pem";
  private static final String ALIAS = "sandbox";
  private static final String KIND = "PKCS12";

  /** No secret: the key stands for nothing but this machine's own simulation. */
  private static final char[] PASSWORD = "sandbox".toCharArray();

  private static final String CURVE = "secp256r1";
  private static final int LINE = 64;

  /**
   * The identity kept in that folder, made when there is none.
   *
   * @throws IOException if the folder cannot be used, or what is in it cannot be read
   */
  public static TlsIdentity in(Path folder, RandomGenerator random) throws IOException {
    try {
      KeyStore keys = KeyStore.getInstance(KIND);
      Path store = folder.resolve(STORE);
      if (Files.exists(store)) {
        try (InputStream in = Files.newInputStream(store)) {
          keys.load(in, PASSWORD);
        }
      } else {
        make(keys, store, random);
      }
      Path certificate = folder.resolve(PEM);
      Files.writeString(certificate, pem(keys.getCertificate(ALIAS)));
      return new TlsIdentity(keys, certificate);
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The certificate of the sandbox cannot be made.", impossible);
    }
  }

  private static void make(KeyStore keys, Path store, RandomGenerator random)
      throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    KeyPair pair = generator.generateKeyPair();
    BigInteger serial = BigInteger.valueOf(random.nextLong(1, Long.MAX_VALUE));
    keys.load(null, PASSWORD);
    Certificate[] chain = {SelfSigned.certificate(pair, serial)};
    keys.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, chain);
    try (OutputStream out = Files.newOutputStream(store)) {
      keys.store(out, PASSWORD);
    }
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII))
            .encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * What a server needs to show this identity.
   *
   * @throws IOException if this Java cannot do it
   */
  public SSLContext context() throws IOException {
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The certificate of the sandbox cannot be used.", impossible);
    }
  }
}
