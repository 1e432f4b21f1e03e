package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Wiped;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Speaks today's protocol with the platform at one address. */
record CurrentPlatform(CurrentCalls calls, CurrentKeys keys, CurrentFiles files, CurrentLog log)
    implements UpgradePlatform {
  static final Abilities ABILITIES =
      new Abilities(
          EnumSet.of(OrderField.CONTRACT, OrderField.TARGET, OrderField.AIM),
          EnumSet.of(Transport.RSYNC),
          EnumSet.of(Transport.RSYNC),
          EnumSet.of(Artifact.RESULT),
          EnumSet.allOf(Ability.class));

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public List<FoundProgram> programs() throws InterruptedException {
    return files.programs();
  }

  @Override
  public PortFinding probePort(RequestRef request, boolean forResult, PortProbe probe)
      throws TroubleException, InterruptedException {
    return files.probePort(request, forResult, probe);
  }

  @Override
  public void prepare(SshTrust ssh, Optional<DumpFile> dump, TransferJournal journal)
      throws TroubleException, InterruptedException {
    if (dump.isPresent()) {
      files.check(dump.get());
    }
    keys.told(ssh, journal);
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    return calls.create(order, keys.told(ssh, journal));
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    return files.upload(request, dump, how, context);
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    files.download(request, how, context);
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return calls.ask(CurrentMethod.PROCESS, request, CurrentWire.token(request), false);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return calls.ask(CurrentMethod.STATUS, request, CurrentWire.token(request), true);
  }

  @Override
  public LogPiece log(RequestRef request, long from, byte[] here)
      throws TroubleException, InterruptedException {
    return log.from(request, from, here);
  }

  @Override
  public Wiped wipe(RequestRef request, String contract)
      throws TroubleException, InterruptedException {
    return CurrentShapes.wiped(
        calls.ask(CurrentMethod.WIPE, request, CurrentWire.wipe(request, contract), false));
  }
}
