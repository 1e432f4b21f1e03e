package dev.odooupgrade.transfer.sftp;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BaseGCMCipher;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.conscrypt.Conscrypt;

/**
 * AES-GCM by BoringSSL, through Conscrypt. Java's own is as fast once it is warm, but works through
 * the first few hundred MiB at a tenth of that speed.
 */
final class NativeGcm extends BaseGCMCipher {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";

  private final Provider provider;

  private NativeGcm(BuiltinCiphers like, Provider provider) {
    super(
        like.getIVSize(),
        like.getAuthenticationTagSize(),
        like.getKdfSize(),
        like.getAlgorithm(),
        like.getKeySize(),
        like.getTransformation(),
        like.getCipherBlockSize());
    this.provider = provider;
  }

  /**
   * Loads the library; gives none where there is none for this machine, or where it may not be
   * unpacked and run (it goes through the folder for temporary files).
   */
  static List<NamedFactory<Cipher>> load() {
    try {
      Provider provider = Conscrypt.newProviderBuilder().provideTrustManager(false).build();
      javax.crypto.Cipher.getInstance(TRANSFORMATION, provider);
      return Stream.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm)
          .<NamedFactory<Cipher>>map(like -> new Maker(like, provider))
          .toList();
    } catch (GeneralSecurityException | LinkageError | RuntimeException e) {
      // Java's own does the same work, only slower at first.
      return List.of();
    }
  }

  /** Makes one for each direction. */
  private record Maker(BuiltinCiphers like, Provider provider) implements NamedFactory<Cipher> {
    @Override
    public String getName() {
      return like.getName();
    }

    @Override
    public Cipher create() {
      return new NativeGcm(like, provider);
    }
  }

  @Override
  protected javax.crypto.Cipher createCipherInstance(Mode mode, byte[] key, byte[] iv)
      throws Exception {
    super.createCipherInstance(mode, key, iv);
    return javax.crypto.Cipher.getInstance(TRANSFORMATION, provider);
  }
}
