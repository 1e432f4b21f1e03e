package dev.odooupgrade.platform;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.util.List;
import java.util.Optional;

/**
 * An Upgrade platform, whichever protocol it speaks. Every call blocks until the platform has
 * answered; interrupting its thread ends it at once. An answer, even a refusal, is returned; only
 * when no answer came is {@link TroubleException} thrown, and then the platform may or may not have
 * acted.
 */
public interface UpgradePlatform {

  /** What it can do; nothing is sent for it. */
  Abilities abilities();

  /** The programs of this machine that its transports need, as they are found; sends nothing. */
  default List<FoundProgram> programs() throws InterruptedException {
    return List.of();
  }

  /**
   * Makes ready on this machine what {@link #create} will send, such as a key; sends nothing. What
   * takes its time is done here, since nothing is known of a {@code create} that was cut off.
   *
   * @param dump to be sent later, when it is known by now
   * @param journal keeps what is made
   * @throws TroubleException when a key cannot be had, or not be kept, or the dump not be sent
   */
  default void prepare(SshTrust ssh, Optional<DumpFile> dump, TransferJournal journal)
      throws TroubleException, InterruptedException {}

  /**
   * Creates a request. Not idempotent: never repeated by itself.
   *
   * @param ssh the key that the platform's transfer server will accept, where the platform wants it
   *     now
   * @param journal keeps a key that is made for it
   * @throws TroubleException when no answer came, or a key cannot be had
   */
  Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException;

  /**
   * Sends the dump. The file must stay as it was chosen.
   *
   * @param how by one of its {@link Abilities#uploadTransports}
   * @throws TroubleException when the file cannot be read or has changed, or no answer came
   */
  Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException;

  /**
   * Fetches a file of a finished upgrade into its target, by way of its {@code .part}; resumes
   * after what is there. When it returns, the target is whole and checked.
   *
   * @param how by one of its {@link Abilities#downloadTransports}
   * @throws TroubleException when it cannot be had, or cannot be kept; what came stays for the next
   *     try
   */
  void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException;

  /**
   * Asks for the uploaded dump to be upgraded.
   *
   * @throws TroubleException when no answer came
   */
  Answer process(RequestRef request) throws TroubleException, InterruptedException;

  /**
   * Asks for a request that is done to be delivered without a test of its result.
   *
   * @throws TroubleException when no answer came, or the platform has no such call
   */
  default Answer skipTest(RequestRef request) throws TroubleException, InterruptedException {
    throw new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not support skipping the test.",
        "Nothing was sent; your request is kept.",
        "Only version 1 supports it.");
  }

  /**
   * Asks where a request stands; may be repeated at will.
   *
   * @throws TroubleException when no answer came
   */
  Answer status(RequestRef request) throws TroubleException, InterruptedException;

  /**
   * Fetches what the log of a request holds behind so many bytes, as far as it has come; may be
   * repeated at will. Only where the platform can do {@link
   * dev.odooupgrade.domain.platform.Ability#LOG}.
   *
   * @param from the first byte to fetch
   * @param here what is known of the bytes from there on, so that they are known again
   * @throws TroubleException when no answer came, or the platform gives no log
   */
  default LogPiece log(RequestRef request, long from, byte[] here)
      throws TroubleException, InterruptedException {
    throw new UnsupportedOperationException("this platform writes no log");
  }

  /**
   * Has the transfer server of a request started, tests its port, and has it stopped. Only where
   * files travel by {@link dev.odooupgrade.domain.transfer.Transport#RSYNC}.
   *
   * @param forResult whether for the result of the request, and not for its dump
   * @throws TroubleException when the server is not started
   */
  default PortFinding probePort(RequestRef request, boolean forResult, PortProbe probe)
      throws TroubleException, InterruptedException {
    throw new UnsupportedOperationException("this platform does not open a port");
  }

  /**
   * Deletes the files of a request, for good. Only where the platform can do {@link
   * dev.odooupgrade.domain.platform.Ability#WIPE}.
   *
   * @throws TroubleException when no answer came
   */
  default Wiped wipe(RequestRef request, String contract)
      throws TroubleException, InterruptedException {
    throw new UnsupportedOperationException("this platform wipes nothing");
  }
}
