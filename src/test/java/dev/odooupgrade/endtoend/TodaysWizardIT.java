package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.Relay;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged wizard on today's platform, from its address to the report of the result. */
@RealServers
class TodaysWizardIT {
  @TempDir private Path temp = Path.of("");

  @Test
  void asks_what_the_platform_speaks_and_only_what_it_wants_and_brings_the_result()
      throws Exception {
    PackagedPrograms programs = new PackagedPrograms(temp);
    Path dump = programs.path("sales.sql.gz");
    SampleDump.SMALL.write(dump);
    SshdServers servers = new SshdServers((port, upload) -> Relay.counting(port));
    try (TodaysPlatform platform = new TodaysPlatform(programs, servers, call -> {});
        Terminal terminal = Terminal.open(programs, platform.options())) {
      terminal
          .shows("> New upgrade")
          .press(NamedKey.ENTER)
          .shows("step 1: Platform", "auto")
          .press(NamedKey.ENTER);
      terminal
          .shows("step 2 of 6: Contract", "The platform speaks current")
          .enter("M123456-abcxyz");
      terminal.shows("step 3 of 6: Target").enter("17.0");
      terminal.shows("step 4 of 6: Aim", "> test").press(NamedKey.ENTER);
      terminal.shows("step 5 of 6: Dump").type(dump.toString());
      terminal.shows("gzip, PostgreSQL").press(NamedKey.ENTER);
      terminal.shows("step 6 of 6: Review", "Is everything correct?").press(NamedKey.ENTER);
      terminal.shows("──[ done ]", "The upgraded database is ready: d downloads it.");

      terminal.type("l").shows("no error", "The upgrade has ended", "This is the whole log");
      terminal
          .press(NamedKey.ESC)
          .shows("d downloads it")
          .type("d")
          .shows("> the result")
          .press(NamedKey.ENTER);
      terminal.shows("Where do you want to save it?", "free there").press(NamedKey.ENTER);
      terminal.shows("Downloaded and verified").type("v");
      terminal.shows("Upgrade report", "Views to check").press(NamedKey.ESC);
      terminal.shows("[ downloaded ]").type("q");
      assertThat(terminal.exitCode()).isZero();
      assertThat(platform.granted()).containsOnlyOnce("create", "process");
      assertThat(Trees.of(platform.data().resolve("origin.sql.gz"))).isEqualTo(Trees.of(dump));
    }
  }
}
