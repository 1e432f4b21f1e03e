package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.tui.VirtualScreen;
import dev.odooupgrade.tui.kit.Frame;
import dev.odooupgrade.tui.kit.Hint;
import dev.odooupgrade.tui.kit.ScreenPainter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Paints one frame and tells whether changes of size can be heard, for {@link SmallRuntimeTest}.
 */
public final class SmallRuntimeProgram {

  private SmallRuntimeProgram() {}

  /** Prints the frame. */
  public static void main(String[] arguments) {
    VirtualScreen screen = new VirtualScreen(80, 24);
    Frame frame =
        new Frame("painted", "platform", "WARNING", List.of(), List.of(new Hint("q", "quit")));
    new ScreenPainter(screen.screen(), Theme.COLOUR, Glyphs.UNICODE).paint(frame::paint);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(screen.text());
    out.println("heard=" + Signals.on("WINCH", () -> {}));
  }
}
