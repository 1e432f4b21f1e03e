package dev.odooupgrade.testing;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import dev.odooupgrade.flow.upgrade.Upgrades;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.TargetLookup;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Preferences;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * What a wizard works with in tests, whatever shows it: a scripted platform, a real store, a clock
 * that is moved by hand, and looks at a disk that a test has written down. Everything runs on the
 * test's thread.
 */
public final class WizardWorld {
  /** Ten tries, as a person has them; {@link #NO_RETRIES} gives up at the first break. */
  public static final RetryRules RETRIES = RetryRules.USUAL;

  /** One try. */
  public static final RetryRules NO_RETRIES = RetryRules.USUAL.most(0);

  /** The folder in which the person is. */
  public static final Path HERE = Path.of("/srv/results");

  public final ScriptedPlatform platform = new ScriptedPlatform();
  public final ScriptedPlatforms platforms = new ScriptedPlatforms(platform);
  public final ManualClock clock = new ManualClock(Samples.START);
  public final HandWorker worker = new HandWorker();
  public final Busy busy = new Busy();
  public final SessionStore store;

  /** What is there after the end; nothing, until a test says so. */
  public final FakeReportAndSupport reportAndSupport = new FakeReportAndSupport();

  /** What the person has set; nothing, until a test says so. */
  public Preferences preferences = Preferences.NONE;

  private final Map<String, DumpLookup.Examination> dumps = new HashMap<>();
  private final Map<String, TargetLookup.Place> places = new HashMap<>();
  private final Upgrades upgrades;
  private TransferConfigs.Pausing pausing = millis -> {};

  /** A world whose sessions lie in that folder. */
  public WizardWorld(Path folder, RetryRules retries) {
    store = new SessionStore(folder, new RealDisk(), clock, new Random(7));
    upgrades =
        new Upgrades(
            store,
            TransferConfigs.runners(platforms, clock, retries, millis -> pausing.passes(millis)),
            clock,
            () -> worker,
            busy,
            TransferPreferences.USUAL);
  }

  /** From now on this happens in each pause between two tries of a transfer. */
  public void inPauses(TransferConfigs.Pausing then) {
    pausing = then;
  }

  /** What the pages work with. */
  public PageContext context(
      Shell shell, Executor uiThread, PlatformAddress address, boolean sample) {
    TimezoneFinder zones = new TimezoneFinder(TimezoneCatalogue.load());
    return new PageContext(
        upgrades,
        () -> zones,
        (typed, takesFolders) -> examine(typed),
        new Places(),
        reportAndSupport,
        new Background(worker, uiThread, busy),
        shell,
        clock,
        address,
        preferences,
        sample ? Optional.of(Samples.DUMP.path()) : Optional.empty());
  }

  /** From now on a look at a dump's path tells of this dump. */
  public void dump(DumpFile file, Optional<String> release) {
    String typed = file.path().toString();
    dump(
        typed,
        new DumpLookup.Examination(
            typed, Optional.of(file), Optional.empty(), List.of(), release, List.of()));
  }

  /** From now on a look at this path tells this. */
  public void dump(String typed, DumpLookup.Examination examination) {
    dumps.put(typed, examination);
  }

  /** From now on a look at a place for a download tells this; any other is free. */
  public void place(TargetLookup.Place place) {
    places.put(place.typed(), place);
  }

  /** Saves an upgrade as if it had been begun earlier. */
  public void saved(Session session) {
    try {
      store.create(session).close();
    } catch (TroubleException e) {
      throw new AssertionError(e);
    }
  }

  /** Fails when something is still under way. */
  public void checkIdle() {
    if (!busy.isIdle()) {
      throw new AssertionError("Something is still under way, though nothing waits.");
    }
  }

  private DumpLookup.Examination examine(String typed) {
    return dumps.getOrDefault(
        typed,
        new DumpLookup.Examination(
            typed,
            Optional.empty(),
            Optional.of("There is no such file."),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  private final class Places implements TargetLookup {
    @Override
    public String proposed(String fileName) {
      return HERE.resolve(fileName).toString();
    }

    @Override
    public Place examine(String typed, String fileName) {
      return places.getOrDefault(
          typed,
          new Place(
              typed,
              Optional.of(HERE.resolve(typed)),
              Optional.empty(),
              List.of("31.2 GiB free there."),
              List.of()));
    }
  }
}
