package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results fetched from a platform that answers, by the commands as people type them. */
final class FetchingTest {
  @TempDir private Path home;
  private Program program;
  private Path folder;

  @BeforeEach
  void make_room() throws Exception {
    program = new Program(home);
    folder = Files.createDirectory(home.resolve("results"));
  }

  @Test
  void all_can_fetch_the_result_at_its_end_and_does_not_fetch_it_twice() throws Exception {
    try (SandboxServer sandbox = program.sandbox()) {
      Program.Outcome outcome = all(sandbox, "--download=" + folder);
      assertThat(outcome.code()).as(outcome.err()).isZero();
      assertThat(outcome.documents()).hasSize(5);
      Path file = folder.resolve("upgraded_db.sql.gz");
      assertThat(outcome.documents().get(4).path("file").asText()).isEqualTo(file.toString());
      assertThat(file).hasSameBinaryContentAs(program.dump());
      Program.Outcome again = program.run("all", "--session", session(), "--download=" + folder);
      assertThat(again.code()).as(again.err()).isZero();
      assertThat(again.err()).contains("is already downloaded and complete");
      Program.Outcome download =
          program.run("download", "--session", session(), "--output=" + folder);
      assertThat(download.code()).isEqualTo(4);
      assertThat(download.err()).contains(file + " already exists.");
    }
  }

  @Test
  void a_download_that_was_cut_goes_on_when_the_command_is_repeated() throws Exception {
    try (SandboxServer sandbox =
        SandboxServer.start(program.sandboxSettings().withScenario(Scenario.DOWNLOAD_CUT))) {
      assertThat(all(sandbox, "--wait").code()).isZero();
      String output = "--output=" + folder;
      Program.Outcome cut = program.run("download", "--session", session(), output, "--retries=0");
      assertThat(cut.code()).as(cut.err()).isEqualTo(5);
      assertThat(folder.resolve("upgraded_db.sql.gz.part")).isNotEmptyFile();
      Program.Outcome down = program.run("download", "--session", session(), "--retries=0");
      assertThat(down.code()).as(down.err()).isEqualTo(2);
      Program.Outcome whole = program.run("download", "--session", session(), "--json");
      assertThat(whole.code()).as(whole.err()).isZero();
      assertThat(whole.document().path("resumed_from").asLong()).isPositive();
      assertThat(whole.err()).contains("Resumed from ");
      assertThat(folder.resolve("upgraded_db.sql.gz")).hasSameBinaryContentAs(program.dump());
      assertThat(program.run("sessions").out()).contains("downloaded");
    }
  }

  @Test
  void both_ways_may_be_sftp() throws Exception {
    try (SandboxServer sandbox = program.sandbox()) {
      Program.Outcome outcome = all(sandbox, "--via=sftp", "--download=" + folder);
      assertThat(outcome.code()).as(outcome.err()).isZero();
      assertThat(outcome.documents().get(4).path("via").asText()).isEqualTo("sftp");
      assertThat(folder.resolve("upgraded_db.sql.gz")).hasSameBinaryContentAs(program.dump());
    }
  }

  @Test
  void a_server_that_shows_another_key_stops_the_upload_until_that_is_learned() throws Exception {
    try (SandboxServer sandbox =
        SandboxServer.start(program.sandboxSettings().withScenario(Scenario.HOST_KEY_CHANGED))) {
      assertThat(all(sandbox, "--via=sftp", "--wait").code()).isZero();
      String[] download = {"download", "--session", session(), "--via=sftp", "--output=" + folder};
      Program.Outcome refused = program.run(download);
      assertThat(refused.code()).as(refused.err()).isEqualTo(5);
      assertThat(refused.err()).contains("presents the host key SHA256:", "--host-key SHA256:");
      Program.Outcome learned =
          program.run(
              download[0], download[1], download[2], download[3], download[4], "--forget-host-key");
      assertThat(learned.code()).as(learned.err()).isZero();
    }
  }

  private Program.Outcome all(SandboxServer sandbox, String... more) throws Exception {
    String[] args = new String[more.length + 7];
    args[0] = "all";
    args[1] = "--url=" + sandbox.url();
    args[2] = "--contract=M123456-abcxyz";
    args[3] = "--email=john.doe@example.com";
    args[4] = "--target=17.0";
    args[5] = "--aim=test";
    args[6] = "--dbdump=" + program.dump();
    System.arraycopy(more, 0, args, 7, more.length);
    return program.run(args);
  }

  private String session() throws Exception {
    return program.sessionFiles().get(0).toString();
  }
}
