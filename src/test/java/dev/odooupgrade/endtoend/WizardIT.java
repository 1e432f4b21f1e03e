package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.SampleDump;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged wizard, led by keys in a real terminal, before a sandbox in another process. */
final class WizardIT {
  private static final String CONTRACT = "M123456-abcxyz";
  private static final int SIGKILL = 137;

  @TempDir private Path temp = Path.of("");

  private PackagedPrograms programs;
  private Path dump = Path.of("");

  @BeforeEach
  void moveIn() throws Exception {
    programs = new PackagedPrograms(temp);
    dump = programs.path("sales.sql.gz");
  }

  @Test
  void leads_through_an_upgrade_that_survives_a_kill_during_the_upload() throws Exception {
    Dumps.large(dump);
    // The first upload stands still half-way, so that the kill is sure to come during it.
    try (SandboxProcess sandbox =
        SandboxProcess.start(programs, "--scenario", "upload-stalls", "--speed", "10")) {
      killedDuringTheUpload(sandbox);
      resumed(sandbox);
    }
  }

  private void killedDuringTheUpload(SandboxProcess sandbox) throws Exception {
    try (Terminal terminal = Terminal.open(programs, "--url", sandbox.url())) {
      terminal.shows("odoo-upgrade", sandbox.host(), "> New upgrade", "No upgrades yet.");
      terminal.press(NamedKey.ENTER).shows("step 2 of 9: Contract").enter(CONTRACT);
      terminal.shows("step 3 of 9: E-mail").enter("john.doe@example.com");
      terminal.shows("step 4 of 9: Target").enter("17.0");
      terminal.shows("step 5 of 9: Aim", "> test").press(NamedKey.ENTER);
      terminal.shows("step 6 of 9: Dump").type(dump.toString());
      terminal.shows("MiB, gzip, PostgreSQL").press(NamedKey.ENTER);
      terminal.shows("step 7 of 9: File name", "[sales.sql.gz_").press(NamedKey.ENTER);
      terminal.shows("step 9 of 9: Review", "Timezone skipped", "Is everything correct?");
      terminal.shows("Contract   M123456-abcxyz", "Target     17.0", "Aim        test");
      terminal.press(NamedKey.ENTER);
      terminal.shows(CONTRACT + " → 17.0 test · request 10534 · upload", "Uploading.");
      String percent = terminal.showsMatch("] +([1-9]\\d?) %");
      assertThat(Integer.parseInt(percent)).isBetween(1, 99);

      assertThat(terminal.machine().destroyForcibly()).isTrue();
      assertThat(terminal.exitCode()).isEqualTo(SIGKILL);
      assertThat(terminal.settings()).hasSize(2);
      assertThat(terminal.settings().get(1)).isEqualTo(terminal.settings().get(0));
    }
  }

  private void resumed(SandboxProcess sandbox) throws Exception {
    try (Terminal terminal = Terminal.open(programs, "--url", sandbox.url())) {
      terminal.shows("Saved upgrades (1)", "Needs you (1)", CONTRACT, "test  upload");
      terminal.press(NamedKey.DOWN).shows("> " + CONTRACT).press(NamedKey.ENTER);
      terminal.shows(
          "request 10534 · upload", "The dump has not arrived; press Enter to upload it again.");
      terminal.press(NamedKey.ENTER);
      terminal.shows("created ── uploaded ──", "request 10534");
      terminal.shows(
          "──[ done ]",
          "The upgraded database is ready: d downloads it.",
          "State          done",
          "The upgrade is done.");
      terminal.press(NamedKey.PAGE_DOWN).shows("Status page    " + sandbox.url());
      terminal.press(NamedKey.PAGE_DOWN).shows("Upgraded dump", " " + sandbox.url());
      assertThat(terminal.written()).contains("\007");
      terminal.press(NamedKey.ESC).shows("> " + CONTRACT, "test  done: download ready");
      terminal.type("q");
      assertThat(terminal.exitCode()).isZero();
    }
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(sandbox.answered("create")).isEqualTo(1);
    assertThat(sandbox.answered("process")).isEqualTo(1);
    assertThat(Dumps.sha256(sandbox.dump("10534"))).isEqualTo(Dumps.sha256(dump));
  }

  @Test
  void production_asks_for_the_contract() throws Exception {
    SampleDump.SMALL.write(dump);
    try (SandboxProcess sandbox = SandboxProcess.start(programs, "--speed", "100")) {
      Path session = programs.path("production.json");
      begun("create", session, "production", sandbox);
      done(programs.run("upload", "--session", session.toString()));
      try (Terminal terminal = Terminal.open(programs, "--session", session.toString())) {
        terminal.shows(
            CONTRACT + " → 17.0 production · request 10534 · process",
            "This is a PRODUCTION upgrade to 17.0.",
            "Type the contract " + CONTRACT + " to start the upgrade.");
        terminal.press(NamedKey.ENTER).shows("Type the contract first; this cannot be undone.");
        terminal.enter("M123456").shows("That is not " + CONTRACT + ". Nothing was sent.");
        assertThat(sandbox.answered("process")).isZero();
        terminal.type("-abcxyz").shows(">[" + CONTRACT + "_").press(NamedKey.ENTER);
        terminal.shows("created ── uploaded ──");
        assertThat(sandbox.answered("process")).isEqualTo(1);
      }
    }
  }

  @Test
  void a_platform_that_goes_away_is_told_and_heard_again_when_it_is_back() throws Exception {
    SampleDump.SMALL.write(dump);
    Path session = programs.path("running.json");
    SandboxProcess sandbox = SandboxProcess.start(programs, "--scenario", "slow");
    begun("all", session, "test", sandbox);
    try (Terminal terminal = Terminal.open(programs, "--session", session.toString())) {
      terminal.shows("You can close this program; the upgrade keeps running.", "Next poll");
      // Three times: from 10 s over 30 s and 60 s to the shortest one.
      terminal.type("iii").shows("The status is checked every 5 s.");
      sandbox.kill();
      terminal.type("r").shows("Error: ", "Nothing was sent", "Trying again in");
      try (SandboxProcess again = sandbox.again("--scenario", "slow")) {
        terminal.shows("The platform answers again.").showsNoMore("Error: ");
        assertThat(again.answered("status")).isPositive();
      }
    } finally {
      sandbox.close();
    }
  }

  /** Takes an upgrade of the dump through this command. */
  private void begun(String command, Path session, String aim, SandboxProcess sandbox)
      throws Exception {
    done(
        programs.run(
            command,
            "--session",
            session.toString(),
            "--contract",
            CONTRACT,
            "--email",
            "john.doe@example.com",
            "--target",
            "17.0",
            "--aim",
            aim,
            "--dbdump",
            dump.toString(),
            "--url",
            sandbox.url()));
  }

  private static void done(RunningProgram.Result result) {
    assertThat(result.code()).as(result.toString()).isZero();
  }
}
