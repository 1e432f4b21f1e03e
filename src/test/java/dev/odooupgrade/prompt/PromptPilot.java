package dev.odooupgrade.prompt;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.tui.Golden;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.page.Preferences;
import dev.odooupgrade.ui.wizard.Wizard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The whole wizard in plain lines, against a scripted platform: types lines, waits until nothing is
 * under way, and keeps the transcript as somebody at a terminal would have it. Everything runs on
 * the test's thread.
 */
final class PromptPilot {
  static final PlatformAddress SANDBOX =
      new PlatformAddress(URI.create("http://127.0.0.1:8069"), true, false, Optional.empty())
          .speaking(Protocol.V1);

  final WizardWorld world;
  final ScriptedPlatform platform;
  final ManualClock clock;
  final SessionStore store;

  private final ByteArrayOutputStream printer = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printer, true, StandardCharsets.UTF_8);
  private final PromptFace face;
  private final PromptLoop loop;
  private int read;

  PromptPilot(Path folder, PlatformAddress address) {
    this(folder, address, WizardWorld.NO_RETRIES);
  }

  PromptPilot(Path folder, PlatformAddress address, RetryRules retries) {
    this(folder, address, retries, Preferences.NONE);
  }

  PromptPilot(Path folder, PlatformAddress address, RetryRules retries, Preferences preferences) {
    world = new WizardWorld(folder, retries);
    world.preferences = preferences;
    platform = world.platform;
    clock = world.clock;
    store = world.store;
    face =
        new PromptFace(
            new PromptSettings(Reader.nullReader(), out, world.busy::isIdle, true, clock::millis),
            (shell, view, uiThread) ->
                new Wizard(
                    world.context(shell, uiThread, address, address.sandbox()),
                    view,
                    Optional.empty()));
    loop = face.loop();
  }

  /** The wizard on Odoo's platform, just started, with a dump it will find. */
  static PromptPilot usual(Path folder) {
    return new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1)).begin();
  }

  PromptPilot begin() {
    dump(Samples.DUMP);
    face.begin();
    return settle();
  }

  /** From now on a look at its path tells of this dump. */
  PromptPilot dump(DumpFile file) {
    world.dump(file, Optional.empty());
    return this;
  }

  /** From now on a look at this path tells this. */
  PromptPilot dump(String typed, DumpLookup.Examination examination) {
    world.dump(typed, examination);
    return this;
  }

  /** Saves an upgrade as if it had been begun earlier. */
  PromptPilot saved(Session session) {
    world.saved(session);
    return this;
  }

  /** Types lines, each after all that came of the one before; a terminal shows them. */
  PromptPilot type(String... lines) {
    for (String line : lines) {
      typeAndLook(line);
      settle();
    }
    return this;
  }

  /** Types a line and lets nothing come of its work yet. */
  PromptPilot typeAndLook(String line) {
    out.println(line);
    face.typed(new LineReader.Line(line, line.length()), face.pagesSaid());
    loop.drain();
    return this;
  }

  /** A line comes that was typed before the page at hand was said. */
  PromptPilot typedEarlier(String line) {
    out.println(line);
    face.typed(new LineReader.Line(line, line.length()), face.pagesSaid() - 1);
    return settle();
  }

  /** A signal ends the program. */
  PromptPilot signal() {
    face.endedFromOutside();
    return this;
  }

  /** The input ends, while something is still under way. */
  PromptPilot endInputAndLook() {
    loop.execute(face::inputEnded);
    loop.drain();
    return this;
  }

  /** Lets seconds go by, one at a time, while something is still under way. */
  PromptPilot passing(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.advance(Duration.ofSeconds(1));
      face.tick();
      loop.drain();
    }
    return this;
  }

  /** Lets seconds go by, one at a time, with all that comes of each. */
  PromptPilot wait(int seconds) {
    for (int i = 0; i < seconds; i++) {
      passing(1);
      settle();
    }
    return this;
  }

  /** Shows what has come so far, while something is still under way. */
  PromptPilot peek() {
    loop.drain();
    return this;
  }

  /** Lets everything that was begun come to its end. */
  PromptPilot settle() {
    do {
      loop.drain();
    } while (world.worker.work() > 0);
    loop.drain();
    world.checkIdle();
    return this;
  }

  /** All lines so far. */
  String transcript() {
    return printer.toString(StandardCharsets.UTF_8);
  }

  /** What came since this was asked the last time. */
  String news() {
    String all = transcript();
    String news = all.substring(read);
    read = all.length();
    return news;
  }

  /** Compares all lines so far to those kept under a name. */
  PromptPilot looksLike(String name) {
    Golden.check("prompt/" + name, transcript() + System.lineSeparator());
    return this;
  }

  boolean hasEnded() {
    return face.hasEnded();
  }
}
