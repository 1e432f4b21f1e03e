package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a keyboard into keys; what it does not know it swallows, so that no reply or
 * foreign key is ever typed as text.
 *
 * <p>It keeps what is unfinished between calls. Whoever feeds it asks {@link #patienceMillis} how
 * long to wait for the rest, and calls {@link #giveUp} when nothing came: only time tells the key
 * Escape from the start of a sequence. Not safe for two threads.
 */
public final class KeyParser {

  /** How long a lone Escape waits for more, in milliseconds. */
  public static final int ESCAPE_MILLIS = 40;

  private static final int SEQUENCE_MILLIS = 500;
  private static final int PASTE_MILLIS = 10_000;
  private static final int INTERRUPTED_PASTE_MILLIS = 500;
  private static final int LONGEST_SEQUENCE = 64;
  private static final int ESC = 0x1B;
  private static final int BEL = 0x07;

  private final StringBuilder pending = new StringBuilder(); // one char per byte, 0 to 255
  private List<Key> keys = new ArrayList<>();
  private PasteCollector paste = new PasteCollector();
  private boolean pasting;
  private boolean inString; // an operating system command or another reply with a text
  private boolean altHeld; // rxvt: ESC before a whole sequence

  /** Takes bytes and returns the keys that are complete with them. */
  public List<Key> feed(byte... bytes) {
    for (byte b : bytes) {
      if (pasting) {
        if (paste.accept(b)) {
          endPaste();
        }
      } else {
        accept(b & 0xFF);
      }
    }
    if (pasting && paste.interrupts() > 1) {
      endPaste();
    }
    return take();
  }

  /** How long to wait for the rest of something unfinished; 0 when nothing is unfinished. */
  public int patienceMillis() {
    if (pasting) {
      return paste.interrupts() > 0 ? INTERRUPTED_PASTE_MILLIS : PASTE_MILLIS;
    }
    if (pending.length() == 0 && !inString) {
      return 0;
    }
    boolean onlyEscapes = !inString && pending.chars().allMatch(c -> c == ESC);
    return onlyEscapes ? ESCAPE_MILLIS : SEQUENCE_MILLIS;
  }

  /** Nothing came within the patience: decides what the unfinished bytes were. */
  public List<Key> giveUp() {
    if (pasting) {
      endPaste();
    } else if (!inString && pending.chars().allMatch(c -> c == ESC)) {
      pending.chars().forEach(c -> keys.add(Key.of(KeyName.ESCAPE)));
    } else if (pending.length() == 2 && pending.charAt(0) == ESC && pending.charAt(1) < 0x80) {
      keys.add(new Key.Alt(pending.charAt(1)));
    }
    reset();
    return take();
  }

  private void accept(int b) {
    if (inString) {
      acceptInString(b);
      return;
    }
    if (pending.length() < LONGEST_SEQUENCE) {
      pending.append((char) b);
    }
    if (pending.charAt(0) != ESC) {
      acceptText(b, 0);
    } else if (pending.length() > 1) {
      acceptSequence(b);
    }
  }

  private void acceptSequence(int b) {
    switch (pending.charAt(1)) {
      case '[' -> acceptCsi(b);
      case 'O' -> acceptSs3(b);
      case ']', 'P', '_' -> { // replies to questions, of which only the end matters
        if (pending.length() > 2) {
          pending.setLength(0);
          inString = true;
          acceptInString(b);
        }
      }
      case ESC -> acceptAfterTwoEscapes(b);
      default -> acceptAlt(b);
    }
  }

  private void acceptAfterTwoEscapes(int b) {
    if (pending.length() < 3) {
      return;
    }
    pending.deleteCharAt(0);
    if (b == '[' || b == 'O') {
      altHeld = true;
    } else {
      keys.add(Key.of(KeyName.ESCAPE));
      if (b != ESC) {
        acceptSequence(b);
      }
    }
  }

  private void acceptAlt(int b) {
    if (b < ' ' && b != '\r' && b != '\n' && b != '\b') { // Escape, and at once a key with Ctrl
      keys.add(Key.of(KeyName.ESCAPE));
      again(b);
    } else {
      acceptText(b, 1);
    }
  }

  private void acceptCsi(int b) {
    int length = pending.length();
    if (length == 2) {
      return;
    }
    char third = pending.charAt(2);
    if (b < ' ' || (b >= 0x7F && third != 'M')) { // no sequence holds this: it begins something new
      again(b);
    } else if (third == '[') { // the Linux console
      if (length == 4) {
        Sequences.console((char) b).ifPresent(keys::add);
        reset();
      }
    } else if (third == 'M') { // a mouse report of the old kind: three more bytes
      if (length == 6) {
        reset();
      }
    } else if (b >= 0x40 || isRxvtShift(b)) {
      String parameters = pending.substring(2, length - 1);
      if (b == '~' && parameters.equals("200")) {
        reset();
        pasting = true;
      } else {
        finishSequence(Sequences.csi(parameters, (char) b));
      }
    }
  }

  /** {@code ESC [ 3 $}: a dollar sign ends it, which anywhere else is not an end. */
  private boolean isRxvtShift(int b) {
    return b == '$' && pending.substring(2, pending.length() - 1).matches("[0-9]+");
  }

  private void acceptSs3(int b) {
    if (pending.length() == 2) {
      return;
    }
    if (b < ' ' || b >= 0x7F) {
      again(b);
    } else if (b >= 0x40) {
      finishSequence(Sequences.ss3(pending.substring(2, pending.length() - 1), (char) b));
    }
  }

  private void acceptInString(int b) {
    boolean afterEscape = pending.length() > 0;
    if (b == BEL || (afterEscape && b == '\\')) {
      reset();
    } else if (b == ESC) {
      pending.setLength(0);
      pending.append((char) ESC);
    } else if (afterEscape) { // not the end but another sequence: the reply was cut off
      inString = false;
      pending.append((char) b);
      acceptSequence(b);
    } else if (b < ' ') { // no reply holds this: it was cut off, and somebody types
      again(b);
    }
  }

  /** A character of one or more bytes, which starts at {@code from}; with Alt when that is 1. */
  private void acceptText(int b, int from) {
    int first = pending.charAt(from);
    int wanted = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    int have = pending.length() - from;
    if (have > 1 && (b & 0xC0) != 0x80) { // the character before was cut off
      again(b);
    } else if (wanted == 0 || first > 0xF4) {
      reset();
    } else if (have == wanted) {
      String text = decode(from);
      reset();
      TextKeys.of(text, from == 1).ifPresent(keys::add);
    }
  }

  private String decode(int from) {
    byte[] bytes = pending.substring(from).getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void finishSequence(Optional<Key> key) {
    boolean alt = altHeld;
    reset();
    key.map(k -> alt ? TextKeys.withAlt(k) : k).ifPresent(keys::add);
  }

  private void again(int b) {
    reset();
    accept(b);
  }

  private void endPaste() {
    keys.add(paste.paste());
    for (int i = 0; i < paste.interrupts(); i++) {
      keys.add(new Key.Ctrl('c'));
    }
    paste = new PasteCollector();
    pasting = false;
  }

  private void reset() {
    pending.setLength(0);
    inString = false;
    altHeld = false;
  }

  private List<Key> take() {
    List<Key> done = keys;
    keys = new ArrayList<>();
    return done;
  }
}
