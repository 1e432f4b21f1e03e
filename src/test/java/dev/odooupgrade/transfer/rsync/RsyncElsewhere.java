package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;

/** A program that sends a dump slowly, for a test to kill. */
final class RsyncElsewhere {
  private static final long SLOWLY = 2L << 20;

  private RsyncElsewhere() {}

  /**
   * Sends it.
   *
   * @param arguments the setup's folder, the dump, the user, the port, and the known hosts
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    TransferEnvironment environment =
        new TransferEnvironment(
            StallLimits.USUAL,
            Delayer.on(Executors.newSingleThreadScheduledExecutor()),
            Clock.systemUTC(),
            System::nanoTime);
    TransferControl control = environment.control();
    control.limit(OptionalLong.of(SLOWLY));
    RsyncPrograms programs = new RsyncPrograms(System.getenv());
    new Rsync(environment, programs, folder.resolve("work"), new Children())
        .upload(
            new RsyncServer(
                arguments[2], "127.0.0.1", Integer.parseInt(arguments[3]), arguments[4]),
            new SshCredential(
                Optional.of(Secret.of(Files.readString(folder.resolve("own")))), Optional.empty()),
            RsyncSetup.REMOTE,
            RsyncSetup.chosen(Path.of(arguments[1])),
            Optional.empty(),
            new TransferContext(PlainTransfer.SILENT, control, new TransferJournal() {}));
  }
}
