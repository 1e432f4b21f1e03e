package dev.odooupgrade.transfer.sftp;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/**
 * Teaches the SSH library Ed25519 with what Java itself brings (since 15). The library would look
 * for another library instead, and else not know the keys that OpenSSH makes by default.
 */
public final class Ed25519 extends AbstractSecurityProviderRegistrar {
  private static final String PROVIDER = "SunEC";

  private Ed25519() {
    super("JavaEd25519");
  }

  /** From now on such keys are known; may be called again, and on every thread. */
  public static void enable() {
    SecurityUtils.registerSecurityProvider(new Ed25519());
    // Where the library has been in use before, these tables were filled without it.
    JavaEd25519 java = new JavaEd25519();
    KeyUtils.registerPublicKeyEntryDecoder(java.getEDDSAPublicKeyEntryDecoder());
    OpenSSHKeyPairResourceParser.registerPrivateKeyEntryDecoder(
        java.getOpenSSHEDDSAPrivateKeyEntryDecoder());
  }

  @Override
  public boolean isEnabled() {
    return true;
  }

  @Override
  public boolean isSupported() {
    return Security.getProvider(PROVIDER) != null;
  }

  @Override
  public String getProviderName() {
    return PROVIDER;
  }

  @Override
  public Provider getSecurityProvider() {
    return Security.getProvider(PROVIDER);
  }

  /** All else is found where it always was. */
  @Override
  public boolean isSecurityEntitySupported(Class<?> type, String name) {
    return false;
  }

  @Override
  public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
    return Optional.of(new JavaEd25519());
  }
}
