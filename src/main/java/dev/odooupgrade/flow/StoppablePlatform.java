package dev.odooupgrade.flow;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose calls another thread can stop. Only the call is interrupted, never the saving
 * around it: an interrupt there would tear the file away from under the session.
 */
final class StoppablePlatform implements UpgradePlatform {

  /** A call of a platform. */
  @FunctionalInterface
  private interface Call<R> {
    R on(UpgradePlatform platform) throws TroubleException, InterruptedException;
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

  /** No way at all, when there is no platform: the call itself says why. */
  @Override
  public Set<Via> uploadWays() {
    try {
      return platforms.at(address).uploadWays();
    } catch (TroubleException e) {
      return Set.of();
    }
  }

  @Override
  public Set<Via> downloadWays() {
    try {
      return platforms.at(address).downloadWays();
    } catch (TroubleException e) {
      return Set.of();
    }
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, Passage passage)
      throws TroubleException, InterruptedException {
    return stoppable(platform -> platform.upload(request, dump, how, passage));
  }

  @Override
  public void download(RequestRef request, Fetching how, Passage passage)
      throws TroubleException, InterruptedException {
    stoppable(
        platform -> {
          platform.download(request, how, passage);
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

  private <R> R stoppable(Call<R> call) throws TroubleException, InterruptedException {
    UpgradePlatform platform = platforms.at(address);
    enter();
    try {
      return call.on(platform);
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
