package dev.odooupgrade.flow;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferListener;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose calls another thread can stop. Only the call is interrupted, never the saving
 * around it: an interrupt there would tear the file away from under the session.
 */
final class StoppablePlatform implements UpgradePlatform {

  /** A call of a platform. */
  @FunctionalInterface
  private interface Call {
    Answer on(UpgradePlatform platform) throws TroubleException, InterruptedException;
  }

  private final Platforms platforms;
  private final PlatformAddress address;
  private @Nullable Thread calling;
  private boolean stopped;

  /** The platform of an upgrade, found at the moment of the call. */
  StoppablePlatform(Platforms platforms, PlatformAddress address) {
    this.platforms = platforms;
    this.address = address;
  }

  /** Ends the call under way, or the next one. */
  synchronized void stop() {
    stopped = true;
    if (calling != null) {
      calling.interrupt();
    }
  }

  @Override
  public Answer create(Order order) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.create(order));
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, TransferListener listener)
      throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.upload(request, dump, listener));
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.process(request));
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.status(request));
  }

  private Answer stoppable(Call call) throws TroubleException, InterruptedException {
    UpgradePlatform platform = platforms.at(address);
    enter();
    try {
      return call.on(platform);
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

  /** Clears an interrupt that came too late, so that it does not hit the saving that follows. */
  private synchronized void leave() {
    calling = null;
    boolean late = Thread.interrupted();
    stopped = stopped || late;
  }
}
