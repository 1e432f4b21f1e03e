package dev.odooupgrade.prompt;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.TransferWishes;
import dev.odooupgrade.flow.Upgrades;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.HandWorker;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.Transferrings;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.tui.Golden;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.DumpDesk;
import dev.odooupgrade.ui.wizard.Wizard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * The whole wizard in plain lines, against a scripted platform: types lines, waits until nothing is
 * under way, and keeps the transcript as somebody at a terminal would have it. Everything runs on
 * the test's thread.
 */
final class PromptPilot {
  static final PlatformAddress SANDBOX =
      new PlatformAddress(URI.create("http://127.0.0.1:8069"), true, false, Optional.empty());

  final ScriptedPlatform platform = new ScriptedPlatform();
  final ManualClock clock = new ManualClock(Samples.START);
  final SessionStore store;

  private final Map<String, DumpDesk.Look> dumps = new HashMap<>();
  private final HandWorker worker = new HandWorker();
  private final Busy busy = new Busy();
  private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(paper, true, StandardCharsets.UTF_8);
  private final PromptFace face = new PromptFace(out);
  private final PromptLoop loop = new PromptLoop(face, busy::isIdle, clock::millis);
  private final PlatformAddress address;
  private int read;

  PromptPilot(Path folder, PlatformAddress address) {
    this.address = address;
    store = new SessionStore(folder, new RealDisk(), clock, new Random(7));
  }

  /** The wizard on Odoo's platform, just started, with a dump it will find. */
  static PromptPilot usual(Path folder) {
    return new PromptPilot(folder, PlatformAddress.ODOO).begin();
  }

  PromptPilot begin() {
    Upgrades upgrades =
        new Upgrades(
            store,
            Transferrings.runners(platform, clock),
            clock,
            () -> worker,
            busy,
            TransferWishes.USUAL);
    TimezoneFinder zones = new TimezoneFinder(TimezoneCatalogue.load(), clock);
    dump(Samples.DUMP);
    face.open(
        (shell, view, uiThread) ->
            new Wizard(
                new Desk(
                    upgrades,
                    () -> zones,
                    this::look,
                    new Background(worker, uiThread, busy),
                    shell,
                    clock,
                    address,
                    address.sandbox() ? Optional.of(Samples.DUMP.path()) : Optional.empty()),
                view,
                Optional.empty()),
        loop);
    return settle();
  }

  /** From now on a look at its path tells of this dump. */
  PromptPilot dump(DumpFile file) {
    String typed = file.path().toString();
    return dump(
        typed,
        new DumpDesk.Look(
            typed, Optional.of(file), Optional.empty(), List.of(), Optional.empty(), List.of()));
  }

  /** From now on a look at this path tells this. */
  PromptPilot dump(String typed, DumpDesk.Look look) {
    dumps.put(typed, look);
    return this;
  }

  /** Saves an upgrade as if it had been begun earlier. */
  PromptPilot saved(Session session) {
    try {
      store.create(session).close();
    } catch (TroubleException e) {
      throw new AssertionError(e);
    }
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
    face.typed(LineReader.Line.of(line), face.pagesSaid());
    loop.drain();
    return this;
  }

  /** A line comes that was typed before the page at hand was said. */
  PromptPilot typedEarlier(String line) {
    out.println(line);
    face.typed(LineReader.Line.of(line), face.pagesSaid() - 1);
    return settle();
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
    } while (worker.work() > 0);
    loop.drain();
    if (!busy.isIdle()) {
      throw new AssertionError("Something is still under way, though nothing waits.");
    }
    return this;
  }

  /** All lines so far. */
  String transcript() {
    return paper.toString(StandardCharsets.UTF_8);
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

  OptionalInt exitCode() {
    return face.exitCode();
  }

  private DumpDesk.Look look(String typed) {
    return dumps.getOrDefault(
        typed,
        new DumpDesk.Look(
            typed,
            Optional.empty(),
            Optional.of("There is no such file."),
            List.of(),
            Optional.empty(),
            List.of()));
  }
}
