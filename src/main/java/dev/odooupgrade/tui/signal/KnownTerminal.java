package dev.odooupgrade.tui.signal;

import static dev.odooupgrade.tui.signal.Signal.BELL;
import static dev.odooupgrade.tui.signal.Signal.LINKS;
import static dev.odooupgrade.tui.signal.Signal.OSC777;
import static dev.odooupgrade.tui.signal.Signal.OSC9;
import static dev.odooupgrade.tui.signal.Signal.SYNC;
import static dev.odooupgrade.tui.signal.Signal.TASKBAR;
import static dev.odooupgrade.tui.signal.Signal.TITLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The terminals that are told apart by the environment they give to programs, and what each shows
 * by its own documentation. The first that fits counts: what runs inside another terminal, and so
 * inherits its variables, stands before it.
 *
 * @param title its name for people
 * @param fits whether a program's environment is one that it gives
 * @param signs what of the environment it is known by, for people; any of these will do
 * @param source where it is documented
 */
public record KnownTerminal(
    String title,
    Predicate<Map<String, String>> fits,
    List<String> signs,
    String source,
    Set<Signal> shows) {

  static final KnownTerminal ZELLIJ =
      new KnownTerminal(
          "Zellij", has("ZELLIJ"), List.of("ZELLIJ"), "zellij.dev/documentation", BELL);

  /** What is shown outside cannot be known: another terminal may be attached any time. */
  static final KnownTerminal TMUX =
      new KnownTerminal(
          "tmux", has("TMUX"), List.of("TMUX"), "github.com/tmux/tmux/wiki", BELL, TITLE);

  static final KnownTerminal SCREEN =
      new KnownTerminal(
          "GNU Screen",
          has("STY").or(term("screen")),
          List.of("STY", "TERM=screen..."),
          "gnu.org/software/screen/manual",
          BELL);

  static final KnownTerminal LINUX =
      new KnownTerminal(
          "Linux console", term("linux"), List.of("TERM=linux"), "man 4 console_codes", BELL);

  /** Says itself, since 3.6.6, whether it knows progress: older ones take it for a message. */
  static final KnownTerminal ITERM2_PROGRESS =
      new KnownTerminal(
          "iTerm2, 3.6.6 and later",
          program("iTerm.app")
              .and(env -> ofTerminal(env, "TERM_FEATURES").matches(".*P(?![a-z]).*")),
          List.of("TERM_PROGRAM=iTerm.app with a P in TERM_FEATURES"),
          "iterm2.com/feature-reporting",
          BELL,
          TITLE,
          OSC9,
          TASKBAR,
          SYNC,
          LINKS);

  static final KnownTerminal ITERM2 =
      new KnownTerminal(
          "iTerm2",
          program("iTerm.app"),
          List.of("TERM_PROGRAM=iTerm.app"),
          "iterm2.com/documentation-escape-codes.html",
          BELL,
          TITLE,
          OSC9,
          LINKS);

  static final KnownTerminal GHOSTTY =
      new KnownTerminal(
          "Ghostty",
          program("ghostty").or(term("xterm-ghostty")),
          List.of("TERM_PROGRAM=ghostty", "TERM=xterm-ghostty"),
          "ghostty.org/docs/vt/osc/conemu",
          BELL,
          TITLE,
          OSC9,
          OSC777,
          TASKBAR,
          SYNC,
          LINKS);

  static final KnownTerminal WEZTERM =
      new KnownTerminal(
          "WezTerm",
          program("WezTerm"),
          List.of("TERM_PROGRAM=WezTerm"),
          "wezterm.org/config/lua/config/notification_handling.html",
          BELL,
          TITLE,
          OSC9,
          OSC777,
          SYNC,
          LINKS);

  static final KnownTerminal APPLE =
      new KnownTerminal(
          "Terminal of macOS",
          program("Apple_Terminal"),
          List.of("TERM_PROGRAM=Apple_Terminal"),
          "support.apple.com/guide/terminal",
          BELL,
          TITLE);

  static final KnownTerminal VSCODE =
      new KnownTerminal(
          "Visual Studio Code",
          program("vscode"),
          List.of("TERM_PROGRAM=vscode"),
          "code.visualstudio.com/docs/terminal",
          BELL,
          TITLE,
          LINKS);

  static final KnownTerminal MINTTY =
      new KnownTerminal(
          "mintty",
          program("mintty"),
          List.of("TERM_PROGRAM=mintty"),
          "github.com/mintty/mintty/wiki/CtrlSeqs",
          BELL,
          TITLE,
          TASKBAR,
          LINKS);

  static final KnownTerminal KITTY =
      new KnownTerminal(
          "kitty",
          term("xterm-kitty"),
          List.of("TERM=xterm-kitty"),
          "sw.kovidgoyal.net/kitty/desktop-notifications",
          BELL,
          TITLE,
          OSC9,
          SYNC,
          LINKS);

  static final KnownTerminal FOOT =
      new KnownTerminal(
          "foot",
          term("foot"),
          List.of("TERM=foot..."),
          "man 7 foot-ctlseqs",
          BELL,
          TITLE,
          OSC777,
          SYNC,
          LINKS);

  static final KnownTerminal ALACRITTY =
      new KnownTerminal(
          "Alacritty",
          term("alacritty"),
          List.of("TERM=alacritty..."),
          "man 7 alacritty-escapes",
          BELL,
          TITLE,
          SYNC,
          LINKS);

  static final KnownTerminal WINDOWS =
      new KnownTerminal(
          "Windows Terminal",
          has("WT_SESSION"),
          List.of("WT_SESSION"),
          "learn.microsoft.com/windows/terminal/tutorials/progress-bar-sequences",
          BELL,
          TITLE,
          TASKBAR,
          LINKS);

  static final KnownTerminal CONEMU =
      new KnownTerminal(
          "ConEmu",
          env -> env.getOrDefault("ConEmuANSI", "").equals("ON"),
          List.of("ConEmuANSI=ON"),
          "conemu.github.io/en/AnsiEscapeCodes.html",
          BELL,
          TITLE,
          TASKBAR);

  static final KnownTerminal XTERM =
      new KnownTerminal(
          "xterm",
          has("XTERM_VERSION"),
          List.of("XTERM_VERSION"),
          "invisible-island.net/xterm/ctlseqs",
          BELL,
          TITLE);

  static final KnownTerminal PTYXIS =
      new KnownTerminal(
          "Ptyxis, 48 and later",
          env -> number(env, "PTYXIS_VERSION") >= 48,
          List.of("PTYXIS_VERSION, 48 or more"),
          "gitlab.gnome.org/chergert/ptyxis",
          BELL,
          TITLE,
          TASKBAR,
          LINKS);

  static final KnownTerminal VTE =
      new KnownTerminal(
          "GNOME Terminal and others with VTE",
          has("VTE_VERSION"),
          List.of("VTE_VERSION"),
          "gitlab.gnome.org/GNOME/vte",
          BELL,
          TITLE,
          LINKS);

  /** What calls itself one over ssh, where no other variable comes through. */
  static final KnownTerminal LIKE_XTERM =
      new KnownTerminal(
          "another that calls itself xterm or rxvt",
          term("xterm").or(term("rxvt")),
          List.of("TERM=xterm...", "TERM=rxvt..."),
          "invisible-island.net/xterm/ctlseqs",
          BELL,
          TITLE);

  static final KnownTerminal OTHER =
      new KnownTerminal("any other", env -> true, List.of("nothing of these"), "", BELL);

  /** All of them, in the order in which they are tried. */
  static final List<KnownTerminal> ALL =
      List.of(
          ZELLIJ,
          TMUX,
          SCREEN,
          LINUX,
          ITERM2_PROGRESS,
          ITERM2,
          GHOSTTY,
          WEZTERM,
          APPLE,
          VSCODE,
          MINTTY,
          KITTY,
          FOOT,
          ALACRITTY,
          WINDOWS,
          CONEMU,
          XTERM,
          PTYXIS,
          VTE,
          LIKE_XTERM,
          OTHER);

  public KnownTerminal {
    signs = List.copyOf(signs);
    shows = Set.copyOf(shows);
  }

  private KnownTerminal(
      String title,
      Predicate<Map<String, String>> fits,
      List<String> signs,
      String source,
      Signal first,
      Signal... others) {
    this(title, fits, signs, source, EnumSet.of(first, others));
  }

  static KnownTerminal in(Map<String, String> environment) {
    return ALL.stream().filter(it -> it.fits.test(environment)).findFirst().orElse(OTHER);
  }

  /** A sequence in a form that gets through it to the terminal outside, where there is one. */
  String passing(String sequence) {
    if (equals(TMUX)) {
      return Passthrough.tmux(sequence);
    }
    return equals(SCREEN) ? Passthrough.screen(sequence) : sequence;
  }

  private static Predicate<Map<String, String>> has(String variable) {
    return env -> !ofTerminal(env, variable).isEmpty();
  }

  private static Predicate<Map<String, String>> program(String name) {
    return env -> ofTerminal(env, "TERM_PROGRAM").equals(name);
  }

  private static Predicate<Map<String, String>> term(String beginning) {
    return env -> ofTerminal(env, "TERM").startsWith(beginning);
  }

  private static String ofTerminal(Map<String, String> env, String variable) {
    return env.getOrDefault(variable, "");
  }

  /** The digits that a version begins with. */
  private static int number(Map<String, String> env, String variable) {
    String digits = ofTerminal(env, variable).replaceAll("(?s)^(\\d{1,6}).*|.*", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
