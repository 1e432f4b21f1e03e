package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.CallAbort;
import dev.odooupgrade.http.CallGuard;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.LongSupplier;

/**
 * A dump on its way over HTTP: its bytes, the news of it, and the watch over the file and the line.
 * Serves as the guard of the call that sends its body.
 */
public final class Upload implements CallGuard {

  private final SourceGuard source;
  private final TransferControl control;
  private final LongSupplier nanos;
  private final StallWatchdog watchdog;
  private final Throttle news;
  private volatile CallAbort abort = trouble -> {};

  private Upload(SourceGuard source, Passage passage, Tools tools) {
    this.source = source;
    this.control = passage.control();
    this.nanos = tools.nanos();
    this.watchdog = StallWatchdog.of(control, tools, UploadTroubles.STALL);
    this.news = Throttle.of(passage.listener(), tools);
  }

  /**
   * Prepares to send a dump; nothing is sent yet.
   *
   * @throws TroubleException when the file is not, or no longer, what was chosen
   */
  public static Upload of(DumpFile dump, Passage passage, Tools tools) throws TroubleException {
    return new Upload(SourceGuard.of(dump), passage, tools);
  }

  /** The file's bytes, from the first one; a server that redirects makes us ask again. */
  public BodyPublisher body() {
    return new UploadBody(source, control, nanos, new Reporter());
  }

  @Override
  public void begin(CallAbort toEndIt) {
    abort = toEndIt;
    news.open();
    watchdog.begin(toEndIt);
  }

  @Override
  public void end() {
    watchdog.end();
    news.close();
  }

  /** Passes the body's news to everybody who waits for them. */
  private final class Reporter implements UploadBody.Progress {

    @Override
    public void started(long total) {
      news.started(total, 0);
    }

    @Override
    public void moved(long sent) {
      watchdog.moved();
      news.moved(sent);
    }

    @Override
    public void allSent() {
      watchdog.allSent();
      news.allSent();
    }

    @Override
    public void broke(TroubleException why) {
      abort.because(why.trouble());
    }
  }
}
