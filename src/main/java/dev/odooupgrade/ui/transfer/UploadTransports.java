package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Binding;
import java.util.Optional;
import java.util.Set;

/** The transports that a dump can take, and the one it takes. */
record UploadTransports(Upgrade upgrade) {

  Optional<Transport> taken() {
    return upgrade.uploadTransport();
  }

  /** The other transport, where the platform offers it. */
  Optional<Transport> other() {
    return taken().map(TransportWords::other).filter(offered()::contains);
  }

  /** Whether the transport resumes after a break. */
  boolean canGoOn() {
    return taken().map(Transport::resumes).orElse(false);
  }

  /**
   * Whether both transports are offered and nobody has chosen, for a dump that one would not send
   * twice.
   */
  boolean areToBeChosen() {
    return upgrade.session().transfers().transport().isEmpty()
        && upgrade.session().dump().isPresent()
        && canGoOn()
        && other().isPresent();
  }

  /** The key that switches to the other transport. */
  Binding key(Runnable take) {
    String words =
        other()
            .map(transport -> "over " + TransportWords.name(transport))
            .orElse("switch transport");
    return TransferKeys.SWITCH_TRANSPORT
        .does(take)
        .saying(words)
        .blockedIf(other().isEmpty(), "the platform offers only one transport");
  }

  private Set<Transport> offered() {
    return upgrade.abilities().uploadTransports();
  }
}
