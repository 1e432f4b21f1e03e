package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.ProgramTroubles;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Moves files by rsync over ssh, both of them programs of this machine. Each transfer has a folder
 * of its own for its keys, deleted when it returns.
 *
 * @param workFolder where private folders are made, absolute; of this user alone
 */
public record Rsync(
    TransferEnvironment environment, RsyncPrograms programs, Path workFolder, Children children) {
  /**
   * Makes sure that both programs are there and new enough, and that a dump can be sent.
   *
   * @throws TroubleException when they are not, or it cannot be read, or has changed since it was
   *     chosen
   */
  public void check(DumpFile dump) throws TroubleException, InterruptedException {
    programs.find();
    WorkFolder.requireParent(workFolder);
    SourceGuard.of(dump);
  }

  /**
   * Sends a dump, resuming after what is there of it, where the other side lets us.
   *
   * @param remotePath such as {@code /data/origin.sql.gz}
   * @param dump see {@link SourceGuard#of}
   * @param known the resume mode that worked for an earlier try
   * @return how many bytes were sent this time
   * @throws TroubleException when the programs are missing, the dump cannot be read or has changed,
   *     the server is not to be reached, not the one it should be, or refuses, or the connection
   *     breaks
   * @throws InterruptedException when the thread was interrupted; no program of ours runs by then
   */
  public long upload(
      RsyncServer server,
      SshCredential credential,
      String remotePath,
      DumpFile dump,
      Optional<ResumeMode> known,
      TransferContext context)
      throws TroubleException, InterruptedException {
    requirePlain(List.of(remotePath));
    SourceGuard source = SourceGuard.of(dump);
    try (RsyncJob job = job(server, credential, context, Direction.UPLOAD)) {
      job.transfer().sending(dump);
      long sent = new RsyncUpload(job, remotePath, source).run(known);
      job.transfer().prove();
      return sent;
    }
  }

  /**
   * Downloads files into a folder, resuming after what is there of them. Those that are missing on
   * the other side are passed over.
   *
   * @param remotePaths such as {@code /data/upgraded.sql.gz}; folders with all that is in them
   * @param into absolute; is made when it is not there
   * @param known the resume mode that worked for an earlier try
   * @throws TroubleException when the programs are missing, nothing is there to fetch, it cannot be
   *     kept, the server is not to be reached, not the one it should be, or refuses, or the
   *     connection breaks
   * @throws InterruptedException when the thread was interrupted; no program of ours runs by then
   */
  public void download(
      RsyncServer server,
      SshCredential credential,
      List<String> remotePaths,
      Path into,
      Optional<ResumeMode> known,
      TransferContext context)
      throws TroubleException, InterruptedException {
    requirePlain(remotePaths);
    try (RsyncJob job = job(server, credential, context, Direction.DOWNLOAD)) {
      new RsyncDownload(job, remotePaths, into).run(known);
    }
  }

  /**
   * The key that a server shows to anybody.
   *
   * @param direction what it is wanted for
   * @throws TroubleException when ssh does not get there, with words why
   */
  public HostKey keyShownBy(RsyncServer server, Direction direction)
      throws TroubleException, InterruptedException {
    RsyncPrograms.Found found = programs.find();
    Optional<String> jump = programs.jumpHosts(server.login(), server.port());
    SshCredential nobody = new SshCredential(Optional.empty(), Optional.empty());
    try (WorkFolder work = WorkFolder.make(workFolder, server, nobody, true)) {
      return new HostKeyLook(
              new RsyncTroubles(server, jump, direction, ResumeMode.IN_PLACE),
              launcher(found.ssh(), work, jump.isPresent()),
              environment.delayer())
          .run(SshCommand.look(server, found.sshVersion()));
    }
  }

  private RsyncJob job(
      RsyncServer server, SshCredential credential, TransferContext context, Direction direction)
      throws TroubleException, InterruptedException {
    RsyncPrograms.Found found = programs.find();
    Optional<String> jump = programs.jumpHosts(server.login(), server.port());
    StaleWorkFolders.clear(workFolder);
    WorkFolder work = WorkFolder.make(workFolder, server, credential, programs.hasAgent());
    return new RsyncJob(
        server,
        jump,
        direction,
        SshCommand.line(server, found.sshVersion(), work.identityFile()),
        launcher(found.rsync(), work, credential.needsAgent() || jump.isPresent()),
        new ActiveTransfer(context, environment));
  }

  /** A jump host may let us in by a key of the agent, whatever the platform wants. */
  private Launcher launcher(Path program, WorkFolder work, boolean agent) {
    return new Launcher(program, work, programs.environment(agent), children);
  }

  private static void requirePlain(List<String> remotePaths) throws TroubleException {
    for (String path : remotePaths) {
      if (!RemotePath.isPlain(path)) {
        throw new TroubleException(ProgramTroubles.oddFileName(path));
      }
    }
  }
}
