package dev.odooupgrade.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.session.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options about transfers that will not do: told in a sentence, with nothing asked. */
final class TransferOptionsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "-5M", "5X", "M", "99999999999999T"})
  void what_is_no_amount_is_told_with_the_options_name(String typed) {
    CliHarness.Outcome outcome =
        new CliHarness(home).run("upload", "--session=" + CliHarness.ID, "--sftp-from=" + typed);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("--sftp-from '" + typed + "' is not a size; write it like 500K")
        .contains("Nothing was sent. See: odoo-upgrade upload --help");
  }

  @ParameterizedTest
  @CsvSource({
    "--via=ftp, '--via ''ftp'' is not a transport; write https, sftp, rsync or auto.'",
    "--retries=many, --retries 'many' is not a number of retries",
    "--retries=-1, --retries '-1' is not a number of retries",
    "--limit-rate=fast, --limit-rate 'fast' is not a rate",
    "--limit-rate=0, --limit-rate '0' is not a rate",
    "--sftp-from=big, --sftp-from 'big' is not a size",
    "--ssh-key=agent, --ssh-key agent: no ssh-agent is running",
  })
  void a_value_that_makes_no_sense_ends_with_three(String option, String words) throws Exception {
    CliHarness.Outcome outcome =
        new CliHarness(home)
            .saved(Stage.CREATED)
            .run("upload", "--session=" + CliHarness.ID, option);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains(words);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void a_variable_that_makes_no_sense_is_named() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.CREATED);
    harness.env.put("ODOO_UPGRADE_SFTP_FROM", "big");
    CliHarness.Outcome outcome = harness.run("all", "--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("ODOO_UPGRADE_SFTP_FROM 'big' is not a size");
  }

  @Test
  void a_key_that_is_not_there_ends_with_four() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.CREATED);
    Path lonely = Files.writeString(home.resolve("id.pub"), "public");
    assertThat(refused(harness, lonely)).contains("id.pub is a public key, and its private half ");
    assertThat(refused(harness, home.resolve("nokey"))).contains("nokey does not exist.");
    assertThat(refused(harness, home)).contains("is a folder.");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--what=upgrade, did you mean upgraded?",
    "--what=everything, 'Choose from: result, upgraded, upgraded-sql, original, original-sql,"
        + " notes.'",
    "--via=ftp, --via 'ftp' is not a transport",
  })
  void download_explains_what_it_takes(String option, String words) {
    CliHarness.Outcome outcome =
        new CliHarness(home).run("download", "--request=1", "--key=abcdefgh", option);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains(words);
  }

  private static String refused(CliHarness harness, Path key) {
    CliHarness.Outcome outcome =
        harness.run("upload", "--session=" + CliHarness.ID, "--ssh-key=" + key);
    assertThat(outcome.code()).isEqualTo(4);
    return outcome.err();
  }
}
