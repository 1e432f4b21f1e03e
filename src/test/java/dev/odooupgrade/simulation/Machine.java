package dev.odooupgrade.simulation;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.HttpSettings.Retries;
import dev.odooupgrade.http.KeptClients;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.current.CurrentPlatforms;
import dev.odooupgrade.platform.current.RemoteSide;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a user's machine has that no simulation changes: a dump, an SSH key, and programs that say
 * that they are rsync and ssh.
 */
record Machine(
    Path folder,
    SshIdentity.Made key,
    RsyncPrograms programs,
    PublicKey host,
    PublicKey otherHost) {

  static Machine in(Path folder) throws IOException, TroubleException {
    program(folder.resolve("rsync"), "rsync  version 3.2.7  protocol version 31");
    program(folder.resolve("ssh"), "OpenSSH_9.2p1");
    return new Machine(
        folder, made(), new RsyncPrograms(Map.of("PATH", folder.toString())), hostKey(), hostKey());
  }

  /** A dump of these bytes, the same file for every simulation. */
  DumpFile dump(byte[] bytes) throws IOException {
    Path file = folder.resolve("a-%d.sql".formatted(bytes.length));
    if (!Files.exists(file)) {
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.from(Samples.START));
    }
    return new DumpFile(file, bytes.length, Samples.START, "a dump");
  }

  private static PublicKey hostKey() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has RSA", e);
    }
  }

  private static void program(Path file, String says) throws IOException {
    Files.writeString(file, "#!/bin/sh\necho '" + says + "'\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** A real key; making one takes too long for each simulation. */
  private static SshIdentity.Made made() throws TroubleException {
    AtomicReference<SshIdentity.@Nullable Made> kept = new AtomicReference<>();
    TransferEnvironment unused =
        new TransferEnvironment(
            StallLimits.USUAL, (delay, task) -> () -> {}, Clock.systemUTC(), System::nanoTime);
    new Sftp(unused, PlainTransfer.NO_SSH)
        .login(
            SshTrust.NONE,
            new TransferJournal() {
              @Override
              public void identityMade(SshIdentity identity) {
                kept.set((SshIdentity.Made) identity);
              }
            });
    return Objects.requireNonNull(kept.get());
  }

  static PlatformAddress address(boolean today) {
    return new PlatformAddress(
        URI.create("http://" + SimulatedServer.HOST),
        false,
        false,
        Optional.empty(),
        Optional.of(today ? Protocol.CURRENT : Protocol.V1));
  }

  /** The program's own way to the platform, down to the network and the programs it starts. */
  Platforms platforms(
      Path folder,
      TransferEnvironment transfers,
      SimulatedNetwork network,
      SimulatedRsync rsync,
      SimulatedSftp sftp,
      boolean today) {
    HttpEnvironment http =
        new HttpEnvironment(
            line -> {},
            transfers.delayer(),
            transfers.clock(),
            transfers.nanos(),
            Runnable::run,
            network::builder,
            new KeptClients());
    HttpSettings settings =
        new HttpSettings(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            new Retries(3, Duration.ofNanos(1), Duration.ofNanos(2)),
            false,
            Optional.empty(),
            Map.of(),
            "odoo-upgrade-tui/test");
    Rsync moves = new Rsync(transfers, programs, folder.resolve("work"), new Children(rsync));
    CurrentPlatforms current =
        new CurrentPlatforms(
            settings, http, new Sftp(transfers, PlainTransfer.NO_SSH), moves, RemoteSide.USUAL);
    SshEnvironment ssh = new SshEnvironment(key -> Optional.empty(), Optional.empty(), sftp);
    V1Platforms v1 = new V1Platforms(settings, http, transfers, ssh);
    return address -> new Keyed(today ? current.at(address) : v1.at(address), key, today);
  }

  /** A platform to which the key is shown that is there already. */
  private record Keyed(UpgradePlatform platform, SshIdentity.Made key, boolean today)
      implements UpgradePlatform {
    @Override
    public Abilities abilities() {
      return platform.abilities();
    }

    @Override
    public void prepare(SshTrust ssh, Optional<DumpFile> dump, TransferJournal journal)
        throws TroubleException, InterruptedException {
      platform.prepare(today ? keyed(ssh, journal) : ssh, dump, journal);
    }

    /** What is known, with the key that is there instead of one that would be made now. */
    private SshTrust keyed(SshTrust ssh, TransferJournal journal) throws TroubleException {
      if (ssh.identity().isEmpty()) {
        journal.identityMade(key);
      }
      return ssh.as(key);
    }

    @Override
    public Answer create(Order order, SshTrust ssh, TransferJournal journal)
        throws TroubleException, InterruptedException {
      return platform.create(order, ssh, journal);
    }

    @Override
    public Answer upload(RequestRef request, DumpFile file, Sending how, TransferContext context)
        throws TroubleException, InterruptedException {
      Sending keyed =
          how.transport() == Transport.SFTP
              ? new Sending(
                  how.transport(),
                  keyed(how.ssh(), context.journal()),
                  how.rsync(),
                  how.checkpoint())
              : how;
      return platform.upload(request, file, keyed, context);
    }

    @Override
    public void download(RequestRef request, Fetching how, TransferContext context)
        throws TroubleException, InterruptedException {
      Fetching keyed =
          how.transport() == Transport.SFTP
              ? new Fetching(
                  how.wanted(),
                  how.answer(),
                  how.transport(),
                  keyed(how.ssh(), context.journal()),
                  how.rsync())
              : how;
      platform.download(request, keyed, context);
    }

    @Override
    public Answer process(RequestRef request) throws TroubleException, InterruptedException {
      return platform.process(request);
    }

    @Override
    public Answer status(RequestRef request) throws TroubleException, InterruptedException {
      return platform.status(request);
    }
  }
}
