package dev.odooupgrade.platform;

import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;

/** A platform that nobody has asked yet what it speaks: it can do nothing until then. */
final class UnknownPlatform implements UpgradePlatform {
  @Override
  public Abilities abilities() {
    return Abilities.NONE;
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal) {
    throw unasked();
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context) {
    throw unasked();
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context) {
    throw unasked();
  }

  @Override
  public Answer process(RequestRef request) {
    throw unasked();
  }

  @Override
  public Answer status(RequestRef request) {
    throw unasked();
  }

  private static IllegalStateException unasked() {
    return new IllegalStateException("ask first what it speaks");
  }
}
