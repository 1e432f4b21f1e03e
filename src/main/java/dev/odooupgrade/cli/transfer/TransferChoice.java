package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.util.Optional;

/**
 * What was typed about transfers.
 *
 * @param namesTransport whether a transport was named; {@code auto} counts
 * @param transport the transport that was named; empty for {@code auto}
 * @param forgetsHost whether the server's key is to be learned anew
 */
public record TransferChoice(
    boolean namesTransport,
    Optional<Transport> transport,
    Optional<SshIdentity> identity,
    boolean forgetsHost,
    TransferPreferences preferences) {

  /** The transport to take: the one that was named, else the one that is remembered. */
  Optional<Transport> transportOver(Optional<Transport> remembered) {
    return namesTransport ? transport : remembered;
  }

  /** Takes over how the dump of an upgrade is to travel. */
  public void forUpload(OpenUpgrade open) {
    Transfers before = open.session().transfers();
    open.note(identified(before).by(transportOver(before.transport())));
  }

  /** The transfers with the key that was named, and the server's key forgotten where wished. */
  Transfers identified(Transfers before) {
    SshTrust known = before.ssh();
    SshTrust host = forgetsHost ? new SshTrust(known.identity(), Optional.empty()) : known;
    return before.with(identity.map(host::as).orElse(host));
  }
}
