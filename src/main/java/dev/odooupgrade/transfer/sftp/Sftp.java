package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.file.PartFile;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.SourceReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;

/** Moves files over SFTP. Each transfer has a connection of its own, closed when it returns. */
public final class Sftp {
  /** From so many bytes on, 64 MiB, encryption by a native library saves more than it costs. */
  private static final long MUCH = 64L << 20;

  private final TransferEnvironment environment;
  private final SshLibrary library;
  private final SshKeys keys;
  private final long much;

  public Sftp(TransferEnvironment environment, SshEnvironment ssh) {
    this(environment, ssh, MUCH);
  }

  /** The same with another idea of much, in bytes, for tests. */
  public Sftp(TransferEnvironment environment, SshEnvironment ssh, long much) {
    this.much = much;
    this.environment = environment;
    this.library = ssh.library();
    this.keys = new SshKeys(ssh);
  }

  /**
   * Opens the keys by which we prove who we are; makes one when there is none yet.
   *
   * @param journal keeps a key that is made, before it is used
   * @throws TroubleException when a key cannot be opened, or not be kept
   */
  public SshLogin login(SshTrust known, TransferJournal journal) throws TroubleException {
    if (known.identity().isPresent()) {
      return keys.open(known.identity().get());
    }
    SshIdentity.Made made = SshKeys.make();
    journal.identityMade(made);
    return keys.open(made);
  }

  /**
   * Fetches a file into its target, by way of its part, resuming after what is there.
   *
   * @param names of the file, the likeliest first: the first that is there is fetched
   * @throws TroubleException when the server is not to be reached, not the one that is known, has
   *     no such file, or the connection breaks, or the file cannot be kept
   */
  public void download(
      SftpEndpoint server, List<String> names, Download wanted, TransferContext context)
      throws TroubleException, InterruptedException {
    Optional<PartFile> opened = PartFile.open(wanted, context.journal(), environment);
    if (opened.isEmpty()) {
      return;
    }
    SftpTroubles words = new SftpTroubles(server.address(), Direction.DOWNLOAD);
    boolean isMuch = wanted.total().orElse(Long.MAX_VALUE) >= much;
    try (PartFile part = opened.get();
        ActiveTransfer transfer = new ActiveTransfer(context, environment)) {
      over(
          new SftpConnection(server, transfer.journal(), words, isMuch, library),
          words,
          transfer,
          sftp -> new SftpDownload(sftp, part, words, transfer).run(names));
      transfer.allMoved();
      part.finish(read -> transfer.checking(read, part.size()));
    }
  }

  /**
   * Sends a dump into the file that is shared with us, resuming after what is there of it.
   *
   * @param name of the shared file
   * @param checkpoint how far an earlier try came
   * @return how many bytes were sent this time
   * @throws TroubleException when the file cannot be read or has changed, the server is not to be
   *     reached, not the one that is known, or refuses, or the connection breaks
   */
  public long upload(
      SftpEndpoint server,
      String name,
      DumpFile dump,
      Optional<Checkpoint> checkpoint,
      TransferContext context)
      throws TroubleException, InterruptedException {
    SftpTroubles words = new SftpTroubles(server.address(), Direction.UPLOAD);
    try (SourceReader source = SourceReader.of(SourceGuard.ofFile(dump));
        ActiveTransfer transfer = new ActiveTransfer(context, environment).sending(dump)) {
      CheckpointWriter milestones = new CheckpointWriter(transfer.journal(), transfer.nanos());
      Moving moving =
          sftp -> new SftpUpload(sftp, name, source, words, transfer, milestones).run(checkpoint);
      boolean isMuch = dump.size() >= much;
      SftpConnection connection =
          new SftpConnection(server, transfer.journal(), words, isMuch, library);
      long sent = over(connection, words, transfer, moving);
      transfer.prove();
      return sent;
    }
  }

  /** Moves bytes; returns how many. */
  @FunctionalInterface
  private interface Moving {
    long run(SftpClient sftp) throws TroubleException, IOException, InterruptedException;
  }

  private static long over(
      SftpConnection connection, SftpTroubles words, ActiveTransfer transfer, Moving moving)
      throws TroubleException, InterruptedException {
    try (connection) {
      transfer.watch(connection, words.stall());
      return moving.run(connection.open());
    } catch (IOException failure) {
      throw connection.explained(failure);
    } finally {
      transfer.unwatch();
    }
  }
}
