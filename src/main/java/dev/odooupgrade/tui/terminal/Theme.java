package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;

/**
 * How each {@link Role} looks. Both themes stay readable on a dark and on a light terminal: they
 * use its default colours, and colour is never the only sign.
 */
public enum Theme {
  /** Some of the sixteen colours. */
  COLOUR {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case ERROR -> coloured(TextColor.ANSI.RED, SGR.BOLD);
        case WARNING -> coloured(TextColor.ANSI.RED, SGR.BOLD, SGR.REVERSE);
        case SUCCESS, BAR -> coloured(TextColor.ANSI.GREEN);
        default -> MONO.blank(role);
      };
    }
  },
  /** Reverse, bold and underline only. */
  MONO {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case PLAIN, MUTED, SUCCESS, BAR -> plain();
        case TITLE, STRONG, KEY, ERROR -> plain(SGR.BOLD);
        case FIELD -> plain(SGR.UNDERLINE);
        case HIT -> plain(SGR.BOLD, SGR.UNDERLINE);
        case FOCUS -> plain(SGR.REVERSE);
        case WARNING -> plain(SGR.BOLD, SGR.REVERSE);
      };
    }
  };

  /** A blank cell in that look; other cells are made from it. */
  public abstract TextCharacter blank(Role role);

  private static TextCharacter plain(SGR... attributes) {
    return coloured(TextColor.ANSI.DEFAULT, attributes);
  }

  /** In one of the sixteen colours that the user's terminal defines, on its own background. */
  private static TextCharacter coloured(TextColor.ANSI colour, SGR... attributes) {
    TextCharacter cell = TextCharacter.DEFAULT_CHARACTER.withForegroundColor(colour);
    for (SGR attribute : attributes) {
      cell = cell.withModifier(attribute);
    }
    return cell;
  }
}
