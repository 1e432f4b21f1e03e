package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.file.FolderPlacing;
import dev.odooupgrade.transfer.probe.PortProbe;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.RsyncDoor;
import java.util.List;

/**
 * Moves a request's files: has the platform's door opened, each time anew, goes through it with
 * rsync, and has it closed.
 */
record CurrentFiles(CurrentCalls calls, CurrentWire wire, Rsync rsync, RemoteSide far) {
  private static final String UPLOAD = "upload";
  private static final String DOWNLOAD = "download";

  /** Sends a dump; the answer is the one to the question for the door. */
  Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    String name = CurrentNames.origin(dump, far.folder());
    SshIdentity identity = identity(how.ssh());
    // What cannot be sent from here needs no door.
    rsync.check(dump);
    Answer answer = calls.open(request, UPLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      return answer;
    }
    RsyncDoor door = door(request, CurrentWindow.of(answer));
    long sent = rsync.upload(door, identity, name, dump, how.rsync(), context);
    calls.close(request);
    return answer.with(answer.figures().sending(sent));
  }

  void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    FolderPlacing placing = FolderPlacing.of(how.wanted(), context.journal());
    if (placing.isDone()) {
      return;
    }
    SshIdentity identity = identity(how.ssh());
    rsync.check();
    Answer answer = calls.open(request, DOWNLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw CurrentTroubles.noDoorForResult(answer);
    }
    CurrentWindow window = CurrentWindow.of(answer);
    String dump = window.dumpName().orElseThrow(CurrentTroubles::noDumpName);
    rsync.download(
        door(request, window),
        identity,
        CurrentNames.result(dump, far.folder()),
        placing.part(),
        how.rsync(),
        context);
    calls.close(request);
    placing.finish(dump);
  }

  List<FoundProgram> programs() throws InterruptedException {
    return rsync.programs();
  }

  /** Has the door opened, knocks at it without a word, and has it closed. */
  PortFinding knock(RequestRef request, boolean forResult, PortProbe probe)
      throws TroubleException, InterruptedException {
    Answer answer = calls.open(request, forResult ? DOWNLOAD : UPLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw CurrentTroubles.noDoor(answer);
    }
    RsyncDoor door = door(request, CurrentWindow.of(answer));
    PortFinding found = probe.probe(door.host(), door.port());
    calls.close(request);
    return found;
  }

  /** A way that a person wishes for need not be one that this platform offers. */
  private static void require(Transport transport) throws TroubleException {
    if (transport != Transport.RSYNC) {
      throw CurrentTroubles.noSuchWay(transport);
    }
  }

  private RsyncDoor door(RequestRef request, CurrentWindow window) throws TroubleException {
    String host = wire.sshHost(request);
    try {
      return new RsyncDoor(far.user(), host, window.port(), window.knownHosts());
    } catch (IllegalArgumentException strange) {
      throw CurrentTroubles.strangeHost(host);
    }
  }

  private static SshIdentity identity(SshTrust known) throws TroubleException {
    return known.identity().orElseThrow(CurrentTroubles::noIdentity);
  }
}
