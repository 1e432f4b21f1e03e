package dev.odooupgrade.flow;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Wiped;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose calls another thread can stop. Only the call is interrupted, never the saving
 * around it: an interrupt there would tear the file away from under the session.
 */
public final class StoppablePlatform implements UpgradePlatform {

  @FunctionalInterface
  private interface Work<R> {
    R done() throws TroubleException, InterruptedException;
  }

  @FunctionalInterface
  private interface Call<R> {
    R on(UpgradePlatform platform) throws TroubleException, InterruptedException;
  }

  private final Platforms platforms;
  private volatile PlatformAddress address;
  private @Nullable Thread calling;
  private boolean stopped;

  /** The platform of an upgrade, found at the moment of the call. */
  public StoppablePlatform(Platforms platforms, PlatformAddress address) {
    this.platforms = platforms;
    this.address = address;
  }

  public synchronized void stop() {
    stopped = true;
    if (calling != null) {
      calling.interrupt();
    }
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.create(order, ssh, journal));
  }

  @Override
  public Abilities abilities() {
    return platforms.abilities(address);
  }

  /**
   * Looks at the address without sending anything.
   *
   * @throws TroubleException when it is not safe to speak to, or its certificate file cannot be
   *     read
   */
  void check() throws TroubleException {
    platforms.at(address);
  }

  @Override
  public List<FoundProgram> programs() throws InterruptedException {
    try {
      return stoppable(UpgradePlatform::programs);
    } catch (TroubleException e) {
      return List.of();
    }
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.upload(request, dump, how, context));
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    stoppable(
        platform -> {
          platform.download(request, how, context);
          return how;
        });
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.process(request));
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.status(request));
  }

  @Override
  public LogPiece log(RequestRef request, long from) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.log(request, from));
  }

  @Override
  public Wiped wipe(RequestRef request, String contract)
      throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.wipe(request, contract));
  }

  /**
   * Finds out what the platform speaks, unless it is known.
   *
   * @return its address, with its protocol
   */
  PlatformAddress recognized() throws TroubleException, InterruptedException {
    if (address.protocol().isEmpty()) {
      address = guarded(() -> platforms.recognized(address));
    }
    return address;
  }

  private <R> R stoppable(Call<R> call) throws TroubleException, InterruptedException {
    UpgradePlatform platform = platforms.at(address);
    return guarded(() -> call.on(platform));
  }

  private <R> R guarded(Work<R> work) throws TroubleException, InterruptedException {
    enter();
    try {
      return work.done();
    } catch (TroubleException broken) {
      // What breaks because it was stopped is no trouble of its own.
      if (isStopped()) {
        throw (InterruptedException) new InterruptedException().initCause(broken);
      }
      throw broken;
    } finally {
      leave();
    }
  }

  private synchronized void enter() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException();
    }
    calling = Thread.currentThread();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Clears an interrupt that came too late, so that it does not hit the saving that follows. */
  private synchronized void leave() {
    calling = null;
    boolean late = Thread.interrupted();
    stopped = stopped || late;
  }
}
