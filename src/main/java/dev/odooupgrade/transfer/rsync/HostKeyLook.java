package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.transfer.rsync.program.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Has ssh meet a server and write down the key that it shows, by the way that ssh takes for a
 * transfer: over a jump host, where the user's settings say so. Nobody logs in.
 */
record HostKeyLook(RsyncTroubles words, Launcher ssh, Delayer delayer) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  HostKey run(List<String> arguments) throws TroubleException, InterruptedException {
    try (Child child = ssh.start(arguments)) {
      Runnable forget = delayer.after(LIMIT, child::stop);
      RsyncExit end = new RsyncExit(child.exit(), child.said(), false);
      forget.run();
      return shown()
          .orElseThrow(
              () -> new TroubleException(words.of(RsyncFailure.of(end, words.direction()), end)));
    }
  }

  /** What ssh wrote: names, type and key (sshd(8), section SSH_KNOWN_HOSTS FILE FORMAT). */
  private Optional<HostKey> shown() {
    try {
      return Files.readString(ssh.work().path().resolve(SshCommand.SHOWN))
          .lines()
          .map(line -> line.split(" ", -1))
          .filter(parts -> parts.length >= 3)
          .map(parts -> new HostKey(parts[1], parts[2]))
          .findFirst();
    } catch (IOException nothingShown) {
      return Optional.empty();
    }
  }
}
