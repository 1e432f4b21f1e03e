package dev.odooupgrade.tui.signal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells by other means than text: bell, notification, title, taskbar; each only where the terminal
 * shows it and the person wants it, and nothing twice. On the UI thread, but for {@link
 * #resetSequence}.
 */
public final class TerminalSignals {
  private static final String PROGRAM = "odoo-upgrade";
  private static final String BELL = "\007";

  /** Keeps the title that was there (xterm), for {@link #OLD_TITLE}. */
  private static final String KEEP_TITLE = "\033[22;2t";

  private static final String OLD_TITLE = "\033[23;2t";

  /** Position and looks. */
  private static final String KEEP_CURSOR = "\0337";

  private static final String OLD_CURSOR = "\0338";

  private final TerminalAbilities abilities;
  private final Consumer<String> output;
  private volatile String title = "";
  private volatile TaskProgress progress = TaskProgress.NONE;

  /** {@code output} sends a sequence to the terminal at once. */
  public TerminalSignals(TerminalAbilities abilities, Consumer<String> output) {
    this.abilities = abilities;
    this.output = output;
  }

  /** Tells somebody who may be looking elsewhere. */
  public void alert(String words) {
    if (abilities.sends(Signal.BELL)) {
      output.accept(BELL);
    }
    if (abilities.sends(Signal.OSC777)) {
      send(Signal.OSC777, OscText.osc777(PROGRAM, words));
    } else if (abilities.sends(Signal.OSC9)) {
      send(Signal.OSC9, OscText.osc9(PROGRAM + ": " + words));
    }
  }

  /** What the window is about now. */
  public void title(String words) {
    if (abilities.sends(Signal.TITLE) && !words.equals(title)) {
      boolean first = title.isEmpty();
      title = words;
      send(Signal.TITLE, (first ? KEEP_TITLE : "") + OscText.title(words));
    }
  }

  public void progress(TaskProgress now) {
    if (abilities.sends(Signal.TASKBAR) && !now.equals(progress)) {
      progress = now;
      send(Signal.TASKBAR, OscText.progress(now));
    }
  }

  /** Says again how far it is: Ghostty forgets it when it has not been told for a while. */
  public void progressAgain() {
    if (!progress.equals(TaskProgress.NONE)) {
      send(Signal.TASKBAR, OscText.progress(progress));
    }
  }

  /** Makes links of addresses that stand on the screen; what stands there is written once more. */
  public void links(List<Hyperlink> links) {
    if (abilities.sends(Signal.LINKS) && !links.isEmpty()) {
      String all = links.stream().map(OscText::link).collect(Collectors.joining());
      output.accept(KEEP_CURSOR + all + OLD_CURSOR);
    }
  }

  /** Another program has had the terminal: what was sent before it does not count any more. */
  public void forget() {
    title = "";
    progress = TaskProgress.NONE;
  }

  /**
   * What gives title and taskbar back. A terminal that keeps no old title has an empty one then,
   * which it fills itself. Any thread may ask.
   */
  public String resetSequence() {
    String taskbar =
        progress.equals(TaskProgress.NONE)
            ? ""
            : abilities.addressed(Signal.TASKBAR, OscText.progress(TaskProgress.NONE));
    return taskbar
        + (title.isEmpty() ? "" : abilities.addressed(Signal.TITLE, OscText.title("") + OLD_TITLE));
  }

  private void send(Signal signal, String sequence) {
    output.accept(abilities.addressed(signal, sequence));
  }
}
