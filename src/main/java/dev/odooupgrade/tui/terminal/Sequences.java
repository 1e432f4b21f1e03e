package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import java.util.Map;
import java.util.Optional;

/**
 * What the escape sequences of the keyboard mean: xterm, the VT family, rxvt and the Linux console
 * (XTerm Control Sequences, "PC-Style Function Keys"; the rest was seen on the terminals named).
 */
final class Sequences {

  private static final Map<Character, KeyName> LETTERS =
      Map.ofEntries(
          Map.entry('A', KeyName.UP),
          Map.entry('B', KeyName.DOWN),
          Map.entry('C', KeyName.RIGHT),
          Map.entry('D', KeyName.LEFT),
          Map.entry('F', KeyName.END),
          Map.entry('H', KeyName.HOME),
          Map.entry('P', KeyName.F1),
          Map.entry('Q', KeyName.F2),
          Map.entry('R', KeyName.F3),
          Map.entry('S', KeyName.F4),
          Map.entry('M', KeyName.ENTER)); // Enter on the number pad, in application mode

  private static final Map<Character, KeyName> RXVT_ARROWS =
      Map.of('a', KeyName.UP, 'b', KeyName.DOWN, 'c', KeyName.RIGHT, 'd', KeyName.LEFT);

  private static final Map<Integer, KeyName> NUMBERS =
      Map.ofEntries(
          Map.entry(1, KeyName.HOME),
          Map.entry(2, KeyName.INSERT),
          Map.entry(3, KeyName.DELETE),
          Map.entry(4, KeyName.END),
          Map.entry(5, KeyName.PAGE_UP),
          Map.entry(6, KeyName.PAGE_DOWN),
          Map.entry(7, KeyName.HOME),
          Map.entry(8, KeyName.END),
          Map.entry(11, KeyName.F1),
          Map.entry(12, KeyName.F2),
          Map.entry(13, KeyName.F3),
          Map.entry(14, KeyName.F4),
          Map.entry(15, KeyName.F5),
          Map.entry(17, KeyName.F6),
          Map.entry(18, KeyName.F7),
          Map.entry(19, KeyName.F8),
          Map.entry(20, KeyName.F9),
          Map.entry(21, KeyName.F10),
          Map.entry(23, KeyName.F11),
          Map.entry(24, KeyName.F12));

  private Sequences() {}

  /** The key of {@code ESC [ parameters last}; empty for a sequence that is no key of ours. */
  static Optional<Key> csi(String parameters, char last) {
    Optional<int[]> numbers = numbers(parameters);
    if (numbers.isEmpty() || numbers.get().length > 2) {
      return Optional.empty();
    }
    int first = numbers.get()[0];
    int modifier = numbers.get().length == 2 ? numbers.get()[1] : 1;
    if (last == 'Z') {
      return Optional.of(new Key.Named(KeyName.TAB, false, false, true));
    }
    if (last == '~') {
      return Optional.ofNullable(NUMBERS.get(first)).map(name -> modified(name, modifier));
    }
    if (last == '$' || last == '^' || last == '@') { // rxvt: Shift, Ctrl, both
      return Optional.ofNullable(NUMBERS.get(first))
          .map(name -> new Key.Named(name, last != '$', false, last != '^'));
    }
    if (RXVT_ARROWS.containsKey(last) && parameters.isEmpty()) {
      return Optional.ofNullable(RXVT_ARROWS.get(last))
          .map(name -> new Key.Named(name, false, false, true));
    }
    boolean report = last == 'R' && first > 1; // a cursor report, or Shift-F3: too alike
    if (last == 'M' || report) {
      return Optional.empty();
    }
    return Optional.ofNullable(LETTERS.get(last)).map(name -> modified(name, modifier));
  }

  /** The key of {@code ESC O parameters last}, the application mode of cursor and number pad. */
  static Optional<Key> ss3(String parameters, char last) {
    if (RXVT_ARROWS.containsKey(last)) {
      return Optional.ofNullable(RXVT_ARROWS.get(last))
          .map(name -> new Key.Named(name, true, false, false));
    }
    int modifier = numbers(parameters).map(n -> n[n.length - 1]).orElse(0);
    return Optional.ofNullable(LETTERS.get(last)).map(name -> modified(name, modifier));
  }

  /** The key of {@code ESC [ [ last}, the Linux console's first five function keys. */
  static Optional<Key> console(char last) {
    boolean known = 'A' <= last && last <= 'E';
    return known
        ? Optional.ofNullable(NUMBERS.get(11 + last - 'A')).map(Key::of)
        : Optional.empty();
  }

  /** xterm's modifier is one more than a sum of Shift 1, Alt 2, Ctrl 4 (and Meta 8). */
  private static Key modified(KeyName name, int modifier) {
    int bits = Math.max(0, modifier - 1);
    return new Key.Named(name, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0);
  }

  /** The numbers between semicolons, 0 for one left out; empty when there is anything else. */
  private static Optional<int[]> numbers(String parameters) {
    String[] parts = parameters.split(";", -1);
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.length() > 6 || !part.chars().allMatch(c -> '0' <= c && c <= '9')) {
        return Optional.empty();
      }
      numbers[i] = part.isEmpty() ? 0 : Integer.parseInt(part);
    }
    return Optional.of(numbers);
  }
}
