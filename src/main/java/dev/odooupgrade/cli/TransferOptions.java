package dev.odooupgrade.cli;

import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.TransferWishes;
import dev.odooupgrade.text.SafeText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file travels: what uploads and downloads have in common. */
@Command
final class TransferOptions {
  private static final String AUTO = "auto";
  private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");

  @Option(
      order = 21,
      names = "--via",
      paramLabel = "WAY",
      description =
          "The way: https, sftp or auto. Over SFTP an upload that breaks goes on where it "
              + "broke; over HTTPS it starts over. A way that is named is remembered in "
              + "the session; auto forgets it and chooses: a dump goes over SFTP when it is "
              + "large and the platform offers it, everything else over HTTPS. "
              + "Default: what is remembered, else auto.")
  private @Nullable String via;

  @Option(
      order = 22,
      names = "--retries",
      paramLabel = "N",
      description =
          "How often a transfer that breaks is tried again by itself; 0 for one try. "
              + "Default: 10.")
  private @Nullable String retries;

  @Option(
      order = 23,
      names = "--limit-rate",
      paramLabel = "SIZE",
      description =
          "Move at most so many bytes a second: 500K or 2M. 1K is 1024 bytes. "
              + "Default: as fast as it goes.")
  private @Nullable String limitRate;

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
    Optional<SshIdentity> identity = sshKey.identity(env);
    return new TransferChoice(
        via != null,
        way(),
        identity,
        forgetHostKey,
        new TransferWishes(tries(), limit(), sftpFrom));
  }

  private Optional<Via> way() throws BadArguments {
    if (via == null || via.strip().equals(AUTO)) {
      return Optional.empty();
    }
    Optional<Via> named = Via.named(via.strip());
    if (named.isEmpty()) {
      throw new BadArguments(
          "--via '" + SafeText.clean(via) + "' is no way; write https, sftp, rsync or auto.");
    }
    return named;
  }

  private OptionalInt tries() throws BadArguments {
    if (retries == null) {
      return OptionalInt.empty();
    }
    if (!SMALL_NUMBER.matcher(retries.strip()).matches()) {
      throw new BadArguments(
          "--retries '"
              + SafeText.clean(retries)
              + "' is not a number of tries; write it like 10, or 0 for one try alone.");
    }
    return OptionalInt.of(Integer.parseInt(retries.strip()));
  }

  private OptionalLong limit() throws BadArguments {
    if (limitRate == null) {
      return OptionalLong.empty();
    }
    long bytes = Amount.parse("--limit-rate", limitRate);
    if (bytes < 1) {
      throw new BadArguments(
          "--limit-rate is at least one byte a second; leave it away for no limit.");
    }
    return OptionalLong.of(bytes);
  }
}
