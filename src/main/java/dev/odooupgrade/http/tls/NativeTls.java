package dev.odooupgrade.http.tls;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.conscrypt.Conscrypt;

/**
 * TLS by BoringSSL, through Conscrypt: it encrypts a dump with about half the work of Java's own.
 * Only the encryption is its own. Whom to believe stays with the trust managers given, which are
 * Java's and check the chain and the host's name as ever; and it uses no version and no cipher that
 * Java's settings forbid.
 */
public record NativeTls(SSLContext context, SSLParameters parameters) {

  /**
   * Loads the library; empty where there is none for this machine, or where it may not be unpacked
   * and run (it goes through the folder for temporary files).
   *
   * @param allowed what Java's own TLS would use here
   */
  static Optional<NativeTls> believing(TrustManager[] managers, SSLParameters allowed) {
    try {
      Provider provider = Conscrypt.newProviderBuilder().provideTrustManager(false).build();
      SSLContext context = SSLContext.getInstance("TLS", provider);
      context.init(null, managers, new SecureRandom());
      SSLParameters own = context.getSupportedSSLParameters();
      SSLParameters both =
          new SSLParameters(
              inBoth(own.getCipherSuites(), allowed.getCipherSuites()),
              inBoth(own.getProtocols(), allowed.getProtocols()));
      boolean usable = both.getCipherSuites().length > 0 && both.getProtocols().length > 0;
      return usable ? Optional.of(new NativeTls(new BatchingTls(context), both)) : Optional.empty();
    } catch (GeneralSecurityException | LinkageError | RuntimeException e) {
      // Java's own does the same work, only slower.
      return Optional.empty();
    }
  }

  /** In the order of the first, which knows what this machine does fast. */
  private static String[] inBoth(String[] first, String[] second) {
    List<String> others = List.of(second);
    return Arrays.stream(first).filter(others::contains).toArray(String[]::new);
  }
}
