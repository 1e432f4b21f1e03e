package dev.odooupgrade.platform;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.TransferListener;

/**
 * An Upgrade platform, whichever protocol it speaks. Every call blocks until the platform has
 * answered; interrupting its thread ends it at once. An answer, even a refusal, is returned; only
 * when no answer came is {@link TroubleException} thrown, and then the platform may or may not have
 * acted.
 */
public interface UpgradePlatform {

  /**
   * Creates a request. Not idempotent: never repeated by itself.
   *
   * @throws TroubleException when no answer came
   * @throws InterruptedException when the thread was interrupted
   */
  Answer create(Order order) throws TroubleException, InterruptedException;

  /**
   * Sends the dump, telling the listener how far it is. The file must stay as it was chosen.
   *
   * @throws TroubleException when the file cannot be read or has changed, or no answer came
   * @throws InterruptedException when the thread was interrupted
   */
  Answer upload(RequestRef request, DumpFile dump, TransferListener listener)
      throws TroubleException, InterruptedException;

  /**
   * Asks for the uploaded dump to be upgraded.
   *
   * @throws TroubleException when no answer came
   * @throws InterruptedException when the thread was interrupted
   */
  Answer process(RequestRef request) throws TroubleException, InterruptedException;

  /**
   * Asks where a request stands; may be repeated at will.
   *
   * @throws TroubleException when no answer came
   * @throws InterruptedException when the thread was interrupted
   */
  Answer status(RequestRef request) throws TroubleException, InterruptedException;
}
