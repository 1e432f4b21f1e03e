package dev.odooupgrade.sandbox.current.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
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

  /** No secret: the key stands for nothing but this machine's own simulation. */
  private static final String PASSWORD = "sandbox";

  private static final int LINE = 64;

  /**
   * The identity kept in that folder, made when there is none.
   *
   * @param javaHome where the Java is that runs this, with its {@code keytool}
   * @throws NoKeytool if it has to be made, and there is no such program
   * @throws IOException if the folder cannot be used, or what is in it cannot be read
   */
  public static TlsIdentity in(Path folder, Path javaHome) throws IOException {
    try {
      Path store = folder.resolve(STORE);
      if (!Files.exists(store)) {
        Path draft = folder.resolve(STORE + ".draft");
        Files.deleteIfExists(draft);
        Keytool.of(javaHome).makeCertificate(draft, ALIAS, PASSWORD);
        Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
      }
      KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      Path certificate = folder.resolve(PEM);
      Files.writeString(certificate, pem(keys.getCertificate(ALIAS)));
      return new TlsIdentity(keys, certificate);
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The certificate of the sandbox cannot be made.", impossible);
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
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The certificate of the sandbox cannot be used.", impossible);
    }
  }
}
