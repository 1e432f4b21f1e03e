package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.http.call.CallAbort;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A transfer under way. What it reports goes to the listener at a measured pace, and to the
 * watchdog, which never takes for a stall what moves. Safe on every thread.
 */
public final class ActiveTransfer implements AutoCloseable {
  private final TransferContext context;
  private final TransferEnvironment environment;
  private final ProgressThrottle news;
  private final StallWatchdog watchdog;
  private volatile Optional<UploadProof> proof = Optional.empty();

  /** Begins, as far as the listener is concerned. */
  public ActiveTransfer(TransferContext context, TransferEnvironment environment) {
    this.context = context;
    this.environment = environment;
    this.news = new ProgressThrottle(context.listener(), environment);
    this.watchdog = new StallWatchdog(environment);
  }

  /**
   * It sends a dump, or only reads it, which is proven meanwhile when it is large; {@link #prove}
   * ends that.
   */
  public ActiveTransfer sending(DumpFile dump) {
    proof = UploadProof.of(dump, environment.proven());
    return this;
  }

  public TransferControl control() {
    return context.control();
  }

  public TransferJournal journal() {
    return context.journal();
  }

  public TransferEnvironment environment() {
    return environment;
  }

  /** A clock that only goes forward, in nanoseconds. */
  public LongSupplier nanos() {
    return environment.nanos();
  }

  /** From now on it is ended when it stands still though no person holds it back. */
  public void watch(CallAbort toEndIt, StallWords words) {
    watch(toEndIt, words, control()::isPaused);
  }

  /** From now on it is ended when it stands still though nothing holds it back. */
  public void watch(CallAbort toEndIt, StallWords words, BooleanSupplier heldBack) {
    news.open();
    watchdog.begin(toEndIt, words, heldBack);
    proof.ifPresent(it -> it.watch(toEndIt));
  }

  public void unwatch() {
    watchdog.end();
  }

  /** So many bytes, of those that are there already, have been compared. */
  public void checking(long checked, long toCheck) {
    watchdog.moved();
    news.checking(checked, toCheck);
  }

  /** It begins, or starts over, after so many bytes that are there already; -1 for no total. */
  public void started(long total, long already) {
    news.started(total, already);
  }

  /** So many bytes have moved, all in all. */
  public void moved(long bytes) {
    watchdog.moved();
    news.moved(bytes);
    proof.ifPresent(it -> it.passing().passed(bytes));
  }

  /** Something moves that is not reported. */
  public void stillMoving() {
    watchdog.moved();
  }

  /**
   * Every byte has left, or has come: from now on the other side, or the disk, may take its time.
   */
  public void allMoved() {
    watchdog.allSent();
    news.allSent();
  }

  /** All of a dump was sent: waits for its proof, and throws when no upgrade can come of it. */
  public void prove() throws TroubleException, InterruptedException {
    if (proof.isPresent()) {
      proof.get().finish(this);
    }
  }

  /** It is over: reports what was withheld, then falls silent. */
  @Override
  public void close() {
    proof.ifPresent(it -> it.close(journal()));
    news.close();
  }
}
