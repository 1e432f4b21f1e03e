package dev.odooupgrade.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hear after an upgrade that failed, and what they can send to those who help. */
final class FailureReportTest {
  private static final String LOG =
      """
      2026-11-23 08:12:00,123 17 INFO db odoo: begun
      2026-11-23 08:13:00,123 17 CRITICAL db odoo: view 17 is broken
      Traceback (most recent call last):
      ValueError: token=Aw7pXk+/== \u001b[2J
      2026-11-23 08:13:01,123 17 ERROR db odoo: a consequence
      """;

  @TempDir private Path home;
  private CliHarness harness;
  private Path log;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.logging(() -> LOG);
    log = home.resolve("sessions").resolve(CliHarness.ID + ".upgrade.log");
  }

  @Test
  void watch_tells_the_reason_the_first_error_the_log_and_how_to_ask_for_help() {
    harness.platform.then(failed());
    CliHarness.Outcome outcome = harness.run("watch", "--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.out())
        .isEqualTo(
            "Request 10534 has failed: the upgrade ended without a result. The platform says: The"
                + " view is broken.\n");
    assertThat(outcome.err())
        .containsSubsequence(
            "reason: The view is broken.\n",
            "First error, line 2 of the log:\n",
            "  2026-11-23 08:13:00,123 17 CRITICAL db odoo: view 17 is broken\n",
            "  Traceback (most recent call last):\n",
            "  ValueError: token=*** \ufffd[2J\n",
            "The log is saved in " + log + ".\n",
            "Nothing was deleted. To ask for help, pack everything known, without keys:"
                + " odoo-upgrade support --session "
                + CliHarness.ID
                + "\n")
        .doesNotContain("a consequence");
    assertThat(log).hasContent(LOG);
  }

  @Test
  void status_and_download_tell_the_same() {
    harness.platform.then(failed()).then(failed());
    assertThat(harness.run("status", "--session=" + CliHarness.ID).err())
        .contains("ended without a result. The platform says: The view is broken.\n")
        .contains("First error, line 2", "odoo-upgrade support --session");
    CliHarness.Outcome download = harness.run("download", "--session=" + CliHarness.ID);
    assertThat(download.code()).isEqualTo(7);
    assertThat(download.err())
        .containsSubsequence("The view is broken. Nothing was downloaded.", "First error, line 2")
        .doesNotContain("--what notes");
  }

  @Test
  void a_log_that_cannot_be_had_is_a_line_and_no_other_end() {
    harness
        .platform
        .then(failed())
        .logging(
            () -> {
              throw new TroubleException(TroubleKind.NETWORK, "The line is dead.", "", "");
            });
    CliHarness.Outcome outcome = harness.run("watch", "--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err())
        .contains("Its log could not be downloaded. The line is dead. Try again: odoo-upgrade log")
        .contains("odoo-upgrade support --session");
  }

  @Test
  void an_upgrade_that_went_well_hears_nothing_of_it() {
    harness.platform.then(Answers.request("done"));
    assertThat(harness.run("watch", "--session=" + CliHarness.ID).err())
        .doesNotContain("support", "log");
    assertThat(log).doesNotExist();
  }

  @Test
  void support_packs_a_zip_without_the_token_and_says_where() throws Exception {
    Path zip = home.resolve("help.zip");
    CliHarness.Outcome outcome =
        harness.run("support", "--session=" + CliHarness.ID, "--to=" + zip);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(zip + "\n");
    assertThat(outcome.err()).contains("Packed 4 files, ", "without keys or tokens");
    try (ZipFile bundle = new ZipFile(zip.toFile())) {
      for (var entry : List.copyOf(bundle.stream().toList())) {
        try (var in = bundle.getInputStream(entry)) {
          assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
              .as(entry.getName())
              .isNotEmpty()
              .doesNotContain("Aw7pXk");
        }
      }
      assertThat(bundle.getEntry("platform.log")).isNotNull();
    }
    assertThat(harness.run("support", "--session=" + CliHarness.ID, "--to=" + zip).code())
        .isEqualTo(4);
    assertThat(harness.run("support").code()).isEqualTo(3);
    assertThat(harness.run("support", "--session=20261123-081200-zzzz").code()).isEqualTo(4);
  }

  @Test
  void support_asks_nobody_when_told_so() throws Exception {
    Files.createDirectory(home.resolve("out"));
    CliHarness.Outcome outcome =
        harness.run(
            "support",
            "--session=" + CliHarness.ID,
            "--offline",
            "--json",
            "--to=" + home.resolve("out"));
    assertThat(outcome.out())
        .contains("odoo-upgrade-support-" + CliHarness.ID + ".zip", "\"summary.txt\"")
        .doesNotContain("platform.log");
    assertThat(log).doesNotExist();
  }

  private static Answer failed() {
    return Answers.request("failed", "reason", "The view is broken.");
  }
}
