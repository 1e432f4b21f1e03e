package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.signal.TaskProgress;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.ui.Key;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A tiny program with a screen, for {@link TtyTerminalTest}: it shows its size, its process and the
 * last key. {@code q} ends it, {@code p} lends the terminal, {@code e} is a defect on the UI
 * thread, {@code w} on another.
 */
public final class PtyProgram implements UiClient {

  /** Stands for the exit code of a defect, which the program that uses this room chooses. */
  static final int DEFECT = 70;

  private final ScreenSession session;
  private final UiLoop loop = new UiLoop(this);
  private String last = "none";

  private PtyProgram(ScreenSession session) {
    this.session = session;
  }

  /** Starts it on the terminal of this process. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    CrashGuard.Reports reports =
        new CrashGuard.Reports(System.err, nowhere, Throwable::toString, () -> System.exit(DEFECT));
    TerminalAbilities abilities = TerminalAbilities.of(System.getenv(), SignalChoice.USUAL);
    try (ScreenSession session = ScreenSession.open(ScreenSession.TTY, true, abilities, reports)) {
      PtyProgram program = new PtyProgram(session);
      session.run(program.loop, List::of);
    }
  }

  @Override
  public void redraw() {}

  @Override
  public void key(Key key) {
    last = key instanceof Key.Paste paste ? "paste-" + paste.text().length() : key.toString();
    System.out.println("this must not be seen");
    if (last.equals("q")) {
      loop.stop();
    } else if (last.equals("p")) {
      lend();
    } else if (last.equals("e")) {
      throw new IllegalStateException("on the UI thread");
    } else if (last.equals("w")) {
      new Thread(
              () -> {
                throw new IllegalStateException("on a worker");
              })
          .start();
    }
    loop.repaint();
  }

  private void lend() {
    try {
      session.lend(PtyProgram::readALine);
      session.screen().refresh(Screen.RefreshType.COMPLETE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another program, on the same terminal. */
  private static void readALine() {
    File tty = ScreenSession.TTY.toFile();
    try {
      new ProcessBuilder("sh", "-c", "echo \"lent to $0\"; read line; echo \"read=$line;\"", "sh")
          .redirectInput(tty)
          .redirectOutput(tty)
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void hungUp() {}

  @Override
  public Object screen() {
    return "only";
  }

  @Override
  public void draw() {
    Screen screen = session.screen();
    screen.doResizeIfNecessary();
    screen.clear();
    TerminalSize size = screen.getTerminalSize();
    screen
        .newTextGraphics()
        .putString(0, 0, "pid=" + ProcessHandle.current().pid() + ";")
        .putString(0, 1, "size=" + size.getColumns() + "x" + size.getRows() + ";")
        .putString(0, 2, "key=" + last + ";");
  }

  @Override
  public void show() {
    try {
      session.screen().refresh();
      session.signals().title("key " + last);
      session.signals().progress(TaskProgress.BUSY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
