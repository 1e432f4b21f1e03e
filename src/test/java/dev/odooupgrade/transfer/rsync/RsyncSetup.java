package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.transfer.Notes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/** A real server with rsync, a key that is let in, and what one transfer after the other needs. */
final class RsyncSetup implements AutoCloseable {
  /** Where the platform wants a dump, and where that is in the test's folder. */
  static final String REMOTE = "/data/origin.dump";

  /**
   * Bytes that take a while at the pace of a test, which rsync tells no more than once a second.
   */
  static final int MANY = 20 * 1024 * 1024;

  final OpenSshServer server;
  final Path folder;
  final Path work;
  final Notes notes = new Notes();
  final Children children = new Children();
  final Map<String, String> environment = new HashMap<>(System.getenv());
  final TransferControl control;
  StallLimits limits = StallLimits.USUAL;
  long proven = ProofDepth.BEFORE_SENDING.whole();
  SshCredential credential;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  RsyncSetup(OpenSshServer server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    this.work = folder.resolve("work");
    this.control = environment().control();
    Path key = folder.resolve("own");
    OpenSshServer.keygen("-t", "ecdsa", "-m", "PKCS8", "-N", "", "-f", key.toString());
    server.letIn(Files.readString(folder.resolve("own.pub")));
    server.refuse();
    credential = new SshCredential(Optional.of(Secret.of(Files.readString(key))), Optional.empty());
    clean(server.file("."));
  }

  /** Skips the tests where a program is missing that they need. */
  static OpenSshServer start() throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    try {
      new RsyncPrograms(System.getenv()).find();
    } catch (TroubleException | InterruptedException e) {
      assumeTrue(false, e.getMessage());
    }
    return OpenSshServer.startForRsync();
  }

  private static void clean(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  TransferEnvironment environment() {
    return new TransferEnvironment(
        limits, Delayer.on(timer), Clock.systemUTC(), System::nanoTime, proven);
  }

  Rsync rsync() {
    return new Rsync(environment(), new RsyncPrograms(environment), work, children);
  }

  RsyncServer server(int port) throws IOException {
    return new RsyncServer(server.user(), "127.0.0.1", port, server.knownHosts(port));
  }

  TransferContext context() {
    return new TransferContext(notes, control, notes);
  }

  DumpFile dump(int size, long seed) throws IOException {
    return dump("d" + seed + ".dump", size, seed);
  }

  /** A file of so many random bytes, alike for the same seed. */
  DumpFile dump(String name, int size, long seed) throws IOException {
    byte[] content = new byte[size];
    new Random(seed).nextBytes(content);
    return chosen(Files.write(folder.resolve(name), content));
  }

  static DumpFile chosen(Path file) throws IOException {
    return new DumpFile(
        file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump");
  }

  long upload(DumpFile dump) throws IOException, TroubleException, InterruptedException {
    return upload(dump, server.port());
  }

  long upload(DumpFile dump, int port) throws IOException, TroubleException, InterruptedException {
    return rsync().upload(server(port), credential, REMOTE, dump, notes.mode, context());
  }

  Trouble trouble(DumpFile dump, int port) {
    return catchThrowableOfType(TroubleException.class, () -> upload(dump, port)).trouble();
  }

  void download(List<String> paths, Path into, int port)
      throws IOException, TroubleException, InterruptedException {
    Optional<ResumeMode> known = notes.mode;
    rsync().download(server(port), credential, paths, into, known, context());
  }

  /** Where the dump arrives. */
  Path arrived() {
    return server.file("origin.dump");
  }

  void assertArrived(DumpFile dump) throws IOException {
    assertThat(Files.mismatch(arrived(), dump.path())).isEqualTo(-1);
  }

  /** Nothing of a transfer is left on this machine: no key, no process. */
  void assertNothingLeft() throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> left = Files.list(work)) {
        assertThat(left).isEmpty();
      }
    }
    assertThat(programs()).isEmpty();
  }

  /** The programs that run with this setup's folder as their home. */
  List<ProcessHandle> programs() {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().orElse("").matches(".*/(rsync|ssh)"))
        .filter(
            one -> one.info().arguments().map(a -> !List.of(a).contains("--server")).orElse(true))
        .toList();
  }

  @Override
  public void close() {
    children.endAll();
    timer.shutdownNow();
  }
}
