package dev.odooupgrade.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.StringJoiner;

/** A terminal in memory, and what can be seen on it, as text. */
public final class VirtualScreen {

  private final DefaultVirtualTerminal terminal;
  private final TerminalScreen screen;

  public VirtualScreen(int columns, int rows) {
    terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
    try {
      screen = new TerminalScreen(terminal);
      screen.setCursorPosition(null);
      screen.startScreen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where views paint. */
  public Screen screen() {
    return screen;
  }

  /** Gives the terminal another size; the program sees it with its next frame. */
  public void resize(int columns, int rows) {
    terminal.setTerminalSize(new TerminalSize(columns, rows));
  }

  /** Something else writes on the terminal, and the program does not know. */
  public void scribble() {
    terminal.setCursorPosition(20, 0);
    terminal.putString("###");
  }

  /** All rows, without blanks at their ends; a wide character counts for both its columns. */
  public String text() {
    StringJoiner rows = new StringJoiner("\n", "", "\n");
    for (int y = 0; y < height(); y++) {
      rows.add(row(y));
    }
    return rows.toString();
  }

  /** One row, without blanks at its end. */
  public String row(int y) {
    StringBuilder row = new StringBuilder();
    for (int x = 0; x < width(); x++) {
      TextCharacter c = terminal.getCharacter(x, y);
      row.append(c.getCharacterString());
      x += c.isDoubleWidth() ? 1 : 0;
    }
    return row.toString().stripTrailing();
  }

  /** Where anything looks special: {@code row: from-to look}, columns counted from 0. */
  public String styles() {
    StringBuilder all = new StringBuilder();
    for (int y = 0; y < height(); y++) {
      StringJoiner runs = new StringJoiner(", ", y + ": ", "\n").setEmptyValue("");
      int start = 0;
      for (int x = 1; x <= width(); x++) {
        String look = look(start, y);
        if (x == width() || !look.equals(look(x, y))) {
          if (!look.isEmpty()) {
            runs.add(start + "-" + (x - 1) + " " + look);
          }
          start = x;
        }
      }
      all.append(runs);
    }
    return all.toString();
  }

  /** Text, looks and cursor: what a golden file holds. */
  public String dump() {
    return text() + "--- looks\n" + styles() + "--- cursor\n" + cursor() + "\n";
  }

  /** {@code column,row} of the cursor, or {@code hidden}. */
  public String cursor() {
    if (!terminal.isCursorVisible()) {
      return "hidden";
    }
    TerminalPosition at = terminal.getCursorPosition();
    return at.getColumn() + "," + at.getRow();
  }

  private String look(int x, int y) {
    TextCharacter c = terminal.getCharacter(x, y);
    StringJoiner look = new StringJoiner(" ");
    for (SGR attribute : c.getModifiers()) {
      look.add(attribute.name().toLowerCase(Locale.ROOT));
    }
    if (!c.getForegroundColor().equals(TextColor.ANSI.DEFAULT)) {
      look.add(c.getForegroundColor().toString().toLowerCase(Locale.ROOT));
    }
    if (!c.getBackgroundColor().equals(TextColor.ANSI.DEFAULT)) {
      look.add("on " + c.getBackgroundColor().toString().toLowerCase(Locale.ROOT));
    }
    return look.toString();
  }

  private int width() {
    return terminal.getTerminalSize().getColumns();
  }

  private int height() {
    return terminal.getTerminalSize().getRows();
  }
}
