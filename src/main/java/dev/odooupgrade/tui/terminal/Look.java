package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.List;

/** A colour of letters and their attributes; the background is always the terminal's own. */
public record Look(TextColor colour, List<SGR> attributes) {

  static Look plain(SGR... attributes) {
    return new Look(TextColor.ANSI.DEFAULT, List.of(attributes));
  }

  /** A look in one of the sixteen colours that the user's terminal defines. */
  static Look coloured(TextColor.ANSI colour, SGR... attributes) {
    return new Look(colour, List.of(attributes));
  }

  /** A blank cell that looks so; other cells are made from it. */
  public TextCharacter blank() {
    TextCharacter cell = TextCharacter.DEFAULT_CHARACTER.withForegroundColor(colour);
    for (SGR attribute : attributes) {
      cell = cell.withModifier(attribute);
    }
    return cell;
  }
}
