package dev.odooupgrade.testing;

import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;

/** A platform that nobody asks anything, but for what a test adds. */
public class SilentPlatform implements UpgradePlatform {
  @Override
  public Abilities abilities() {
    return Abilities.NONE;
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal) {
    throw new AssertionError("create");
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context) {
    throw new AssertionError("upload");
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context) {
    throw new AssertionError("download");
  }

  @Override
  public Answer process(RequestRef request) {
    throw new AssertionError("process");
  }

  @Override
  public Answer status(RequestRef request) {
    throw new AssertionError("status");
  }
}
