package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Decides whose certificates are believed, for every connection alike. */
final class Trust {
  private final SSLContext usual;
  private final TrustManager[] managers;
  private final AtomicReference<@Nullable Optional<NativeTls>> forLongBodies =
      new AtomicReference<>();

  private Trust(TrustManager... managers) throws GeneralSecurityException {
    this.managers = managers;
    this.usual = SSLContext.getInstance("TLS");
    usual.init(null, managers, new SecureRandom());
  }

  /**
   * The system's authorities, those of a file besides, or, when insecure, anybody at all.
   *
   * @throws TroubleException when the file cannot be read or holds no certificate
   */
  static Trust in(boolean insecure, Optional<String> cacert) throws TroubleException {
    List<Certificate> besides = cacert.isPresent() ? PemFile.read(cacert.get()) : List.of();
    try {
      return insecure
          ? new Trust(new TrustAnyone())
          : new Trust(besides.isEmpty() ? systemManagers(null) : managersBelieving(besides));
    } catch (GeneralSecurityException | IOException e) {
      throw new TroubleException(
          new Trouble(
              TroubleKind.DEFECT,
              "Java's own encryption could not be set up.",
              "Nothing was sent.",
              "Check the Java installation, above all its list of certificates (cacerts)."),
          e);
    }
  }

  /** Java's own encryption. */
  SSLContext usual() {
    return usual;
  }

  /** A faster encryption that believes the same; empty where it cannot run. Loaded when asked. */
  Optional<NativeTls> forLongBodies() {
    Optional<NativeTls> known = forLongBodies.get();
    if (known == null) {
      known = NativeTls.believing(managers, usual.getDefaultSSLParameters());
      forLongBodies.set(known);
    }
    return known;
  }

  /** One store with everybody in it, so that a chain may even mix the two. */
  private static TrustManager[] managersBelieving(List<Certificate> besides)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int count = 0;
    for (TrustManager manager : systemManagers(null)) {
      if (manager instanceof X509TrustManager system) {
        for (X509Certificate known : system.getAcceptedIssuers()) {
          all.setCertificateEntry("system-" + count++, known);
        }
      }
    }
    for (Certificate more : besides) {
      all.setCertificateEntry("besides-" + count++, more);
    }
    return systemManagers(all);
  }

  private static TrustManager[] systemManagers(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
