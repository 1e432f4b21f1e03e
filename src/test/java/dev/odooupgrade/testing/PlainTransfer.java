package dev.odooupgrade.testing;

import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.TransferListener;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.util.Optional;

/** What accompanies a transfer of which nothing is asked but to move its bytes. */
public final class PlainTransfer {
  public static final TransferListener SILENT = event -> {};

  public static final SshEnvironment NO_SSH =
      new SshEnvironment(key -> Optional.empty(), Optional.empty());

  /** Over HTTPS, from the first byte. */
  public static final Sending OVER_HTTPS =
      new Sending(Transport.HTTPS, SshTrust.NONE, Optional.empty(), Optional.empty());

  private PlainTransfer() {}

  /** A control that nobody turns: it always lets everything through. */
  public static TransferControl unlimited() {
    return new TransferControl((delay, task) -> () -> {}, () -> 0);
  }

  public static TransferContext heardBy(TransferListener listener) {
    return new TransferContext(listener, unlimited(), new TransferJournal() {});
  }
}
