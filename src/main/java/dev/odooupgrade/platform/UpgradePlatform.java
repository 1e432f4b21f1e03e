package dev.odooupgrade.platform;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.transfer.Passage;
import java.util.Set;

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

  /** The ways in which a dump can be sent to it, the plainest first; never empty. */
  Set<Via> uploadWays();

  /** The ways in which a result can be fetched from it, the plainest first; may be empty. */
  Set<Via> downloadWays();

  /**
   * Sends the dump. The file must stay as it was chosen.
   *
   * @param how by one of {@link #uploadWays()}
   * @throws TroubleException when the file cannot be read or has changed, or no answer came
   * @throws InterruptedException when the thread was interrupted
   */
  Answer upload(RequestRef request, DumpFile dump, Sending how, Passage passage)
      throws TroubleException, InterruptedException;

  /**
   * Fetches a file of a finished upgrade into its target, by way of its {@code .part}; goes on with
   * what is there. When it returns, the target is whole and checked.
   *
   * @param how by one of {@link #downloadWays()}
   * @throws TroubleException when it cannot be had, or cannot be kept; what came stays for the next
   *     try
   * @throws InterruptedException when the thread was interrupted
   */
  void download(RequestRef request, Fetching how, Passage passage)
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
