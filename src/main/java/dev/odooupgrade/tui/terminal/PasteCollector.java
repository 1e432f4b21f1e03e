package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects the bytes of one bracketed paste until its end mark. */
final class PasteCollector {

  /** More than anybody pastes on purpose; what follows is dropped, so memory has a bound. */
  static final int LIMIT_BYTES = 1 << 20;

  private static final byte CTRL_C = 3;
  private static final byte[] END = "\033[201~".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int matched;
  private int interrupts;

  /** Takes one byte; true when it was the last one of the end mark. */
  boolean accept(byte b) {
    interrupts = b == CTRL_C ? interrupts + 1 : 0;
    if (b == END[matched]) {
      matched++;
      return matched == END.length;
    }
    keep(END, matched);
    matched = 0;
    if (b == END[0]) {
      matched = 1; // the mark holds ESC only at its start, so nothing else can overlap
    } else {
      keep(new byte[] {b}, 1);
    }
    return false;
  }

  /** How often Ctrl-C was pressed, by somebody whose paste seems not to end. */
  int interrupts() {
    return interrupts;
  }

  /** What was pasted so far, without such a Ctrl-C at its end, its line breaks as {@code \n}. */
  Key paste() {
    String all = bytes.toString(StandardCharsets.UTF_8);
    String text = all.substring(0, Math.max(0, all.length() - interrupts));
    return new Key.Paste(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private void keep(byte[] from, int count) {
    bytes.write(from, 0, Math.min(count, LIMIT_BYTES - bytes.size()));
  }
}
