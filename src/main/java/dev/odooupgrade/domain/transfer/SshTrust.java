package dev.odooupgrade.domain.transfer;

import java.util.Optional;

/**
 * What an upgrade knows for speaking SSH with its platform.
 *
 * @param identity empty until one was made or chosen
 * @param hostKey the server's, empty until it was met; any other is refused from then on
 * @param confirmed the fingerprint of the key that a person expects. It counts for one run and is
 *     not saved, so a slip of typing does not outlive it
 */
public record SshTrust(
    Optional<SshIdentity> identity, Optional<HostKey> hostKey, Optional<String> confirmed) {
  public static final SshTrust NONE = new SshTrust(Optional.empty(), Optional.empty());

  public SshTrust(Optional<SshIdentity> identity, Optional<HostKey> hostKey) {
    this(identity, hostKey, Optional.empty());
  }

  public SshTrust as(SshIdentity next) {
    return new SshTrust(Optional.of(next), hostKey, confirmed);
  }

  public SshTrust meeting(HostKey met) {
    return new SshTrust(identity, Optional.of(met));
  }

  /** Expects the key with this fingerprint, which takes the place of a known one once it is met. */
  public SshTrust confirming(String fingerprint) {
    return new SshTrust(identity, hostKey, Optional.of(fingerprint));
  }

  /** Whether a server that nobody else vouches for may be met with this key. */
  public boolean isConfirmed(HostKey met) {
    return confirmed.equals(Optional.of(met.fingerprint()));
  }

  /** The fingerprint that was expected, where a server shows another key than that. */
  public Optional<String> insteadOf(HostKey met) {
    return confirmed
        .or(() -> hostKey.map(HostKey::fingerprint))
        .filter(expected -> !expected.equals(met.fingerprint()));
  }
}
