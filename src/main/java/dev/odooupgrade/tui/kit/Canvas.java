package dev.odooupgrade.tui.kit;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.tui.terminal.Theme;
import java.util.function.Consumer;

/**
 * A rectangle to paint on. Columns and rows count from its own upper left corner; whatever falls
 * outside is left out, and every text is made harmless and counted in columns, not characters.
 */
public final class Canvas {

  private final TextGraphics graphics;
  private final Theme theme;
  private final Glyphs glyphs;
  private final TerminalPosition origin;
  private final Consumer<TerminalPosition> cursor;
  private final Clicks clicks;
  private final Consumer<Link> links;

  /**
   * The whole of {@code graphics}.
   *
   * @param cursor is told where to put the cursor
   * @param clicks hears where one can click
   * @param links hears of each link that is painted
   */
  Canvas(
      TextGraphics graphics,
      Theme theme,
      Glyphs glyphs,
      Consumer<TerminalPosition> cursor,
      Clicks clicks,
      Consumer<Link> links) {
    this(graphics, theme, glyphs, TerminalPosition.TOP_LEFT_CORNER, cursor, clicks, links);
  }

  private Canvas(
      TextGraphics graphics,
      Theme theme,
      Glyphs glyphs,
      TerminalPosition origin,
      Consumer<TerminalPosition> cursor,
      Clicks clicks,
      Consumer<Link> links) {
    this.graphics = graphics;
    this.theme = theme;
    this.glyphs = glyphs;
    this.origin = origin;
    this.cursor = cursor;
    this.clicks = clicks;
    this.links = links;
  }

  public int width() {
    return graphics.getSize().getColumns();
  }

  public int height() {
    return graphics.getSize().getRows();
  }

  public Glyphs glyphs() {
    return glyphs;
  }

  /** The part that starts at {@code x}, {@code y}; never larger than this canvas. */
  public Canvas area(int x, int y, int columns, int rows) {
    int fromX = clamp(x, 0, width());
    int fromY = clamp(y, 0, height());
    int toX = clamp(x + columns, fromX, width());
    int toY = clamp(y + rows, fromY, height());
    return new Canvas(
        graphics.newTextGraphics(
            new TerminalPosition(fromX, fromY), new TerminalSize(toX - fromX, toY - fromY)),
        theme,
        glyphs,
        origin.withRelative(fromX, fromY),
        cursor,
        clicks,
        links);
  }

  /** Everything from that column and row on. */
  public Canvas from(int x, int y) {
    return area(x, y, width(), height());
  }

  /** Writes plain text and returns the columns it took. */
  public int text(int x, int y, String text) {
    return text(x, y, text, Role.PLAIN);
  }

  /**
   * Writes one line of text; what does not fit up to the right edge is cut, with a sign. Returns
   * the columns it took.
   */
  public int text(int x, int y, String text, Role role) {
    return put(x, y, clip(text, width() - x), role);
  }

  /** Writes text that ends before column {@code end}, and returns the column where it starts. */
  public int textBefore(int end, int y, String text, Role role) {
    String fitting = clip(text, Math.max(0, end));
    int x = end - DisplayWidth.of(fitting);
    put(x, y, fitting, role);
    return x;
  }

  /** Writes a styled line from column {@code x} on, cut like {@link #text}. */
  public int line(int x, int y, Line line) {
    int at = x;
    boolean fits = x + columnsOf(line) <= width();
    int room = width() - (fits ? 0 : DisplayWidth.of(glyphs.cut()));
    for (Span span : line.spans()) {
      String fitting = fit(span.text());
      String clipped = DisplayWidth.clip(fitting, room - at);
      if (!span.action().isEmpty()) {
        click(at, y, DisplayWidth.of(clipped), new Click.Action(span.action()));
      }
      if (!span.link().isEmpty() && isInside(at, y)) {
        links.accept(
            new Link(
                origin.getColumn() + at, origin.getRow() + y, clipped, span.role(), span.link()));
      }
      at += put(at, y, clipped, span.role());
      if (clipped.length() < fitting.length()) {
        at += put(at, y, glyphs.cut(), span.role());
        break;
      }
    }
    return at - x;
  }

  /** Fills a row from column {@code x} to the right edge with one look. */
  public void bar(int x, int y, Role role) {
    put(x, y, " ".repeat(Math.max(0, width() - x)), role);
  }

  /** Draws a rule over the whole width. */
  public void rule(int y) {
    put(0, y, glyphs.horizontal().repeat(width()), Role.PLAIN);
  }

  /** Draws a rule from {@code fromY} down to the bottom. */
  public void verticalRule(int x, int fromY) {
    for (int y = fromY; y < height(); y++) {
      put(x, y, glyphs.vertical(), Role.PLAIN);
    }
  }

  /** Puts the cursor there for this frame; without this call it stays hidden. */
  public void cursor(int x, int y) {
    if (isInside(x, y)) {
      cursor.accept(origin.withRelative(x, y));
    }
  }

  /** Makes so many columns of a row something to click on. */
  void click(int x, int y, int columns, Click click) {
    if (isInside(x, y)) {
      clicks.add(origin.getColumn() + x, origin.getRow() + y, columns, click);
    }
  }

  /** Nothing that was painted so far can be clicked any more: a dialog lies before it. */
  public void coverClicks() {
    clicks.clear();
  }

  /** The text as this screen can show it: made harmless, in ASCII if it must. */
  public String fit(String text) {
    return glyphs.fit(SafeText.clean(text));
  }

  /** The columns that a text takes on this screen. */
  public int columns(String text) {
    return DisplayWidth.of(fit(text));
  }

  /** The text as this screen can show it, cut to so many columns with a sign. */
  public String clip(String text, int columns) {
    return DisplayWidth.clip(fit(text), columns, glyphs.cut());
  }

  private int columnsOf(Line line) {
    return line.spans().stream().mapToInt(span -> columns(span.text())).sum();
  }

  private int put(int x, int y, String text, Role role) {
    TextCharacter blank = theme.blank(role);
    int at = x;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int columns = DisplayWidth.of(c);
      if (isInside(at, y) && isInside(at + columns - 1, y)) {
        graphics.setCharacter(at, y, blank.withCharacter(c));
      }
      at += columns;
    }
    return at - x;
  }

  private boolean isInside(int x, int y) {
    return x >= 0 && x < width() && y >= 0 && y < height();
  }

  private static int clamp(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
