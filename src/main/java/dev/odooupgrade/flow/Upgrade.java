package dev.odooupgrade.flow;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.OrderDraft;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Platforms;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * One upgrade that somebody is at, whose steps run on a worker so that the caller never waits. Call
 * it from one thread (the screen's); news comes on the worker.
 */
public final class Upgrade implements AutoCloseable {
  private final SessionKeeping keeping;
  private final Platforms platforms;
  private final Clock clock;
  private final ExecutorService worker;
  private final Busy busy;

  private volatile Session session;
  private volatile FlowListener listener = FlowListener.NONE;
  private volatile UploadMeter meter = UploadMeter.IDLE;
  private boolean saveWaiting;
  private @Nullable Step running;
  private @Nullable StoppablePlatform calling;

  Upgrade(
      Session session,
      SessionKeeping keeping,
      Platforms platforms,
      Clock clock,
      ExecutorService worker,
      Busy busy) {
    this.session = session;
    this.keeping = keeping;
    this.platforms = platforms;
    this.clock = clock;
    this.worker = worker;
    this.busy = busy;
  }

  /** What is known of the upgrade right now. */
  public Session session() {
    return session;
  }

  /**
   * What it is called when it is opened again: its id where it lies in the usual folder, else its
   * file. Empty while nothing was worth keeping.
   */
  public Optional<String> savedAs() {
    return keeping.name();
  }

  /** How far the upload is at this moment. */
  public TransferFigures movement() {
    return meter.figures(clock.instant());
  }

  /** The step under way. */
  public synchronized Optional<Step> running() {
    return Optional.ofNullable(running);
  }

  /** Names the one who hears the news from now on. */
  public void listen(FlowListener next) {
    listener = next;
  }

  /** Takes over what was typed, and saves it in a moment. */
  public void typed(OrderDraft draft) {
    happened(new FlowEvent.OrderTyped(clock.instant(), draft));
  }

  /** Takes over the path of a dump as far as it was typed, and saves it in a moment. */
  public void typedDump(String path) {
    happened(new FlowEvent.DumpTyped(clock.instant(), path));
  }

  /** Takes over the choice of a dump, and saves it in a moment. */
  public void chose(Optional<DumpFile> dump) {
    happened(new FlowEvent.DumpChosen(clock.instant(), dump));
  }

  /** Takes over a request made elsewhere, and saves its keys in a moment. */
  public void adopt(RequestRef request) {
    happened(new FlowEvent.Adopted(clock.instant(), request));
  }

  /** Begins a step, unless one is under way. */
  public synchronized void start(Step step) {
    if (running != null) {
      return;
    }
    StoppablePlatform platform = new StoppablePlatform(platforms, session.platform());
    running = step;
    calling = platform;
    meter = step == Step.UPLOAD ? UploadMeter.IDLE : meter;
    busy.begin();
    worker.execute(() -> work(step, platform));
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
          keeping.close();
          busy.end();
        });
    worker.shutdown();
  }

  private void work(Step step, StoppablePlatform platform) {
    try {
      new FlowRunner(platform, keeping, clock, news -> heard(news, platform)).run(step, session);
    } finally {
      over(platform);
      busy.end();
    }
  }

  private void heard(FlowNews news, StoppablePlatform platform) {
    if (news instanceof FlowNews.Changed changed) {
      session = changed.session();
    } else if (news instanceof FlowNews.Moving moving) {
      meter = meter.on(moving);
    } else if (news instanceof FlowNews.Ended ended) {
      session = ended.result().session();
      over(platform);
    }
    listener.on(news);
  }

  /** Whoever heard of the end may have begun the next step already: that one is not over. */
  private synchronized void over(StoppablePlatform platform) {
    if (calling == platform) {
      running = null;
      calling = null;
    }
  }

  /** Nothing can be typed while a step is under way: its answer decides what is true then. */
  private synchronized void happened(FlowEvent event) {
    if (running != null) {
      return;
    }
    session = UpgradeFlow.next(session, event);
    if (!saveWaiting) {
      saveWaiting = true;
      busy.begin();
      worker.execute(this::saveNewest);
    }
  }

  private void saveNewest() {
    try {
      Session newest = takeNewest();
      keeping.save(newest);
      listener.on(new FlowNews.Changed(newest));
    } catch (TroubleException notSaved) {
      listener.on(new FlowNews.NotKept(notSaved.trouble()));
    } finally {
      busy.end();
    }
  }

  private synchronized Session takeNewest() {
    saveWaiting = false;
    return session;
  }
}
