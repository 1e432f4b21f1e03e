package dev.odooupgrade.tui.signal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is sent to the terminal here: what it is known to show, as far as the person wants it.
 *
 * @param forced signals that it is not known to show, but that the person wants to be sent
 */
public record TerminalAbilities(KnownTerminal terminal, Set<Signal> sent, Set<Signal> forced) {

  /** What a multiplexer has no part in; all else is about its own windows and cells. */
  private static final Set<Signal> OUTSIDE = Set.of(Signal.OSC9, Signal.OSC777, Signal.TASKBAR);

  public TerminalAbilities {
    sent = Set.copyOf(sent);
    forced = Set.copyOf(forced);
  }

  public static TerminalAbilities of(Map<String, String> environment, SignalChoice choice) {
    KnownTerminal terminal = KnownTerminal.in(environment);
    Set<Signal> sent = EnumSet.noneOf(Signal.class);
    sent.addAll(terminal.shows());
    sent.removeAll(choice.left());
    Set<Signal> forced = EnumSet.noneOf(Signal.class);
    forced.addAll(choice.sent());
    forced.removeAll(sent);
    sent.addAll(forced);
    return new TerminalAbilities(terminal, sent, forced);
  }

  public boolean sends(Signal signal) {
    return sent.contains(signal);
  }

  /** The sequence of a signal: for the terminal itself, or for the one outside of it. */
  String addressed(Signal signal, String sequence) {
    return forced.contains(signal) && OUTSIDE.contains(signal)
        ? terminal.passing(sequence)
        : sequence;
  }
}
