package dev.odooupgrade.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Writes the one key of a store, and its certificate, as the PEM files that servers read. */
public final class PemPair {
  private PemPair() {}

  public static void write(Path store, String password, Path certificate, Path key)
      throws IOException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, password.toCharArray());
      String alias = keys.aliases().nextElement();
      write(certificate, "CERTIFICATE", keys.getCertificate(alias).getEncoded());
      write(key, "PRIVATE KEY", keys.getKey(alias, password.toCharArray()).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path file, String what, byte[] bytes) throws IOException {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
