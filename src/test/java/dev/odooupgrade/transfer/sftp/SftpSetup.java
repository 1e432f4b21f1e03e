package dev.odooupgrade.transfer.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.transfer.Notes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A server, a user who is let in, and what one upload after the other needs. */
final class SftpSetup implements AutoCloseable {
  /** The name of the file that the platform would share. */
  static final String SHARED = "shared.dump";

  final OpenSshServer server;
  final Path folder;
  final Notes notes = new Notes();
  final TransferControl control;
  final TransferEnvironment environment;
  SshEnvironment ssh = PlainTransfer.NO_SSH;
  long much = Long.MAX_VALUE;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  SftpSetup(OpenSshServer server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    this.environment =
        new TransferEnvironment(
            StallLimits.USUAL, Delayer.on(timer), Clock.systemUTC(), System::nanoTime);
    this.control = environment.control();
    Files.deleteIfExists(server.file(SHARED));
    Files.createFile(server.file(SHARED));
  }

  /** A file of so many random bytes, alike for the same seed. */
  DumpFile dump(int size, long seed) throws IOException {
    byte[] content = new byte[size];
    new Random(seed).nextBytes(content);
    return chosen(Files.write(folder.resolve("d" + seed + ".dump"), content));
  }

  static DumpFile chosen(Path file) throws IOException {
    return new DumpFile(
        file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump");
  }

  SftpAddress address() {
    return at(server.port());
  }

  SftpAddress at(int port) {
    return new SftpAddress("127.0.0.1", port, server.user());
  }

  /** Sends it as the platform's adapter does: with a key that the server was told of. */
  long upload(DumpFile dump) throws Exception {
    return upload(dump, address(), notes.checkpoint());
  }

  long upload(DumpFile dump, SftpAddress at, Optional<Checkpoint> checkpoint) throws Exception {
    return upload(environment, dump, at, checkpoint);
  }

  long upload(
      TransferEnvironment by, DumpFile dump, SftpAddress at, Optional<Checkpoint> checkpoint)
      throws TroubleException, InterruptedException {
    return upload(by, dump, at, checkpoint, control);
  }

  long upload(
      TransferEnvironment by,
      DumpFile dump,
      SftpAddress at,
      Optional<Checkpoint> checkpoint,
      TransferControl heldBackBy)
      throws TroubleException, InterruptedException {
    Sftp sftp = new Sftp(by, ssh, much);
    SshLogin login = sftp.login(notes.trust, notes);
    try {
      server.letIn(login.publicKeys());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return sftp.upload(
        new SftpEndpoint(at, login, notes.trust),
        SHARED,
        dump,
        checkpoint,
        new TransferContext(notes, heldBackBy, notes));
  }

  Trouble trouble(DumpFile dump, SftpAddress at) {
    return catchThrowableOfType(TroubleException.class, () -> upload(dump, at, notes.checkpoint()))
        .trouble();
  }

  void assertArrived(DumpFile dump) throws Exception {
    assertThat(sha256(server.file(SHARED))).isEqualTo(sha256(dump.path()));
  }

  static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
