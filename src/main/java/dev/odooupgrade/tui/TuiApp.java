package dev.odooupgrade.tui;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.NoScreenException;
import dev.odooupgrade.tui.terminal.ScreenSession;
import dev.odooupgrade.tui.terminal.TerminalCheck;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;

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
    TuiFace.Ended ended;
    try (ScreenSession session =
        ScreenSession.open(settings.tty(), settings.mouse(), settings.reports())) {
      ScreenPainter painter = new ScreenPainter(session.screen(), looks.theme(), looks.glyphs());
      TuiFace face =
          new TuiFace(
              painter,
              session::bell,
              session::suspend,
              text -> session.copy(text, settings.environment()),
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

  private static TerminalCheck.Looks looks(TuiSettings settings) throws NoScreenException {
    return TerminalCheck.check(
        settings.environment(),
        ScreenSession.canOpen(settings.tty()),
        new TerminalCheck.Options(settings.ascii(), settings.theme()));
  }
}
