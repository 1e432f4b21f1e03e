package dev.odooupgrade.cli;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.TransferWishes;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file travels: what uploads and downloads have in common. */
@Command
final class TransferOptions {
  @Option(
      order = 21,
      names = "--via",
      paramLabel = "WAY",
      converter = OptionValue.Transport.class,
      description =
          "The way: https, sftp or auto. Over SFTP an upload that breaks goes on where it "
              + "broke; over HTTPS it starts over. A way that is named is remembered in "
              + "the session; auto forgets it and chooses: a dump goes over SFTP when it is "
              + "large and the platform offers it, everything else over HTTPS. "
              + "Default: what is remembered, else auto.")
  private OptionValue.@Nullable OrAuto<Via> via;

  @Option(
      order = 22,
      names = "--retries",
      paramLabel = "N",
      converter = OptionValue.Retries.class,
      description =
          "How often a transfer that breaks is tried again by itself; 0 for one try. "
              + "Default: 10.")
  private @Nullable Integer retries;

  @Option(
      order = 23,
      names = "--limit-rate",
      paramLabel = "SIZE",
      converter = OptionValue.Rate.class,
      description =
          "Move at most so many bytes a second: 500K or 2M. 1K is 1024 bytes. "
              + "Default: as fast as it goes.")
  private @Nullable Long limitRate;

  @Mixin private SshKeyOption sshKey = new SshKeyOption();

  @Option(
      order = 26,
      names = "--forget-host-key",
      description =
          "Learn the SFTP server's key anew. Only when it is said to have changed, and the "
              + "platform's people have confirmed the new fingerprint.")
  private boolean forgetHostKey;

  /**
   * What was typed, understood.
   *
   * @param sftpFrom from which size on, in bytes, a dump goes over SFTP by itself
   * @throws TroubleException when there is no such key
   */
  TransferChoice choice(long sftpFrom, Map<String, String> env)
      throws BadArguments, TroubleException {
    return new TransferChoice(
        via != null,
        via == null ? Optional.empty() : via.named(),
        sshKey.identity(env),
        forgetHostKey,
        new TransferWishes(
            retries == null ? OptionalInt.empty() : OptionalInt.of(retries),
            limitRate == null ? OptionalLong.empty() : OptionalLong.of(limitRate),
            sftpFrom));
  }
}
