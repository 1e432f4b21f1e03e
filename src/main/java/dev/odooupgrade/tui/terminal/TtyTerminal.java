package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.signal.Osc52;
import dev.odooupgrade.tui.signal.Signal;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.tui.signal.TerminalSignals;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The real terminal, spoken to through {@code /dev/tty} whatever stdin and stdout are.
 *
 * <p>It always speaks UTF-8, sends one write per frame, asks {@code stty} for the size, lets no
 * control character of a text through, and gives everything back with {@link #restore}. Keys do not
 * come through Lanterna but from {@link #input}, by {@link TtyReader}.
 */
public final class TtyTerminal extends ANSITerminal {

  /** Bracketed paste, and the mouse as numbers (XTerm Control Sequences, "Mouse Tracking"). */
  private static final String PASTE = "\033[?2004h";

  private static final String MOUSE = "\033[?1000h\033[?1006h";

  /** A screen of its own, empty and without a cursor, as when it was first taken. */
  private static final String OWN_SCREEN = "\033[?1049h\033[?25l\033[2J";

  /** Frames shown, mouse and paste off, plain colours, cursor on, the shell's own screen again. */
  private static final String GIVE_BACK =
      "\033[?2026l\033[?1006l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l";

  private static final long LAST_WRITE_MILLIS = 1000;

  private static final TerminalSize USUAL_SIZE = new TerminalSize(80, 24);

  private final Stty stty;
  private final String savedModes;
  private final InputStream input;
  private final OutputStream device;
  private final FrameOutput frames;
  private final boolean mouse;
  private final TerminalSignals signals;
  private final AtomicBoolean restored = new AtomicBoolean();
  private volatile TerminalSize size;

  private TtyTerminal(
      Stty stty,
      String savedModes,
      TerminalSize size,
      InputStream input,
      OutputStream device,
      FrameOutput frames,
      boolean mouse,
      TerminalAbilities abilities) {
    super(InputStream.nullInputStream(), frames, StandardCharsets.UTF_8);
    this.stty = stty;
    this.savedModes = savedModes;
    this.size = size;
    this.input = input;
    this.device = device;
    this.frames = frames;
    this.mouse = mouse;
    this.signals = new TerminalSignals(abilities, this::send);
  }

  /**
   * Opens the terminal of this process and remembers its modes; nothing is changed yet.
   *
   * @param mouse whether the terminal shall report the mouse, instead of selecting text with it
   * @param abilities what may be sent to it besides text
   * @throws IOException when there is no terminal, or its modes cannot be asked
   */
  public static TtyTerminal open(Path tty, boolean mouse, TerminalAbilities abilities)
      throws IOException {
    Stty stty = new Stty(tty);
    InputStream input = new FileInputStream(tty.toFile());
    OutputStream device = new FileOutputStream(tty.toFile());
    FrameOutput frames = new FrameOutput(device, abilities.sends(Signal.SYNC));
    return new TtyTerminal(stty, stty.save(), size(stty), input, device, frames, mouse, abilities);
  }

  /**
   * Sets the modes for painting and listens to changes of size; {@link #restore} must follow.
   *
   * @throws IOException when the modes cannot be set
   */
  public void take() throws IOException {
    Signals.on("WINCH", this::sizeChanged);
    stty.raw();
    sizeChanged(); // it may have changed before the signal was heard
  }

  /** The bytes of the keyboard; a read that gives -1 means that nothing came for 0.1 s. */
  InputStream input() {
    return input;
  }

  /** Whether the terminal is still there. */
  boolean answers() {
    return stty.answers();
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return size;
  }

  private static TerminalSize size(Stty stty) throws IOException {
    return stty.size()
        .map(size -> new TerminalSize(size.columns(), size.rows()))
        .orElse(USUAL_SIZE);
  }

  private void sizeChanged() {
    try {
      size = size(stty);
      getTerminalSize(); // tells the listeners when it differs
    } catch (IOException e) {
      // The terminal is gone; the reader of the keyboard notices and ends the program.
    }
  }

  @Override
  public void enterPrivateMode() throws IOException {
    super.enterPrivateMode();
    write(modes());
  }

  private String modes() {
    return mouse ? PASTE + MOUSE : PASTE;
  }

  @Override
  public void putString(String text) throws IOException {
    StringBuilder harmless = new StringBuilder(text);
    for (int i = 0; i < harmless.length(); i++) {
      harmless.setCharAt(i, harmless(harmless.charAt(i)));
    }
    writeToTerminal(harmless.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void putCharacter(char c) throws IOException {
    putString(String.valueOf(c));
  }

  /** The last filter: by now every text should have been cleaned. */
  private static char harmless(char c) {
    return SafeText.isSafe(c) ? c : SafeText.REPLACEMENT;
  }

  /** Does nothing: a title is written raw; {@link TerminalSignals} has a safe one. */
  @Override
  public void setTitle(String title) {}

  /** Always nothing: keys come from {@link TtyReader}. */
  @Override
  public @Nullable KeyStroke pollInput() {
    return null;
  }

  /** Never called by a screen; keys come from {@link TtyReader}. */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys come from TtyReader");
  }

  /**
   * Asks the terminal to put {@code text} in the clipboard, unless it is too long for that. The
   * terminal may refuse in silence: show the text as well.
   */
  public void copy(String text, Map<String, String> environment) throws IOException {
    Optional<String> sequence = Osc52.copy(text, environment);
    if (sequence.isPresent()) {
      write(sequence.get());
    }
  }

  /** What is told by other means than text. */
  TerminalSignals signals() {
    return signals;
  }

  private void send(String sequence) {
    try {
      write(sequence);
    } catch (IOException e) {
      // The terminal is gone, which its keyboard tells.
    }
  }

  private void write(String sequence) throws IOException {
    writeToTerminal(sequence.getBytes(StandardCharsets.UTF_8));
    flush();
  }

  /**
   * Lends the terminal until {@link #takeAgain}, as it was before it was taken.
   *
   * @param withSignals whether keys are signals; they would reach this program as well
   * @throws IOException when its modes cannot be set
   */
  void lend(boolean withSignals) throws IOException {
    write(signals.resetSequence() + GIVE_BACK);
    signals.forget();
    stty.restore(savedModes);
    if (!withSignals) {
      stty.withoutSignals();
    }
  }

  /**
   * Takes the terminal again, unless it was given back for good; every cell has to be sent then.
   *
   * @throws IOException when its modes cannot be set
   */
  void takeAgain() throws IOException {
    if (!restored.get()) {
      stty.raw();
      sizeChanged();
      write(OWN_SCREEN + modes());
    }
  }

  /**
   * Gives the terminal back as it was: screen, cursor, paste mode and every mode of {@code stty}.
   * Once only, from any thread; takes no lock and ends even when the terminal no longer reads.
   */
  public void restore() {
    if (!restored.compareAndSet(false, true)) {
      return;
    }
    frames.shut();
    Thread writer = Threads.daemon("terminal-restore", this::giveScreenBack);
    writer.start();
    try {
      writer.join(LAST_WRITE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      stty.restore(savedModes);
    } catch (IOException e) {
      // The terminal is gone, and its modes with it.
    }
  }

  private void giveScreenBack() {
    try {
      device.write((signals.resetSequence() + GIVE_BACK).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The terminal is gone: there is no screen to give back.
    }
  }

  @Override
  public void close() {
    restore();
  }
}
