package dev.odooupgrade.tui.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides from the environment whether a screen can be painted here, and with what. */
public final class TerminalCheck {

  /** What a screen is painted with. */
  public record Looks(Theme theme, Glyphs glyphs) {}

  /** What the user asked for on the command line: {@code --ascii}, {@code --theme}. */
  public record Options(boolean ascii, Optional<Theme> theme) {}

  private static final Set<String> WITHOUT_COLOUR = Set.of("vt100", "vt102", "vt220", "vt320");

  private TerminalCheck() {}

  /**
   * What to paint with in this environment.
   *
   * @param hasTty whether {@code /dev/tty} can be opened
   * @throws NoScreenException when no screen can be painted
   */
  public static Looks check(Map<String, String> environment, boolean hasTty, Options options)
      throws NoScreenException {
    String term = environment.getOrDefault("TERM", "");
    if (!hasTty) {
      throw new NoScreenException(
          "The wizard needs a terminal. Nothing was changed. Start it from a terminal (over ssh:"
              + " ssh -t), or use the commands: odoo-upgrade --help.");
    }
    if (term.isEmpty() || term.equals("dumb")) {
      throw new NoScreenException(
          (term.isEmpty() ? "TERM is not set" : "TERM=dumb means that this terminal is plain")
              + ", so the wizard cannot be drawn. Nothing was changed. Set TERM to your terminal's"
              + " type, for example TERM=xterm-256color, or use the commands: odoo-upgrade"
              + " --help.");
    }
    boolean mono =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || WITHOUT_COLOUR.contains(term)
            || term.endsWith("-mono")
            || term.endsWith("-m");
    boolean ascii = options.ascii() || !isUtf8(environment);
    Theme usual = mono ? Theme.MONO : Theme.DEFAULT;
    return new Looks(options.theme().orElse(usual), ascii ? Glyphs.ASCII : Glyphs.UNICODE);
  }

  /** The first of the three variables that is set names the locale (POSIX, 8.2). */
  private static boolean isUtf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> environment.getOrDefault(name, "").toLowerCase(Locale.ROOT))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .filter(locale -> locale.contains("utf-8") || locale.contains("utf8"))
        .isPresent();
  }
}
