package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.Passage;
import dev.odooupgrade.transfer.StallWatchdog;
import dev.odooupgrade.transfer.Throttle;
import dev.odooupgrade.transfer.Tools;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * What the runs of one transfer have in common, and how they follow each other: until one of them
 * ends well, or in a way that no other run would mend.
 */
final class Journey implements AutoCloseable {
  private final RsyncDoor door;
  private final Way way;
  private final RsyncPrograms.Found programs;
  private final Map<String, String> environment;
  private final WorkFolder work;
  private final Children children;
  private final Tools tools;
  private final Passage passage;
  private final Throttle news;

  Journey(
      RsyncDoor door,
      Way way,
      RsyncPrograms.Found programs,
      Map<String, String> environment,
      WorkFolder work,
      Children children,
      Tools tools,
      Passage passage) {
    this.door = door;
    this.way = way;
    this.programs = programs;
    this.environment = environment;
    this.work = work;
    this.children = children;
    this.tools = tools;
    this.passage = passage;
    this.news = Throttle.of(passage.listener(), tools);
    news.open();
  }

  /** What differs between sending and fetching. */
  interface Freight {

    /** What follows the files in this manner. */
    Transit transit(RsyncManner manner, StallWatchdog watchdog);

    /** Whether nothing is to be heard for a good reason. */
    boolean isQuiet();

    /** What rsync is told. */
    java.util.List<String> arguments(String ssh, RsyncManner manner, OptionalLong limit);

    /**
     * A run is over, whatever came of it.
     *
     * @throws TroubleException when going on makes no sense
     */
    void look() throws TroubleException;
  }

  /**
   * Moves the freight.
   *
   * @return the manner in which it arrived
   */
  RsyncManner travel(Freight freight, Optional<RsyncManner> known)
      throws TroubleException, InterruptedException {
    Optional<RsyncManner> tried = Optional.of(Manners.first(known));
    RsyncManner manner = tried.get();
    while (true) {
      Optional<Outcome> end = stage(freight, manner);
      freight.look();
      if (end.isPresent() && end.get().isFine()) {
        return manner;
      }
      if (end.isPresent()) {
        RsyncFailure failure = RsyncFailure.of(end.get(), way);
        RsyncManner failed = manner;
        manner =
            Manners.next(manner, failure)
                .orElseThrow(() -> new TroubleException(words(failed).of(failure, end.get())));
      }
    }
  }

  /** One manner, until it arrives, fails, or is held back. */
  private Optional<Outcome> stage(Freight freight, RsyncManner manner)
      throws TroubleException, InterruptedException {
    passage.control().await(0);
    OptionalLong limit = passage.control().limit();
    BooleanSupplier heldBack = () -> passage.control().isPaused() || freight.isQuiet();
    StallWatchdog watchdog = StallWatchdog.of(heldBack, tools, words(manner));
    RsyncRun run =
        new RsyncRun(
            children, tools, passage.control(), watchdog, work, programs.rsync(), environment);
    String ssh = SshCommand.line(door, programs.sshVersion(), work.identityFile());
    return run.run(
        freight.arguments(ssh, manner, limit), limit, manner, freight.transit(manner, watchdog));
  }

  RsyncTroubles words(RsyncManner manner) {
    return new RsyncTroubles(door, way, manner);
  }

  RsyncDoor door() {
    return door;
  }

  Throttle news() {
    return news;
  }

  Passage passage() {
    return passage;
  }

  Tools tools() {
    return tools;
  }

  @Override
  public void close() {
    news.close();
    work.close();
  }
}
