package dev.odooupgrade.testing;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.Passage;
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
  public Answer upload(RequestRef request, DumpFile dump, Sending how, Passage passage) {
    throw new AssertionError("upload");
  }

  @Override
  public void download(RequestRef request, Fetching how, Passage passage) {
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
