package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.upgrade.TransferProgress;
import dev.odooupgrade.text.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Tells on stderr how far a file is: on a terminal in one line with a bar, drawn anew each second
 * also while nothing moves; elsewhere in a line for every ten per cent. Safe on every thread.
 */
final class ProgressPrinter implements FlowListener, AutoCloseable {
  private static final int LINES = 10;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CommandContext world;
  private final Console console;
  private final boolean isUpload;
  private final BooleanSupplier isStartingOver;
  private final boolean onTerminal;

  private TransferProgress progress = TransferProgress.NONE;
  private Optional<FlowNews.Waiting> waiting = Optional.empty();
  private int historyTold;
  private OptionalLong resumedFrom = OptionalLong.empty();
  private int begunTold;
  private int linesTold;
  private boolean confirmationTold;
  private boolean mayOffer = true;
  private boolean closed;
  private Runnable stopTicking = () -> {};

  /**
   * Progress of one transfer.
   *
   * @param before what is known before it begins
   * @param isStartingOver whether an upload starts over after a break, though another transport is
   *     there that would not
   */
  ProgressPrinter(CommandContext world, Step step, Session before, BooleanSupplier isStartingOver) {
    this.world = world;
    this.console = world.console();
    this.isUpload = step == Step.UPLOAD;
    this.historyTold = before.history().size();
    this.isStartingOver = isStartingOver;
    this.onTerminal = !console.isQuiet() && world.errorIsTerminal().getAsBoolean();
  }

  /** Begins to draw, where there is a terminal. */
  synchronized void open() {
    if (onTerminal) {
      tick();
    }
  }

  /** How much was there already when the transfer first began, in bytes. */
  synchronized long resumedFrom() {
    return resumedFrom.orElse(0);
  }

  @Override
  public synchronized void on(FlowNews news) {
    if (news instanceof FlowNews.Moving moving) {
      moved(moving);
    } else if (news instanceof FlowNews.Waiting pause) {
      broke(pause);
    } else if (news instanceof FlowNews.TryingAgain) {
      begin();
    } else if (news instanceof FlowNews.Changed changed) {
      became(changed.session());
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stopTicking.run();
    console.progressEnds();
  }

  private void moved(FlowNews.Moving moving) {
    waiting = Optional.empty();
    progress = progress.on(moving);
    if (progress.begun() > begunTold) {
      begun();
    }
    if (onTerminal) {
      draw();
    } else {
      tellLine();
    }
  }

  private void begun() {
    long already = progress.already();
    resumedFrom = OptionalLong.of(resumedFrom.orElse(already));
    begunTold = progress.begun();
    linesTold = (int) Math.floor(figures().fraction() * LINES);
    if (already > 0) {
      console.note("Resumed from " + ByteSize.words(already) + ".");
    }
  }

  private void tellLine() {
    TransferFigures figures = figures();
    if (figures.phase() == TransferPhase.CHECKING) {
      return;
    }
    int due = (int) Math.floor(figures.fraction() * LINES);
    if (due > linesTold && figures.total() > 0) {
      console.note((isUpload ? "Upload: " : "Download: ") + TransferLines.words(figures));
    }
    linesTold = due;
    if (figures.phase() == TransferPhase.CONFIRMING && !confirmationTold) {
      confirmationTold = true;
      console.note(confirming());
    }
  }

  private void broke(FlowNews.Waiting pause) {
    waiting = Optional.of(pause);
    String countdown = TransferLines.countdown(pause, world.clock().instant());
    console.note(broken(pause.because()) + (onTerminal ? "" : " " + countdown));
    if (mayOffer && isStartingOver.getAsBoolean()) {
      mayOffer = false;
      console.note("HTTPS starts over each time; --via sftp resumes where it stopped.");
    }
    progress = TransferProgress.NONE;
    begunTold = 0;
    draw();
  }

  private String broken(Trouble because) {
    String what = isUpload ? "The upload" : "The download";
    return switch (figures().phase()) {
      case MOVING, PAUSED, CONFIRMING ->
          "%s was interrupted %s. %s"
              .formatted(what, ByteSize.after(figures().moved()), because.happened());
      case NOT_STARTED, CHECKING -> what + " could not start. " + because.happened();
    };
  }

  private void begin() {
    waiting = Optional.empty();
    confirmationTold = false;
    draw();
  }

  /** Tells what the flow decided and found out by itself, which stands in the history alone. */
  private void became(Session next) {
    List<HistoryEntry> all = next.history();
    for (int i = historyTold; i < all.size(); i++) {
      Happening happening = all.get(i).happening();
      if (happening == Happening.TROUBLE) {
        mayOffer = false; // the other transport is closed
        console.note(all.get(i).detail());
      } else if (happening == Happening.UPLOADED
          && i > 0
          && all.get(i - 1).happening() == Happening.UPLOAD_BROKE) {
        console.note("The answer was lost, but the dump had arrived.");
      }
    }
    historyTold = all.size();
  }

  private synchronized void tick() {
    draw();
    if (!closed) {
      stopTicking = world.drawing().after(SECOND, this::tick);
    }
  }

  private void draw() {
    if (!onTerminal || closed) {
      return;
    }
    int columns = world.errorColumns().getAsInt();
    String line =
        waiting
            .map(pause -> TransferLines.countdown(pause, world.clock().instant()))
            .orElseGet(() -> TransferLines.bar(figures(), confirming(), columns - 1));
    console.progress(line, columns - 1);
  }

  private TransferFigures figures() {
    return progress.figures(world.clock().instant());
  }

  private String confirming() {
    return isUpload
        ? "Upload complete. Waiting for the platform's confirmation."
        : "Download complete. Verifying the file.";
  }
}
