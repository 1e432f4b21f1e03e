package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.SshIdentity;
import java.util.Optional;

/** The key a platform learnt with an order: no other opens its files, so it is kept. */
public final class KeyOfOrder {
  private KeyOfOrder() {}

  /**
   * Makes sure that a key which was made for a request, and is kept in its session alone, is not
   * replaced there. One that lies in a file may have moved to another.
   *
   * @throws BadArguments when it would be
   */
  public static void keep(CliWorld world, Session session, Optional<SshIdentity> named)
      throws TroubleException {
    boolean learnt =
        session.request().isPresent()
            && world.runners().abilities(session.platform()).can(Ability.KEY_WITH_ORDER);
    boolean onlyHere =
        session.transfers().ssh().identity().orElse(null) instanceof SshIdentity.Made;
    if (named.isPresent() && learnt && onlyHere) {
      throw new BadArguments(
          "The platform received the SSH key when the request was created, and accepts no other;"
              + " nothing was sent.",
          "Omit --ssh-key: the session has that key.");
    }
  }
}
