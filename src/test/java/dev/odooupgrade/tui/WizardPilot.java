package dev.odooupgrade.tui;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.tui.signal.TerminalSignals;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Key.Mouse.Gesture;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.page.Preferences;
import dev.odooupgrade.ui.wizard.Wizard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole wizard in a terminal in memory, against a scripted platform: presses keys, waits until
 * nothing is under way, shows what a person would see. Everything runs on the test's thread.
 */
final class WizardPilot {
  final WizardWorld world;
  final ScriptedPlatform platform;
  final ManualClock clock;
  final SessionStore store;
  final List<String> copied = new ArrayList<>();
  int suspensions;

  /** What was shown in the pager. */
  final List<String> read = new ArrayList<>();

  /** The sequences that were sent besides text. */
  final List<String> told = new ArrayList<>();

  private final List<Runnable> seconds = new ArrayList<>();
  private final List<Runnable> moments = new ArrayList<>();
  private final VirtualScreen screen;
  private final TuiFace face;

  /** How a pilot's wizard looks and begins. */
  record Setup(
      int columns,
      int rows,
      Theme theme,
      Glyphs glyphs,
      PlatformAddress address,
      boolean sample,
      RetryRules retries) {
    static final Setup USUAL =
        new Setup(
            80,
            24,
            Theme.DEFAULT,
            Glyphs.UNICODE,
            PlatformAddress.ODOO.speaking(Protocol.V1),
            false,
            WizardWorld.NO_RETRIES);

    /** A transfer that breaks is tried again, as usual. */
    Setup retrying() {
      return new Setup(columns, rows, theme, glyphs, address, sample, WizardWorld.RETRIES);
    }

    Setup size(int otherColumns, int otherRows) {
      return new Setup(otherColumns, otherRows, theme, glyphs, address, sample, retries);
    }

    Setup look(Theme otherTheme, Glyphs otherGlyphs) {
      return new Setup(columns, rows, otherTheme, otherGlyphs, address, sample, retries);
    }

    Setup sandbox() {
      PlatformAddress there =
          new PlatformAddress(URI.create("http://127.0.0.1:8069"), true, false, Optional.empty())
              .speaking(Protocol.V1);
      return new Setup(columns, rows, theme, glyphs, there, true, retries);
    }
  }

  WizardPilot(Path folder, Setup setup, Optional<Path> sessionFile) {
    this(folder, setup, sessionFile, Preferences.NONE);
  }

  WizardPilot(Path folder, Setup setup, Optional<Path> sessionFile, Preferences preferences) {
    world = new WizardWorld(folder, setup.retries());
    world.preferences = preferences;
    platform = world.platform;
    clock = world.clock;
    store = world.store;
    screen = new VirtualScreen(setup.columns(), setup.rows());
    face =
        new TuiFace(
            new ScreenPainter(screen.screen(), setup.theme(), setup.glyphs()),
            new TerminalSignals(
                TerminalAbilities.of(Map.of("TERM_PROGRAM", "ghostty"), SignalChoice.USUAL),
                told::add),
            () -> suspensions++,
            copied::add,
            file -> read.add(contents(file)),
            (delay, work) -> {
              List<Runnable> waiting = delay.toMillis() >= 1000 ? seconds : moments;
              waiting.add(work);
              return () -> waiting.remove(work);
            },
            clock::millis,
            (shell, view, uiThread) ->
                new Wizard(
                    world.context(shell, uiThread, setup.address(), setup.sample()),
                    view,
                    sessionFile));
  }

  /** The wizard at 80 columns and 24 rows, just started. */
  static WizardPilot usual(Path folder) {
    return new WizardPilot(folder, Setup.USUAL, Optional.empty()).settle();
  }

  /** From now on the sample dump can be chosen; nothing is known of the Odoo it is from. */
  WizardPilot sampleDump() {
    return sampleDump(Optional.empty());
  }

  /** From now on the sample dump can be chosen, and is from an Odoo that stores UTC. */
  WizardPilot sampleDump(Optional<String> release) {
    world.dump(Samples.DUMP, release);
    return this;
  }

  /** From now on a look at this path tells this. */
  WizardPilot dump(String typed, DumpLookup.Examination examination) {
    world.dump(typed, examination);
    return this;
  }

  /** Saves an upgrade as if it had been begun earlier. */
  WizardPilot saved(Session session) {
    world.saved(session);
    return this;
  }

  /** Types text, letter by letter. */
  WizardPilot type(String text) {
    text.codePoints().forEach(c -> face.loop().press(new Key.Typed(Character.toString(c))));
    return settle();
  }

  /** Presses keys by name, one after the other, each on the screen the one before has made. */
  WizardPilot press(String... keys) {
    for (String key : keys) {
      face.loop().press(Key.parse(key));
      settle();
    }
    return this;
  }

  /** Presses a key and lets nothing come of its work yet, so that it is seen to be under way. */
  WizardPilot pressAndLook(String key) {
    face.loop().press(Key.parse(key));
    face.loop().drain();
    return this;
  }

  /** Clicks on the first place where this stands. */
  WizardPilot click(String text) {
    List<String> rows = text().lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      int column = rows.get(row).indexOf(text);
      if (column >= 0) {
        return mouse(Gesture.CLICK, column, row);
      }
    }
    throw new AssertionError(text + " is not on the screen:\n" + text());
  }

  /** Does something with the mouse, on that cell. */
  WizardPilot mouse(Gesture gesture, int column, int row) {
    face.loop().press(new Key.Mouse(gesture, column, row));
    return settle();
  }

  /** Pastes a text. */
  WizardPilot paste(String text) {
    face.loop().press(new Key.Paste(text));
    return settle();
  }

  /** Lets seconds go by, one at a time. */
  WizardPilot wait(int count) {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofSeconds(1));
      List<Runnable> due = List.copyOf(seconds);
      seconds.clear();
      due.forEach(Runnable::run);
      settle();
    }
    return this;
  }

  /** Lets seconds go by, one at a time, while something is still under way. */
  WizardPilot passing(int count) {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofSeconds(1));
      List<Runnable> due = List.copyOf(seconds);
      seconds.clear();
      due.forEach(Runnable::run);
      peek();
    }
    return this;
  }

  /** The terminal goes away. */
  WizardPilot hangUp() {
    face.loop().hangUp();
    return settle();
  }

  /** Gives the terminal another size. */
  WizardPilot resize(int columns, int rows) {
    screen.resize(columns, rows);
    face.loop().repaint();
    face.loop().repaint();
    return settle();
  }

  /** Lets everything that was begun come to its end. */
  WizardPilot settle() {
    boolean more = true;
    while (more) {
      face.loop().drain();
      List<Runnable> due = List.copyOf(moments);
      moments.clear();
      due.forEach(Runnable::run);
      more = world.worker.work() > 0 || !due.isEmpty();
    }
    face.loop().drain();
    world.checkIdle();
    return this;
  }

  /** Shows what has come so far, while something is still under way. */
  WizardPilot peek() {
    face.loop().drain();
    List<Runnable> due = List.copyOf(moments);
    moments.clear();
    due.forEach(Runnable::run);
    face.loop().drain();
    return this;
  }

  /** What is on the screen. */
  String text() {
    return screen.text();
  }

  /** Compares the whole screen, with its looks, to the one kept under a name. */
  WizardPilot looksLike(String name) {
    Golden.check("wizard/" + name, screen.dump());
    return this;
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often it has rung. */
  long rings() {
    return told.stream().filter("\007"::equals).count();
  }

  /** How the wizard ended; empty while it has not. */
  Optional<TuiFace.Ended> ended() {
    return face.loop().isStopped() ? Optional.of(face.ended()) : Optional.empty();
  }
}
