package dev.odooupgrade.tui.kit;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.screen.Screen;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Paints frames on a screen: each one whole, from nothing; only what differs is sent. */
public final class ScreenPainter {

  private final Screen screen;
  private final Theme theme;
  private final Glyphs glyphs;
  private Clicks clicks = new Clicks();
  private boolean everything;

  public ScreenPainter(Screen screen, Theme theme, Glyphs glyphs) {
    this.screen = screen;
    this.theme = theme;
    this.glyphs = glyphs;
  }

  /**
   * Draws one frame at the present size, for {@link #show} to send; a terminal that is too small
   * gets the sentence of {@link TooSmall} instead.
   */
  public ScreenPainter draw(Consumer<Canvas> painter) {
    screen.doResizeIfNecessary();
    TextGraphics graphics = screen.newTextGraphics();
    graphics.fillRectangle(
        TerminalPosition.TOP_LEFT_CORNER, graphics.getSize(), TextCharacter.DEFAULT_CHARACTER);
    AtomicReference<@Nullable TerminalPosition> cursor = new AtomicReference<>();
    clicks = new Clicks();
    Canvas canvas = new Canvas(graphics, theme, glyphs, cursor::set, clicks);
    if (TooSmall.applies(canvas.width(), canvas.height())) {
      TooSmall.paint(canvas);
    } else {
      painter.accept(canvas);
    }
    screen.setCursorPosition(cursor.get());
    return this;
  }

  /**
   * Sends the frame that was drawn last.
   *
   * @throws UncheckedIOException when the terminal cannot be written to any more
   */
  public void show() {
    try {
      screen.refresh(everything ? Screen.RefreshType.COMPLETE : Screen.RefreshType.AUTOMATIC);
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be written to", e);
    }
    everything = false;
  }

  /** What a click there means, in the frame that was drawn last. */
  public Optional<Click> clickAt(int column, int row) {
    return clicks.at(column, row);
  }

  /** Whether the terminal is too small to work in; most keys should do nothing then. */
  public boolean isTooSmall() {
    return TooSmall.applies(
        screen.getTerminalSize().getColumns(), screen.getTerminalSize().getRows());
  }

  /** Sends every cell with the next frame, for a screen that something else has written on. */
  public void sendEverythingNext() {
    everything = true;
  }
}
