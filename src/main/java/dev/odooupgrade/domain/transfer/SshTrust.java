package dev.odooupgrade.domain.transfer;

import java.util.Optional;

/**
 * What an upgrade knows for speaking SSH with its platform.
 *
 * @param identity empty until one was made or chosen
 * @param hostKey the server's, empty until it was met; any other is refused from then on
 */
public record SshTrust(Optional<SshIdentity> identity, Optional<HostKey> hostKey) {
  public static final SshTrust NONE = new SshTrust(Optional.empty(), Optional.empty());

  public SshTrust as(SshIdentity next) {
    return new SshTrust(Optional.of(next), hostKey);
  }

  public SshTrust meeting(HostKey met) {
    return new SshTrust(identity, Optional.of(met));
  }
}
