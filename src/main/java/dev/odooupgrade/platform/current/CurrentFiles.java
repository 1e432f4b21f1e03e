package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.PortFinding;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.FolderPlacing;
import dev.odooupgrade.transfer.Passage;
import dev.odooupgrade.transfer.PortProbe;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.RsyncDoor;
import java.util.List;

/**
 * Moves a request's files: has the platform's door opened, each time anew, goes through it with
 * rsync, and has it closed.
 */
final class CurrentFiles {
  private static final String UPLOAD = "upload";
  private static final String DOWNLOAD = "download";

  private final CurrentCalls calls;
  private final CurrentWire wire;
  private final Rsync rsync;
  private final FarSide far;

  CurrentFiles(CurrentCalls calls, CurrentWire wire, Rsync rsync, FarSide far) {
    this.calls = calls;
    this.wire = wire;
    this.rsync = rsync;
    this.far = far;
  }

  /** Sends a dump; the answer is the one to the question for the door. */
  Answer upload(RequestRef request, DumpFile dump, Sending how, Passage passage)
      throws TroubleException, InterruptedException {
    require(how.via());
    String name = CurrentNames.origin(dump, far.folder());
    SshIdentity identity = identity(how.ssh());
    // What cannot be sent from here needs no door.
    rsync.check(dump);
    Answer answer = calls.open(request, UPLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      return answer;
    }
    RsyncDoor door = door(request, CurrentWindow.of(answer));
    long sent = rsync.upload(door, identity, name, dump, how.rsync(), passage);
    calls.close(request);
    return answer.with(answer.figures().sending(sent));
  }

  /** Fetches all that an upgrade left, into a folder. */
  void download(RequestRef request, Fetching how, Passage passage)
      throws TroubleException, InterruptedException {
    require(how.via());
    FolderPlacing placing = FolderPlacing.of(how.wanted(), passage.journal());
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
        passage);
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
  private static void require(Via via) throws TroubleException {
    if (via != Via.RSYNC) {
      throw CurrentTroubles.noSuchWay(via);
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
