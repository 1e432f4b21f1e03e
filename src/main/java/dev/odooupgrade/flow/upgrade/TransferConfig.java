package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.transfer.RetryPause;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.util.random.RandomGenerator;

/**
 * What the flow needs of the world to move files.
 *
 * @param tools the time that transfers go by
 * @param retries what is usual after a break
 * @param chance makes no two pauses alike
 * @param later ends what may not take for ever
 */
public record TransferConfig(
    TransferEnvironment tools, RetryRules retries, RandomGenerator chance, Delayer later) {
  /** Where the time of transfers is the time of everything. */
  public TransferConfig(TransferEnvironment tools, RetryRules retries, RandomGenerator chance) {
    this(tools, retries, chance, tools.delayer());
  }

  /** A control over the transfers of one upgrade, turned as somebody preferences. */
  TransferControl control(TransferPreferences preferences) {
    TransferControl control = tools.control();
    control.limit(preferences.bytesPerSecond());
    return control;
  }

  RetryPause pause() {
    return new RetryPause(tools);
  }
}
