package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.flow.log.LogBook;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The platform's log of one upgrade, as somebody reads it who waits: what is new is fetched into
 * the file beside the session's, and found there. Fetching and finding block, so both are for
 * workers; one may find while another one fetches.
 */
public final class LiveLog {
  private final Supplier<StoppableRunner> runners;
  private final Supplier<RequestRef> request;
  private final UpgradeLog file;
  private final LogBook book;
  private final Object fetching = new Object();
  private @Nullable StoppableRunner calling;

  /**
   * @param runners a fresh one for each call, since one that was stopped stays so
   * @param request as it is known at the moment: it may have moved to another machine
   */
  LiveLog(Supplier<StoppableRunner> runners, Supplier<RequestRef> request, UpgradeLog file) {
    this.runners = runners;
    this.request = request;
    this.file = file;
    this.book = new LogBook(file);
  }

  public Path file() {
    return file.file();
  }

  /**
   * Copies what is here of it to another file, which must not exist yet.
   *
   * @throws TroubleException when it cannot be written
   */
  public void saveAs(Path other) throws TroubleException {
    file.copyTo(other);
  }

  /**
   * Copies what is here of it to a new private file, without anything that commands a terminal.
   *
   * @throws TroubleException when it cannot be read or written
   */
  public Path harmlessCopy() throws TroubleException {
    return file.harmlessCopy();
  }

  /**
   * The first entry of it that tells of something that went wrong, as far as it is here.
   *
   * @throws TroubleException when it cannot be read
   */
  public Optional<FirstError> firstError() throws TroubleException {
    return FirstError.in(book);
  }

  /** What is here of it; {@link #readOn()} has to be called first. */
  public LogBook book() {
    return book;
  }

  /**
   * Takes in what is here already, and asks nobody.
   *
   * @throws TroubleException when it cannot be read
   */
  public void readOn() throws TroubleException {
    book.readOn();
  }

  /**
   * Fetches what is new.
   *
   * @throws TroubleException when it cannot be had, or not be kept; what came before is kept
   * @throws InterruptedException when it was stopped
   */
  public LogNews fetch() throws TroubleException, InterruptedException {
    synchronized (fetching) { // two at once would both add the same lines to the file
      return fetchAlone();
    }
  }

  private LogNews fetchAlone() throws TroubleException, InterruptedException {
    StoppableRunner runner = runners.get();
    begun(runner);
    try {
      LogNews news = runner.follow(request.get(), file);
      if (news.begunAgain()) {
        book.begin();
      }
      return news;
    } finally {
      book.readOn();
      begun(null);
    }
  }

  public synchronized void stop() {
    if (calling != null) {
      calling.stop();
    }
  }

  private synchronized void begun(@Nullable StoppableRunner runner) {
    calling = runner;
  }
}
