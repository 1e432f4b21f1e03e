package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.tui.VirtualScreen;
import dev.odooupgrade.tui.kit.Frame;
import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.ui.model.Header;
import dev.odooupgrade.ui.model.KeyHint;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Paints one frame and tells whether changes of size can be heard, for {@link SmallRuntimeTest}.
 */
public final class SmallRuntimeProgram {

  private SmallRuntimeProgram() {}

  /** Prints the frame. */
  public static void main(String[] arguments) {
    VirtualScreen screen = new VirtualScreen(80, 24);
    Frame frame =
        new Frame(
            new Header("painted", "platform", Optional.of("WARNING")),
            List.of(),
            List.of(new KeyHint("", "q", "quit")));
    new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE).draw(frame::paint).show();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(screen.text());
    out.println("heard=" + Signals.on("WINCH", () -> {}));
  }
}
