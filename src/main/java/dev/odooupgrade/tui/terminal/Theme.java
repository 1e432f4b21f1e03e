package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;

/**
 * How each {@link Role} looks. Both themes stay readable on a dark and on a light terminal: they
 * use its default colours, and colour is never the only sign.
 */
public enum Theme {
  /** Some of the sixteen colours. */
  COLOUR {
    @Override
    public Look look(Role role) {
      return switch (role) {
        case ERROR -> Look.coloured(TextColor.ANSI.RED, SGR.BOLD);
        case WARNING -> Look.coloured(TextColor.ANSI.RED, SGR.BOLD, SGR.REVERSE);
        case SUCCESS, BAR -> Look.coloured(TextColor.ANSI.GREEN);
        default -> MONO.look(role);
      };
    }
  },
  /** Reverse, bold and underline only. */
  MONO {
    @Override
    public Look look(Role role) {
      return switch (role) {
        case PLAIN, MUTED, SUCCESS, BAR -> Look.plain();
        case TITLE, STRONG, KEY, ERROR -> Look.plain(SGR.BOLD);
        case FIELD -> Look.plain(SGR.UNDERLINE);
        case FOCUS -> Look.plain(SGR.REVERSE);
        case WARNING -> Look.plain(SGR.BOLD, SGR.REVERSE);
      };
    }
  };

  public abstract Look look(Role role);
}
