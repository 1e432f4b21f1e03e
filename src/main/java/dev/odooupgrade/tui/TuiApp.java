package dev.odooupgrade.tui;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.tui.terminal.NoScreenException;
import dev.odooupgrade.tui.terminal.ScreenSession;
import dev.odooupgrade.tui.terminal.TerminalCheck;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes the terminal for one conversation, and gives it back when that is over. */
public final class TuiApp {

  private TuiApp() {}

  /**
   * Runs the conversation on this thread, which becomes the UI thread, until it quits or the
   * terminal goes away. Its exit message is printed on the normal screen afterwards.
   *
   * @throws NoScreenException when no screen can be painted here; nothing was begun then
   * @throws InterruptedException when this thread was interrupted; the terminal is given back
   */
  public static ConversationEnding run(TuiSettings settings, Conversation.Factory opening)
      throws NoScreenException, InterruptedException {
    TerminalCheck.Looks looks = looks(settings);
    ScheduledExecutorService timer = Threads.timer("screen-timer");
    Pager pager = new Pager(settings.environment(), settings.tty());
    TuiFace.Ended ended;
    TerminalAbilities abilities = TerminalAbilities.of(settings.environment(), settings.signals());
    try (ScreenSession session =
        ScreenSession.open(settings.tty(), settings.mouse(), abilities, settings.reports())) {
      ScreenPainter painter = new ScreenPainter(session.screen(), looks.theme(), looks.glyphs());
      TuiFace face =
          new TuiFace(
              painter,
              session.signals(),
              session::suspend,
              text -> session.copy(text, settings.environment()),
              file -> page(session, pager, file),
              Delayer.on(timer),
              System::nanoTime,
              opening);
      session.run(face.loop(), face::exitMessage);
      ended = face.ended();
    } catch (IOException e) {
      throw new NoScreenException(
          "The terminal cannot be used ("
              + SafeText.clean(String.valueOf(e.getMessage()))
              + "), so the wizard cannot be shown. Nothing was changed."
              + " Start it from another terminal, or use the commands: odoo-upgrade --help.",
          e);
    } finally {
      timer.shutdownNow();
    }
    ended.exitMessage().forEach(line -> settings.out().println(SafeText.clean(line)));
    settings.out().flush();
    return ended.ending();
  }

  private static boolean page(ScreenSession session, Pager pager, Path file) {
    AtomicBoolean shown = new AtomicBoolean();
    try {
      session.lend(() -> shown.set(pager.show(file)));
    } catch (IOException gone) {
      return false; // which the keyboard tells as well
    }
    return shown.get();
  }

  private static TerminalCheck.Looks looks(TuiSettings settings) throws NoScreenException {
    return TerminalCheck.check(
        settings.environment(),
        ScreenSession.canOpen(settings.tty()),
        new TerminalCheck.Options(settings.ascii(), settings.theme()));
  }
}
