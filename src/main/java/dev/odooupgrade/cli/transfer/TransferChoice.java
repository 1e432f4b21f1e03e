package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.flow.upgrade.TransferWishes;
import java.time.Instant;
import java.util.Optional;

/**
 * What was typed about transfers.
 *
 * @param namesWay whether a way was named; {@code auto} counts
 * @param transport the way that was named; empty for {@code auto}
 * @param forgetsHost whether the server's key is to be learned anew
 */
public record TransferChoice(
    boolean namesWay,
    Optional<Transport> transport,
    Optional<SshIdentity> identity,
    boolean forgetsHost,
    TransferWishes wishes) {

  /** The way to take: the one that was named, else the one that is remembered. */
  Optional<Transport> transportOver(Optional<Transport> remembered) {
    return namesWay ? transport : remembered;
  }

  public Session forUpload(Session session, Instant now) {
    Transfers before = session.transfers();
    return noted(session, identified(before).by(transportOver(before.transport())), now);
  }

  /** The transfers with the key that was named, and the server's key forgotten where wished. */
  Transfers identified(Transfers before) {
    SshTrust known = before.ssh();
    SshTrust host = forgetsHost ? new SshTrust(known.identity(), Optional.empty()) : known;
    return before.with(identity.map(host::as).orElse(host));
  }

  /** The upgrade with these transfers; itself when nothing is new. */
  public static Session noted(Session session, Transfers next, Instant now) {
    return next.equals(session.transfers())
        ? session
        : UpgradeFlow.next(session, new FlowEvent.TransfersNoted(now, next));
  }
}
