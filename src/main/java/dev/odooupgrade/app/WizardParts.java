package dev.odooupgrade.app;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.Upgrades;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.files.AftercareOnDisk;
import dev.odooupgrade.ui.files.DumpExamination;
import dev.odooupgrade.ui.files.PlaceExamination;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.wizard.Wizard;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * What the wizard works with.
 *
 * @param browser shows a report outside the terminal
 * @param bundles packs what people who help want to know
 * @param platform where new upgrades go
 * @param sample a dump to try the sandbox with
 * @param session the file of an upgrade to begin with, instead of the list
 * @param workers for slow things, such as the disk
 * @param busy counts the work of all upgrades and workers
 * @param ascii whether {@code --ascii} was said
 * @param noColor whether {@code --no-color} was said
 * @param plain whether {@code --plain} was said
 */
record WizardParts(
    Upgrades upgrades,
    Supplier<TimezoneFinder> zones,
    DumpInspector dumps,
    Browser browser,
    SupportBundles bundles,
    ExecutorService workers,
    Busy busy,
    Clock clock,
    PlatformAddress platform,
    Optional<Path> sample,
    Optional<Path> session,
    boolean ascii,
    boolean noColor,
    boolean plain) {

  /**
   * The conversation that a face leads.
   *
   * @param home the person's folder
   */
  Wizard wizard(Shell shell, View view, Executor uiThread, Path home) {
    Path here = Path.of("").toAbsolutePath();
    Desk desk =
        new Desk(
            upgrades,
            zones,
            new DumpExamination(dumps, home, here),
            new PlaceExamination(home, here),
            new AftercareOnDisk(browser, bundles, here),
            new Background(workers, uiThread, busy),
            shell,
            clock,
            platform,
            sample);
    return new Wizard(desk, view, session);
  }
}
