package dev.odooupgrade.http.tls;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Decides whose certificates are believed, for every connection alike. */
public final class Trust {
  private final SSLContext usual;
  private final TrustManager[] managers;
  private final Runnable preparation;
  private final AtomicReference<@Nullable Optional<NativeTls>> forLongBodies =
      new AtomicReference<>();

  private Trust(TrustManager manager, Runnable preparation) throws GeneralSecurityException {
    this.managers = new TrustManager[] {manager};
    this.preparation = preparation;
    this.usual = SSLContext.getInstance("TLS");
    usual.init(null, managers, new SecureRandom());
  }

  /**
   * The system's authorities, those of a file besides, or, when insecure, anybody at all.
   *
   * @throws TroubleException when the file cannot be read or holds no certificate
   */
  public static Trust in(boolean insecure, Optional<String> cacert) throws TroubleException {
    List<Certificate> besides = cacert.isPresent() ? PemFile.read(cacert.get()) : List.of();
    try {
      if (insecure) {
        return new Trust(new InsecureTrust(), () -> {});
      }
      LazyTrust late = new LazyTrust(() -> managerBelieving(besides));
      return new Trust(late, late::read);
    } catch (GeneralSecurityException e) {
      throw new TroubleException(
          TroubleKind.DEFECT,
          "Java's encryption could not be set up.",
          "Nothing was sent.",
          "Check the Java installation.",
          e);
    }
  }

  /**
   * Reads what the first connection will ask for; where that fails, it fails again and is reported.
   */
  public void prepare() {
    preparation.run();
  }

  /** Java's own encryption. */
  public SSLContext usual() {
    return usual;
  }

  /** A faster encryption that believes the same; empty where it cannot run. Loaded when asked. */
  public Optional<NativeTls> forLongBodies() {
    Optional<NativeTls> known = forLongBodies.get();
    if (known == null) {
      known = NativeTls.believing(managers, usual.getDefaultSSLParameters());
      forLongBodies.set(known);
    }
    return known;
  }

  /** One store with everybody in it, so that a chain may even mix the two. */
  private static X509ExtendedTrustManager managerBelieving(List<Certificate> besides)
      throws GeneralSecurityException, IOException {
    X509ExtendedTrustManager system = managerOf(null);
    if (besides.isEmpty()) {
      return system;
    }
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int count = 0;
    for (X509Certificate known : system.getAcceptedIssuers()) {
      all.setCertificateEntry("system-" + count++, known);
    }
    for (Certificate more : besides) {
      all.setCertificateEntry("besides-" + count++, more);
    }
    return managerOf(all);
  }

  private static X509ExtendedTrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new KeyStoreException("no manager for certificates");
  }
}
