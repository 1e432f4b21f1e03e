package dev.odooupgrade.tui.signal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants to be told by, whatever the terminal is known to show.
 *
 * @param sent signals that are sent to any terminal
 * @param left signals that are sent to none
 */
public record SignalChoice(Set<Signal> sent, Set<Signal> left) {
  /** What the terminal is known to show, and no more. */
  public static final SignalChoice USUAL = new SignalChoice(Set.of(), Set.of());

  private static final String NONE = "none";
  private static final String NOT = "no-";

  public SignalChoice {
    sent = Set.copyOf(sent);
    left = Set.copyOf(left);
  }

  /**
   * Reads words with commas between: a signal's word sends it, the same with {@code no-} before
   * does not, {@code none} leaves all others out. The last word about a signal counts; empty when
   * one of them is not known.
   */
  public static Optional<SignalChoice> parse(String typed) {
    Set<Signal> sent = EnumSet.noneOf(Signal.class);
    Set<Signal> left = EnumSet.noneOf(Signal.class);
    List<String> words =
        Arrays.stream(typed.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
    for (String word : words) {
      boolean not = word.startsWith(NOT);
      Optional<Signal> signal = Signal.named(not ? word.substring(NOT.length()) : word);
      if (word.equals(NONE)) {
        sent.clear();
        left.addAll(EnumSet.allOf(Signal.class));
      } else if (signal.isEmpty()) {
        return Optional.empty();
      } else {
        (not ? sent : left).remove(signal.get());
        (not ? left : sent).add(signal.get());
      }
    }
    return Optional.of(new SignalChoice(sent, left));
  }
}
