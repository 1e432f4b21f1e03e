package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.upgrade.Upgrades;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.ReportAndSupport;
import dev.odooupgrade.ui.lookup.TargetLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the pages work with.
 *
 * @param zones made at their first use, since the first screen need not wait for them
 * @param platform where new upgrades go
 * @param clock its zone is the one times are shown in
 * @param sample a dump to try the sandbox with
 */
public record PageContext(
    Upgrades upgrades,
    Supplier<TimezoneFinder> zones,
    DumpLookup dumps,
    TargetLookup places,
    ReportAndSupport reportAndSupport,
    Background background,
    Shell shell,
    Clock clock,
    PlatformAddress platform,
    Preferences preferences,
    Optional<Path> sample) {}
