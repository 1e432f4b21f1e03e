package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.HostKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/** What we propose to a server, the best first. */
final class Ciphers {
  /** AES goes before ChaCha20, and GCM before the rest: processors do these themselves. */
  private static final List<BuiltinCiphers> CIPHERS =
      List.of(
          BuiltinCiphers.aes128gcm,
          BuiltinCiphers.aes256gcm,
          BuiltinCiphers.aes128ctr,
          BuiltinCiphers.aes256ctr,
          BuiltinCiphers.aes192ctr,
          BuiltinCiphers.cc20p1305_openssh);

  /** The last one, with SHA-1, is for servers of before 2017 that know no other. */
  private static final List<BuiltinSignatures> SIGNATURES =
      List.of(
          BuiltinSignatures.ed25519,
          BuiltinSignatures.nistp256,
          BuiltinSignatures.nistp384,
          BuiltinSignatures.nistp521,
          BuiltinSignatures.rsaSHA512,
          BuiltinSignatures.rsaSHA256,
          BuiltinSignatures.rsa);

  private Ciphers() {}

  /**
   * The ciphers to propose.
   *
   * @param natively whether so much will move that loading a library for it pays
   */
  static List<NamedFactory<Cipher>> all(boolean natively) {
    List<NamedFactory<Cipher>> all = new ArrayList<>(natively ? NativeGcm.load() : List.of());
    List<String> there = all.stream().map(NamedFactory::getName).toList();
    CIPHERS.stream()
        .filter(each -> each.isSupported() && !there.contains(each.getName()))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** A server with several keys shall show the one that we know. */
  static List<NamedFactory<Signature>> signatures(Optional<HostKey> known) {
    List<BuiltinSignatures> order =
        SIGNATURES.stream().sorted(Comparator.comparing(each -> !isOf(known, each))).toList();
    return List.copyOf(NamedFactory.setUpBuiltinFactories(true, order));
  }

  private static boolean isOf(Optional<HostKey> known, BuiltinSignatures signature) {
    String type = KeyUtils.getCanonicalKeyType(signature.getName());
    return known.map(key -> key.type().equals(type)).orElse(false);
  }
}
