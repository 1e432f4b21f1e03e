package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
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
public final class TransferOptions {
  @Option(
      order = 21,
      names = "--via",
      paramLabel = "TRANSPORT",
      converter = OptionValue.AnyTransport.class,
      description =
          "The transport: https, sftp or auto. Over SFTP an interrupted upload resumes where it"
              + " stopped; over HTTPS it starts over. Your choice is remembered in the session;"
              + " auto forgets it and chooses: SFTP for a large dump if the platform offers it,"
              + " otherwise HTTPS. Default: the remembered choice, else auto.")
  private OptionValue.@Nullable OrAuto<Transport> transport;

  @Option(
      order = 22,
      names = "--retries",
      paramLabel = "N",
      converter = OptionValue.Retries.class,
      description =
          "How many times an interrupted transfer is retried automatically; 0 for never. Default:"
              + " 10.")
  private @Nullable Integer retries;

  @Option(
      order = 23,
      names = "--limit-rate",
      paramLabel = "SIZE",
      converter = OptionValue.Rate.class,
      description =
          "Transfer at most this many bytes per second: 500K or 2M. 1K is 1024 bytes. Default: no"
              + " limit.")
  private @Nullable Long limitRate;

  @Mixin private SshKeyOption sshKey = new SshKeyOption();

  @Option(
      order = 26,
      names = "--forget-host-key",
      description =
          "Accept the SFTP server's new key. Use this only after a warning that the key has"
              + " changed, and after Odoo support has confirmed the new fingerprint.")
  private boolean forgetHostKey;

  @Option(
      order = 27,
      names = "--host-key",
      paramLabel = "SHA256:...",
      converter = OptionValue.Fingerprint.class,
      description =
          "Accept the SSH server's key if it has this fingerprint and the platform did not announce"
              + " another; it is remembered in the session.")
  private @Nullable String hostKey;

  /**
   * What was typed, understood.
   *
   * @param sftpFrom from which size on, in bytes, a dump goes over SFTP by itself
   * @throws TroubleException when there is no such key
   */
  public TransferChoice choice(long sftpFrom, Map<String, String> env) throws TroubleException {
    return new TransferChoice(
        Optional.ofNullable(transport),
        sshKey.identity(env),
        forgetHostKey,
        Optional.ofNullable(hostKey),
        new TransferPreferences(
            retries == null ? OptionalInt.empty() : OptionalInt.of(retries),
            limitRate == null ? OptionalLong.empty() : OptionalLong.of(limitRate),
            sftpFrom));
  }
}
