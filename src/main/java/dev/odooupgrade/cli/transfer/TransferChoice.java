package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.domain.platform.Ability;
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
 * @param transport the transport that was named; {@code auto} counts
 * @param forgetsHost whether the server's key is to be learned anew
 * @param hostKey the fingerprint that it must have where nobody else tells it
 */
public record TransferChoice(
    Optional<OptionValue.OrAuto<Transport>> transport,
    Optional<SshIdentity> identity,
    boolean forgetsHost,
    Optional<String> hostKey,
    TransferPreferences preferences) {

  /** The transport to take: the one that was named, else the one that is remembered. */
  Optional<Transport> transportOver(Optional<Transport> remembered) {
    return transport.map(OptionValue.OrAuto::named).orElse(remembered);
  }

  /**
   * Takes over how the dump of an upgrade is to travel.
   *
   * @throws BadArguments when its key cannot be another one
   */
  public void forUpload(OpenUpgrade open) throws BadArguments {
    Transfers before = identified(open);
    open.note(before.by(transportOver(before.transport())));
  }

  /**
   * The transfers with the key that was named, and the server's key forgotten where wished.
   *
   * @throws BadArguments when the platform learnt another key with the order: no other opens its
   *     files, so one that is kept in the session alone is not replaced there. One that lies in a
   *     file may have moved to another.
   */
  Transfers identified(OpenUpgrade open) throws BadArguments {
    Transfers before = open.session().transfers();
    SshTrust known = before.ssh();
    boolean onlyHere = known.identity().orElse(null) instanceof SshIdentity.Made;
    boolean learnt =
        open.session().request().isPresent() && open.abilities().can(Ability.KEY_WITH_ORDER);
    if (identity.isPresent() && learnt && onlyHere) {
      throw new BadArguments(
          "The platform received the SSH key when the request was created, and accepts no other;"
              + " nothing was sent.",
          "Omit --ssh-key: the session has that key.");
    }
    SshTrust host = forgetsHost ? new SshTrust(known.identity(), Optional.empty()) : known;
    SshTrust trust = hostKey.map(host::confirming).orElse(host);
    return before.with(identity.map(trust::as).orElse(trust));
  }
}
