package dev.odooupgrade.tui.kit;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.screen.Screen;
import dev.odooupgrade.tui.signal.Hyperlink;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Paints frames on a screen: each one whole, from nothing; only what differs is sent. */
public final class ScreenPainter {

  private final Screen screen;
  private final Theme theme;
  private final Glyphs glyphs;
  private Clicks clicks = new Clicks();
  private boolean everything;
  private List<Hyperlink> links = List.of();

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
    List<Link> painted = new ArrayList<>();
    Canvas canvas = new Canvas(graphics, theme, glyphs, cursor::set, clicks, painted::add);
    if (TooSmall.applies(canvas.width(), canvas.height())) {
      TooSmall.paint(canvas);
    } else {
      painter.accept(canvas);
    }
    screen.setCursorPosition(cursor.get());
    List<Hyperlink> seen = painted.stream().filter(this::isSeen).map(this::hyperlink).toList();
    everything |= !seen.equals(links); // a cell that stays the same would stay a link
    links = seen;
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

  /** The links of the frame that was drawn last. */
  public List<Hyperlink> links() {
    return links;
  }

  /** Whether nothing was painted over it. */
  private boolean isSeen(Link link) {
    return IntStream.range(0, link.text().length())
        .allMatch(
            i ->
                String.valueOf(link.text().charAt(i))
                    .equals(screen.getBackCharacter(link.x() + i, link.y()).getCharacterString()));
  }

  private Hyperlink hyperlink(Link link) {
    TextCharacter blank = theme.blank(link.role());
    String modifiers =
        blank.getModifiers().stream()
            .map(ScreenPainter::number)
            .sorted()
            .collect(Collectors.joining(";"));
    String colour =
        new String(
            blank.getForegroundColor().getForegroundSGRSequence(), StandardCharsets.US_ASCII);
    String looks = modifiers.isEmpty() ? colour : modifiers + ";" + colour;
    return new Hyperlink(link.x(), link.y(), looks, link.text(), link.address());
  }

  /** The modifiers that a {@link Theme} uses. */
  private static String number(SGR modifier) {
    return switch (modifier) {
      case BOLD -> "1";
      case UNDERLINE -> "4";
      case REVERSE -> "7";
      default -> throw new IllegalArgumentException(modifier + " is in no theme");
    };
  }

  /** A text as this terminal shows it outside the screen, too: in ASCII if it must. */
  public String fit(String text) {
    return glyphs.fit(text);
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
