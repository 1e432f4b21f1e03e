package dev.odooupgrade.flow;

import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose calls another thread can stop. Only the call is interrupted, never the saving
 * around it: an interrupt there would tear the file away from under the session.
 */
public final class StoppablePlatform {

  @FunctionalInterface
  interface Work<R> {
    R done() throws TroubleException, InterruptedException;
  }

  /** A call of the platform, and what it answers. */
  @FunctionalInterface
  public interface Call<R> {
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

  /**
   * Calls the platform.
   *
   * @throws TroubleException when it gave no answer
   * @throws InterruptedException when it was stopped, before or meanwhile
   */
  public <R> R call(Call<R> call) throws TroubleException, InterruptedException {
    UpgradePlatform platform = platforms.at(address);
    return guarded(() -> call.on(platform));
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

  /** Does what another thread may stop, as it may a call. */
  <R> R guarded(Work<R> work) throws TroubleException, InterruptedException {
    enter();
    try {
      return work.done();
    } catch (TroubleException broken) {
      // What breaks because it was stopped is no trouble of its own.
      if (isStopped()) {
        throw (InterruptedException)
            (broken.trouble().kind().leftNothingSent()
                    ? new NothingSentException()
                    : new InterruptedException())
                .initCause(broken);
      }
      throw broken;
    } finally {
      leave();
    }
  }

  private synchronized void enter() throws InterruptedException {
    if (stopped) {
      throw new NothingSentException();
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
