package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How each {@link Role} looks. Every theme stays readable on a dark and on a light terminal: it
 * uses the terminal's default background, and colour is never the only sign.
 */
public enum Theme {
  /** Some of the sixteen colours that the user's terminal defines. */
  DEFAULT {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case TITLE, KEY -> look(ACCENT, SGR.BOLD);
        case ERROR -> look(TextColor.ANSI.RED, SGR.BOLD);
        case WARNING -> look(TextColor.ANSI.RED, SGR.BOLD, SGR.REVERSE);
        case SUCCESS, BAR -> look(TextColor.ANSI.GREEN);
        default -> MONO.blank(role);
      };
    }
  },
  /** Blue and orange, which people tell apart who do not tell green from red. */
  COLOUR_BLIND {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case ERROR -> look(ORANGE, SGR.BOLD);
        case WARNING -> look(ORANGE, SGR.BOLD, SGR.REVERSE);
        case SUCCESS, BAR -> look(BLUE);
        default -> MONO.blank(role);
      };
    }
  },
  /** The terminal's own two colours, and nothing thin: bold everywhere, reverse for what counts. */
  HIGH_CONTRAST {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case FOCUS, ERROR, WARNING -> look(TextColor.ANSI.DEFAULT, SGR.BOLD, SGR.REVERSE);
        case FIELD, KEY -> look(TextColor.ANSI.DEFAULT, SGR.BOLD, SGR.UNDERLINE);
        default -> look(TextColor.ANSI.DEFAULT, SGR.BOLD);
      };
    }
  },
  /** Reverse, bold and underline only. */
  MONO {
    @Override
    public TextCharacter blank(Role role) {
      return switch (role) {
        case PLAIN, MUTED, SUCCESS, BAR -> look(TextColor.ANSI.DEFAULT);
        case TITLE, STRONG, KEY, ERROR -> look(TextColor.ANSI.DEFAULT, SGR.BOLD);
        case FIELD -> look(TextColor.ANSI.DEFAULT, SGR.UNDERLINE);
        case HIT -> look(TextColor.ANSI.DEFAULT, SGR.BOLD, SGR.UNDERLINE);
        case FOCUS -> look(TextColor.ANSI.DEFAULT, SGR.REVERSE);
        case WARNING -> look(TextColor.ANSI.DEFAULT, SGR.BOLD, SGR.REVERSE);
      };
    }
  };

  /** Of the sixteen, the one that is neither a state's nor hard to read on white or on black. */
  private static final TextColor ACCENT = TextColor.ANSI.MAGENTA;

  /** Of the 256 colours, two with a contrast of 3.8 or more to white and to black. */
  private static final TextColor BLUE = new TextColor.Indexed(32);

  private static final TextColor ORANGE = new TextColor.Indexed(166);

  /** The one of that word, which may be spelt in the American way. */
  public static Optional<Theme> named(String word) {
    return Arrays.stream(values())
        .filter(theme -> theme.word().equals(word.replace("color", "colour")))
        .findFirst();
  }

  /** What people call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A blank cell in that look; other cells are made from it. */
  public abstract TextCharacter blank(Role role);

  private static TextCharacter look(TextColor colour, SGR... attributes) {
    TextCharacter cell = TextCharacter.DEFAULT_CHARACTER.withForegroundColor(colour);
    for (SGR attribute : attributes) {
      cell = cell.withModifier(attribute);
    }
    return cell;
  }
}
