package dev.odooupgrade.platform;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.Via;
import java.util.Optional;

/**
 * How a dump is sent.
 *
 * @param ssh what is known for the ways that speak SSH
 * @param rsync how the other side lets rsync go on after a break, where that is known
 * @param checkpoint how far an earlier try came, if its start is worth anything
 */
public record Sending(
    Via via, SshTrust ssh, Optional<RsyncManner> rsync, Optional<Checkpoint> checkpoint) {
  /** Over HTTPS, from the first byte. */
  public static final Sending PLAINLY =
      new Sending(Via.HTTPS, SshTrust.NONE, Optional.empty(), Optional.empty());
}
