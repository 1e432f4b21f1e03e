package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.flow.TransportRules;
import dev.odooupgrade.transfer.RetryRules;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a person wants of the transfers of one run.
 *
 * @param retries how often a transfer that broke is tried again; empty for the usual number
 * @param bytesPerSecond how fast it may be at most; empty for as fast as it can
 * @param sftpFrom from which size on, in bytes, SFTP is taken when no transport was chosen
 */
public record TransferPreferences(OptionalInt retries, OptionalLong bytesPerSecond, long sftpFrom) {
  public static final TransferPreferences USUAL =
      new TransferPreferences(OptionalInt.empty(), OptionalLong.empty(), TransportRules.SFTP_FROM);

  RetryRules rules(RetryRules usual) {
    return retries.isPresent() ? usual.most(retries.getAsInt()) : usual;
  }
}
