package dev.odooupgrade.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --url} goes before the server that the platform named. */
final class NamedPlatformTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "status, false",
    "status --url https://upgrade.odoo.com, true",
    "watch --wait 1s --url https://upgrade.odoo.com, true",
    "all, false",
    "all --url https://upgrade.odoo.com, true",
  })
  void a_platform_that_is_named_is_asked_itself(String command, boolean itself) throws Exception {
    Session running = Samples.at(Stage.RUNNING);
    RequestRef moved = running.request().orElseThrow().at("up1.odoo.com").at("up2.odoo.com");
    CliHarness harness = new CliHarness(home).saved(running.withRequest(moved));
    harness.platform.then(Answers.request("done"));
    CliHarness.Outcome outcome = harness.run((command + " --session " + CliHarness.ID).split(" "));
    assertThat(harness.session().request())
        .as(outcome.err())
        .contains(itself ? moved.atPlatform() : moved);
  }
}
