package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.file.FolderMove;
import dev.odooupgrade.transfer.probe.PortProbe;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.RsyncServer;
import dev.odooupgrade.transfer.rsync.SshCredential;
import java.net.URI;
import java.util.List;

/**
 * Moves a request's files: has the platform start a transfer server, each time another one, moves
 * them with rsync, and has the server stopped.
 */
record CurrentFiles(CurrentCalls calls, CurrentKeys keys, Rsync rsync, RemoteSide remote) {
  private static final String UPLOAD = "upload";
  private static final String DOWNLOAD = "download";

  /** Sends a dump; the answer is that to the call for a transfer server. */
  Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    SshCredential credential = credential(how.ssh());
    // What cannot be sent from here needs no server.
    String name = check(dump);
    Answer answer = calls.open(request, UPLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      return answer;
    }
    long sent =
        using(
            request,
            answer,
            how.ssh(),
            Direction.UPLOAD,
            context.journal(),
            (started, server) ->
                rsync.upload(server, credential, name, dump, how.rsync(), context));
    return answer.with(answer.figures().sending(sent));
  }

  /** Makes sure that a dump can be sent from here; where it will go. */
  String check(DumpFile dump) throws TroubleException, InterruptedException {
    String name = CurrentNames.origin(dump, remote.folder());
    rsync.check(dump);
    return name;
  }

  void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    FolderMove placing = FolderMove.of(how.wanted(), context.journal());
    if (placing.isDone()) {
      return;
    }
    SshCredential credential = credential(how.ssh());
    rsync.programs().find();
    Answer answer = calls.open(request, DOWNLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw CurrentTroubles.noServerForResult(answer);
    }
    String main =
        using(
            request,
            answer,
            how.ssh(),
            Direction.DOWNLOAD,
            context.journal(),
            (started, server) -> {
              String dump = started.dumpName().orElseThrow(CurrentTroubles::noDumpName);
              List<String> paths = CurrentNames.result(dump, remote.folder());
              rsync.download(server, credential, paths, placing.part(), how.rsync(), context);
              return dump;
            });
    try (ActiveTransfer transfer = new ActiveTransfer(context, rsync.environment())) {
      placing.finish(main, transfer);
    }
  }

  List<FoundProgram> programs() throws InterruptedException {
    return rsync.programs().each();
  }

  /** Has a transfer server started, connects to it and no more, and has it stopped. */
  PortFinding probePort(RequestRef request, boolean forResult, PortProbe probe)
      throws TroubleException, InterruptedException {
    Answer answer = calls.open(request, forResult ? DOWNLOAD : UPLOAD);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw CurrentTroubles.noTransferServer(answer);
    }
    return using(
        request,
        answer,
        SshTrust.NONE,
        Direction.UPLOAD,
        new TransferJournal() {},
        (started, server) -> probe.probe(server.host(), server.port()));
  }

  @FunctionalInterface
  private interface Use<R> {
    R of(CurrentTransferServer started, RsyncServer server)
        throws TroubleException, InterruptedException;
  }

  /** Uses a transfer server that was started, and has it stopped, whatever came of it. */
  private <R> R using(
      RequestRef request,
      Answer answer,
      SshTrust known,
      Direction direction,
      TransferJournal journal,
      Use<R> use)
      throws TroubleException, InterruptedException {
    try {
      R outcome = trusting(answer, known, direction, journal, use);
      calls.close(request);
      return outcome;
    } catch (TroubleException failed) {
      // Over a line that is down nothing gets there, and the next try starts another one.
      if (failed.trouble().kind() != TroubleKind.NETWORK) {
        calls.close(request);
      }
      throw failed;
    }
  }

  /**
   * Where a person named a fingerprint, no other key counts, whoever vouches for it. Else where the
   * platform announced no key, the one counts that was accepted before, or else the user's own
   * known_hosts. A key that ssh refuses then is shown, while the server still runs.
   */
  private <R> R trusting(
      Answer answer, SshTrust known, Direction direction, TransferJournal journal, Use<R> use)
      throws TroubleException, InterruptedException {
    CurrentTransferServer started = CurrentTransferServer.of(answer);
    RsyncServer server = server(answer, started);
    boolean announced = !started.knownHosts().isEmpty();
    if (known.confirmed().isPresent()) {
      HostKey key = rsync.keyShownBy(server, direction);
      if (!known.isConfirmed(key)) {
        throw CurrentTroubles.notConfirmed(server.words(), key, known);
      }
      if (!announced) {
        journal.hostKeyLearned(key);
        return use.of(started, server.knownBy(key));
      }
    }
    try {
      boolean own = announced || known.hostKey().isEmpty();
      return use.of(started, own ? server : server.knownBy(known.hostKey().get()));
    } catch (TroubleException failed) {
      if (announced || failed.trouble().kind() != TroubleKind.UNTRUSTED) {
        throw failed;
      }
      HostKey key = rsync.keyShownBy(server, direction);
      throw CurrentTroubles.showing(key, known.insteadOf(key), failed.trouble());
    }
  }

  /** A person may ask for a transport that this platform does not offer. */
  private static void require(Transport transport) throws TroubleException {
    if (transport != Transport.RSYNC) {
      throw CurrentTroubles.noSuchTransport(transport);
    }
  }

  /** It runs where the call for it was answered. */
  private RsyncServer server(Answer answer, CurrentTransferServer started) throws TroubleException {
    String host = URI.create(answer.figures().effectiveUrl()).getHost();
    try {
      return new RsyncServer(remote.user(), host, started.port(), started.knownHosts());
    } catch (IllegalArgumentException strange) {
      throw CurrentTroubles.strangeHost(host);
    }
  }

  private SshCredential credential(SshTrust known) throws TroubleException {
    return keys.credential(known.identity().orElseThrow(CurrentTroubles::noIdentity));
  }
}
