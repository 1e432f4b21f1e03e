package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.odooupgrade.disk.Programs;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.tui.signal.TerminalSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The terminal taken from the first frame to the last: screen, keyboard, guard, together.
 *
 * <pre>{@code
 * try (ScreenSession session = ScreenSession.open(ScreenSession.TTY, true, abilities, reports)) {
 *   UiLoop loop = new UiLoop(client);   // the client paints on session.screen()
 *   session.run(loop, exitMessage);
 * }
 * }</pre>
 */
public final class ScreenSession implements AutoCloseable {

  /** The terminal of this process, whatever its stdin and stdout are. */
  public static final Path TTY = Path.of("/dev/tty");

  /** The process group: the launcher and whatever was started to move files, too (POSIX, kill). */
  private static final List<String> STOP_ALL = List.of("sh", "-c", "kill -TSTP 0");

  private final TtyTerminal terminal;
  private final CrashGuard guard;
  private final TerminalScreen screen;
  private volatile Runnable stopReading = () -> {};
  private volatile Runnable startReading = () -> {};

  private ScreenSession(TtyTerminal terminal, CrashGuard.Reports reports) throws IOException {
    this.terminal = terminal;
    this.screen = new TerminalScreen(terminal);
    this.guard = CrashGuard.install(this::giveBack, reports);
  }

  public static boolean canOpen(Path tty) {
    try {
      Files.newInputStream(tty).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Takes the terminal and shows an empty screen.
   *
   * @param mouse whether the mouse is for this program
   * @param abilities what may be sent to it besides text
   * @throws IOException when there is no terminal, or it cannot be set; it is given back then
   */
  public static ScreenSession open(
      Path tty, boolean mouse, TerminalAbilities abilities, CrashGuard.Reports reports)
      throws IOException {
    ScreenSession session = new ScreenSession(TtyTerminal.open(tty, mouse, abilities), reports);
    try {
      session.terminal.take();
      session.screen.setCursorPosition(null);
      session.screen.startScreen();
      return session;
    } catch (IOException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Where to paint; only on the UI thread. */
  public Screen screen() {
    return screen;
  }

  /**
   * Runs the loop on this thread, which becomes the UI thread, with the keys and sizes of the
   * terminal. A defect in it ends the program as {@link CrashGuard} says.
   *
   * @param exitMessage lines to leave when a signal ends the program; any thread may ask
   */
  public void run(UiLoop loop, Supplier<List<String>> exitMessage) throws InterruptedException {
    guard.leaves(exitMessage);
    terminal.addResizeListener((from, size) -> loop.repaint());
    startReading = () -> read(loop);
    read(loop);
    Signals.on("CONT", () -> loop.execute(() -> continued(loop)));
    try {
      loop.run();
    } catch (RuntimeException | Error e) {
      guard.crashed(Thread.currentThread(), e);
      throw e;
    }
  }

  private void read(UiLoop loop) {
    TtyReader reader =
        new TtyReader(
            terminal.input(), terminal::answers, System::nanoTime, loop::press, loop::hangUp);
    stopReading = reader::close;
    reader.start();
  }

  /** Somebody has stopped this program from outside, and now lets it go on. */
  private void continued(UiLoop loop) {
    try {
      takeAgain();
    } catch (IOException e) {
      // The terminal is gone, which its keyboard tells.
    }
    loop.redraw();
  }

  /**
   * Gives the terminal back and stops this program, with all that belongs to it, as the shell does
   * at Ctrl-Z; returns when somebody continues it. Where no shell could do that it goes on at once.
   * On the UI thread; every cell has to be sent then.
   */
  public void suspend() {
    try {
      lend(ScreenSession::stopAll, true);
    } catch (IOException e) {
      // The terminal is gone, which its keyboard tells.
    }
  }

  private static void stopAll() {
    try {
      Programs.process(STOP_ALL).start().waitFor();
    } catch (IOException e) {
      // Without a shell nobody could continue it, either.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries it twice: continued in the background, the first try stops until it is fetched. */
  private void takeAgain() throws IOException {
    try {
      terminal.takeAgain();
    } catch (IOException first) {
      terminal.takeAgain();
    }
  }

  /**
   * Lends the whole terminal to something else, on the UI thread, until that returns; every cell
   * has to be sent then.
   *
   * @throws IOException when the terminal could not be lent; it is this program's own again
   */
  public void lend(Runnable program) throws IOException {
    lend(program, false);
  }

  private void lend(Runnable program, boolean withSignals) throws IOException {
    stopReading.run();
    try {
      terminal.lend(withSignals);
      program.run();
    } finally {
      takeAgain();
      startReading.run();
    }
  }

  /** Only on the UI thread. */
  public TerminalSignals signals() {
    return terminal.signals();
  }

  /** Hands a text to the terminal's clipboard, if it takes it. */
  public void copy(String text, Map<String, String> environment) {
    try {
      terminal.copy(text, environment);
    } catch (IOException e) {
      // The terminal is gone, which its keyboard tells.
    }
  }

  @Override
  public void close() {
    guard.close();
  }

  private void giveBack() {
    stopReading.run();
    terminal.restore();
  }
}
