package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.util.List;
import java.util.Optional;

/**
 * The platform of an upgrade is spoken to until this is closed: Ctrl-C stops what it does, and what
 * it lets people know is told.
 */
public final class PlatformCall implements AutoCloseable {
  private final StoppableRunner runner;
  private final Interruption.Call interruptible;

  private PlatformCall(CommandContext world, StoppableRunner runner) {
    this.runner = runner;
    this.interruptible = world.interruption().call(runner::stop);
  }

  public static PlatformCall begin(CommandContext world, OpenUpgrade open) {
    return begin(world, open, FlowListener.NONE, TransferPreferences.USUAL);
  }

  public static PlatformCall begin(
      CommandContext world,
      OpenUpgrade open,
      FlowListener listener,
      TransferPreferences preferences) {
    Notices notices = new Notices(world.console(), open.session());
    FlowListener both =
        news -> {
          notices.on(news);
          listener.on(news);
        };
    return new PlatformCall(world, open.runner(both, preferences));
  }

  public StoppableRunner runner() {
    return runner;
  }

  @Override
  public void close() {
    interruptible.close();
  }

  /**
   * Tells what people should know besides an answer, once each: what the platform lets them know,
   * and that nothing can be saved. A key that turns up is masked from then on.
   */
  static final class Notices implements FlowListener {
    private final Console console;
    private int told;
    private boolean toldNotKept;

    /** Of what was known before, nothing is told. */
    Notices(Console console, Session before) {
      this.console = console;
      this.told = before.history().size();
    }

    @Override
    public synchronized void on(FlowNews news) {
      if (news instanceof FlowNews.Changed changed) {
        became(changed.session());
      } else if (news instanceof FlowNews.NotKept notKept && !toldNotKept) {
        toldNotKept = true;
        console.note("Updates seen here will not be saved: " + notKept.trouble().happened());
      }
    }

    private void became(Session session) {
      session.request().ifPresent(request -> console.keepSecret(request.key()));
      List<HistoryEntry> history = session.history();
      for (HistoryEntry entry : history.subList(Math.min(told, history.size()), history.size())) {
        words(entry).ifPresent(console::note);
      }
      told = history.size();
    }

    private static Optional<String> words(HistoryEntry entry) {
      return switch (entry.happening()) {
        case RECOGNIZED -> Optional.of("The platform speaks " + entry.detail() + ".");
        case NOTICED -> Optional.of(entry.detail());
        case HOST_MOVED -> Optional.of("The request has moved to " + entry.detail() + ".");
        default -> Optional.empty();
      };
    }
  }
}
