package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Key.Mouse.Gesture;
import dev.odooupgrade.ui.KeyName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the escape sequences of the keyboard mean: xterm, the VT family, rxvt and the Linux console
 * (XTerm Control Sequences, "PC-Style Function Keys" and "Mouse Tracking"; the rest was seen on the
 * terminals named).
 */
final class Sequences {

  /** M is Enter on the number pad, in application mode. */
  private static final Map<String, KeyName> LETTERS =
      table("A Up B Down C Right D Left F End H Home P F1 Q F2 R F3 S F4 M Enter");

  private static final Map<String, KeyName> RXVT_ARROWS = table("a Up b Down c Right d Left");

  private static final Map<String, KeyName> CONSOLE = table("A F1 B F2 C F3 D F4 E F5");

  private static final Map<String, KeyName> NUMBERS =
      table(
          "1 Home 2 Ins 3 Del 4 End 5 PgUp 6 PgDn 7 Home 8 End"
              + " 11 F1 12 F2 13 F3 14 F4 15 F5 17 F6 18 F7 19 F8 20 F9 21 F10 23 F11 24 F12");

  private static final Map<Integer, Gesture> GESTURES =
      Map.of(0, Gesture.CLICK, 64, Gesture.WHEEL_UP, 65, Gesture.WHEEL_DOWN);

  private static final Optional<Key> NONE = Optional.empty();

  private Sequences() {}

  /** The key of {@code ESC [ parameters last}; empty for a sequence that is no key of ours. */
  static Optional<Key> csi(String parameters, char last) {
    if (parameters.startsWith("<")) {
      return last == 'M' ? numbers(parameters.substring(1)).flatMap(Sequences::mouse) : NONE;
    }
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
      return find(NUMBERS, first).map(name -> modified(name, modifier));
    }
    if (last == '$' || last == '^' || last == '@') { // rxvt: Shift, Ctrl, both
      return find(NUMBERS, first).map(name -> new Key.Named(name, last != '$', false, last != '^'));
    }
    Optional<KeyName> arrow = find(RXVT_ARROWS, last);
    if (arrow.isPresent() && parameters.isEmpty()) {
      return arrow.map(name -> new Key.Named(name, false, false, true));
    }
    boolean report = last == 'R' && first > 1; // a cursor report, or Shift-F3: too alike
    if (last == 'M' || report) {
      return Optional.empty();
    }
    return find(LETTERS, last).map(name -> modified(name, modifier));
  }

  /** Button, column and row, counted from 1; any other button or movement is no key of ours. */
  private static Optional<Key> mouse(int... report) {
    return report.length == 3 && report[1] > 0 && report[2] > 0
        ? Optional.ofNullable(GESTURES.get(report[0]))
            .map(gesture -> new Key.Mouse(gesture, report[1] - 1, report[2] - 1))
        : NONE;
  }

  /** The key of {@code ESC O parameters last}, the application mode of cursor and number pad. */
  static Optional<Key> ss3(String parameters, char last) {
    Optional<KeyName> arrow = find(RXVT_ARROWS, last);
    if (arrow.isPresent()) {
      return arrow.map(name -> new Key.Named(name, true, false, false));
    }
    int modifier = numbers(parameters).map(n -> n[n.length - 1]).orElse(0);
    return find(LETTERS, last).map(name -> modified(name, modifier));
  }

  /** The key of {@code ESC [ [ last}, the Linux console's first five function keys. */
  static Optional<Key> console(char last) {
    return find(CONSOLE, last).map(Key::of);
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

  /** Codes, each followed by the label of its key. */
  private static Map<String, KeyName> table(String codesAndLabels) {
    String[] words = codesAndLabels.split(" ", -1);
    Map<String, KeyName> table = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], KeyName.labelled(words[i + 1]).orElseThrow());
    }
    return Map.copyOf(table);
  }

  private static Optional<KeyName> find(Map<String, KeyName> table, Object code) {
    return Optional.ofNullable(table.get(code.toString()));
  }
}
