package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.transfer.TransferControl;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One upgrade that somebody is at, whose steps run on a worker so that the caller never waits. Call
 * it from one thread (the screen's); news comes on the worker.
 */
public final class Upgrade implements AutoCloseable {
  private final OpenUpgrade open;
  private final TransferControl control;
  private final Clock clock;
  private final ExecutorService worker;
  private final Busy busy;
  private final TransferPreferences preferences;

  private volatile FlowListener listener = FlowListener.NONE;
  private volatile TransferProgress meter = TransferProgress.NONE;
  private volatile Optional<FlowNews.Waiting> waiting = Optional.empty();
  private boolean saveWaiting;
  private @Nullable Step running;
  private @Nullable StoppableRunner calling;
  private @Nullable LiveLog log;

  Upgrade(
      OpenUpgrade open,
      TransferControl control,
      Clock clock,
      ExecutorService worker,
      Busy busy,
      TransferPreferences preferences) {
    this.open = open;
    this.control = control;
    this.preferences = preferences;
    this.clock = clock;
    this.worker = worker;
    this.busy = busy;
  }

  public Session session() {
    return open.session();
  }

  /**
   * What it is called when it is opened again: its id where it lies in the usual folder, else its
   * file. Empty while nothing was worth keeping.
   */
  public Optional<String> savedAs() {
    return open.savedAs();
  }

  public TransferFigures progress() {
    return meter.figures(clock.instant());
  }

  public synchronized Optional<Step> running() {
    return Optional.ofNullable(running);
  }

  public void listen(FlowListener next) {
    listener = next;
  }

  public void typed(OrderDraft draft) {
    typed(() -> open.typed(draft));
  }

  public void typedDump(String path) {
    typed(() -> open.typedDump(path));
  }

  public void chose(Optional<DumpFile> dump) {
    typed(() -> open.chose(dump));
  }

  public void label(Label label) {
    typed(() -> open.label(label));
  }

  public void speakTo(PlatformAddress platform) {
    typed(() -> open.speakTo(platform));
  }

  /** Begins a step, unless one is under way; a file that begins to move is not held back. */
  public synchronized void start(Step step) {
    if (running != null) {
      return;
    }
    AtomicReference<@Nullable StoppableRunner> itself = new AtomicReference<>();
    StoppableRunner runner =
        open.runner(news -> received(news, itself.get()), preferences, control);
    itself.set(runner);
    running = step;
    calling = runner;
    if (step.isTransfer() || step.needsProof()) {
      meter = TransferProgress.NONE;
      control.resume();
    }
    busy.begin();
    worker.execute(() -> work(step, runner));
  }

  public void pause() {
    control.pause();
    meter = meter.paused(clock.instant());
  }

  public void resume() {
    meter = meter.resumed(clock.instant());
    control.resume();
  }

  public boolean isPaused() {
    return control.isPaused();
  }

  /** Lets files move at most so many bytes a second; empty for as fast as they can. */
  public void limit(OptionalLong bytesPerSecond) {
    control.limit(bytesPerSecond);
  }

  public OptionalLong limit() {
    return control.limit();
  }

  public Optional<FlowNews.Waiting> waiting() {
    return waiting;
  }

  public synchronized void retryNow() {
    if (calling != null) {
      calling.retryNow();
    }
  }

  public void prefer(Optional<Transport> transport) {
    noted(session().transfers().by(transport));
  }

  /** Accepts the key with this fingerprint at the next transfer, which keeps it. */
  public void trust(String fingerprint) {
    Transfers known = session().transfers();
    noted(known.with(known.ssh().confirming(fingerprint)));
  }

  /** Takes over what to fetch, and saves it in a moment; {@link Step#DOWNLOAD} then fetches it. */
  public void want(Download download) {
    noted(session().transfers().with(download));
  }

  /** What the platform can do, as far as it is known what it speaks. */
  public Abilities abilities() {
    return open.abilities();
  }

  /**
   * The platform's log of the upgrade, which is always the same one; empty where there is no
   * request, or no file beside it.
   */
  public synchronized Optional<LiveLog> log() {
    Optional<Path> file = open.file();
    Optional<RequestRef> request = session().request();
    if (log == null && file.isPresent() && request.isPresent()) {
      log =
          new LiveLog(
              () -> open.runner(FlowListener.NONE, TransferPreferences.USUAL),
              () -> session().request().orElse(request.get()),
              UpgradeLog.beside(file.get()));
    }
    return Optional.ofNullable(log);
  }

  /** Whether the dump has to be read to its end before a step. */
  public boolean mustProve(Step step) {
    return open.mustProve(step);
  }

  /** What the dump travels by, as things are; empty when the platform offers no transport. */
  public Optional<Transport> uploadTransport() {
    return open.uploadTransport(preferences);
  }

  /** Ends the step under way; what it reached is saved, and told as its end. */
  public synchronized void stop() {
    if (calling != null) {
      calling.stop();
    }
  }

  /** Ends the step under way, finishes saving, and lets others open the session. */
  @Override
  public void close() {
    stop();
    busy.begin();
    worker.execute(
        () -> {
          open.close();
          busy.end();
        });
    worker.shutdown();
  }

  private void noted(Transfers transfers) {
    typed(() -> open.note(transfers));
  }

  private void work(Step step, StoppableRunner runner) {
    try {
      open.run(step, runner);
    } finally {
      over(runner);
      busy.end();
    }
  }

  private void received(FlowNews news, @Nullable StoppableRunner runner) {
    waiting = news instanceof FlowNews.Waiting pause ? Optional.of(pause) : Optional.empty();
    if (news instanceof FlowNews.Moving moving) {
      meter = meter.on(moving);
      if (control.isPaused()) {
        meter = meter.paused(clock.instant());
      }
    } else if (news instanceof FlowNews.Ended) {
      over(runner);
    }
    listener.on(news);
  }

  /** Whoever received of the end may have begun the next step already: that one is not over. */
  private synchronized void over(@Nullable StoppableRunner runner) {
    if (calling == runner) {
      running = null;
      calling = null;
    }
  }

  /** Nothing can be typed while a step is under way: its answer decides what is true then. */
  private synchronized void typed(Runnable change) {
    if (running != null) {
      return;
    }
    change.run();
    if (!saveWaiting) {
      saveWaiting = true;
      busy.begin();
      worker.execute(this::saveNewest);
    }
  }

  private void saveNewest() {
    try {
      savingBegins();
      listener.on(new FlowNews.Changed(open.save()));
    } catch (TroubleException notSaved) {
      listener.on(new FlowNews.NotKept(notSaved.trouble()));
    } finally {
      busy.end();
    }
  }

  private synchronized void savingBegins() {
    saveWaiting = false;
  }
}
