package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import java.io.IOException;
import java.util.Map;

/** Writes text that commands terminals, past every other filter, for {@link ForeignTextTest}. */
public final class ForeignTextProgram {

  private ForeignTextProgram() {}

  /** Starts it on the terminal of this process. */
  public static void main(String[] arguments) throws IOException {
    TtyTerminal terminal =
        TtyTerminal.open(
            ScreenSession.TTY, false, TerminalAbilities.of(Map.of(), SignalChoice.USUAL));
    terminal.take();
    try {
      terminal.setTitle("title\033]52;c;aGk=\007");
      terminal.putString("begin\u009b31m\033[31m\u0000\u202eé日");
      terminal.putCharacter('\u009d');
      terminal.putString("end;");
      terminal.flush();
    } finally {
      terminal.restore();
    }
  }
}
