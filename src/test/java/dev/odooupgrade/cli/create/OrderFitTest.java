package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that does not fit its dump is refused before it is sent. */
class OrderFitTest {
  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home);
  }

  @ParameterizedTest
  @CsvSource({
    "create, v1, 17.0, 17.0",
    "create, current, 17.0, 16.0",
    "all, v1, 17.0, saas~16.4",
    "all, current, 17.0, 17.0",
  })
  void a_target_that_is_not_newer_is_refused(
      String command, String protocol, String source, String target) throws IOException {
    CliHarness.Outcome outcome =
        run(command, dump(source), "--target=" + target, "--protocol=" + protocol);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err())
        .contains(
            "--target '"
                + target
                + "': The dump is from Odoo 17.0. Choose a newer version as the"
                + " target. Nothing was sent.");
    assertThat(harness.platform.asked()).isEmpty();
    assertThat(harness.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "all"})
  void a_dump_that_needs_a_zone_is_not_sent_without_one(String command) throws IOException {
    CliHarness.Outcome outcome = run(command, dump("6.0"), "--target=8.0", "--protocol=v1");

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("--timezone is missing: The dump is from Odoo 6.0.")
        .contains("To find its name: odoo-upgrade timezones CITY");
    assertThat(harness.platform.asked()).isEmpty();
  }

  private CliHarness.Outcome run(String command, Path dump, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--contract=M123456-abcxyz", "--email=j@example.com", "--aim=test"));
    arguments.add("--dbdump=" + dump);
    arguments.addAll(List.of(more));
    return harness.run(arguments.toArray(String[]::new));
  }

  private Path dump(String release) throws IOException {
    return Files.writeString(
        home.resolve("sales.sql"),
        """
        --
        -- PostgreSQL database dump
        --

        CREATE TABLE public.ir_module_module (
            id integer NOT NULL
        );
        COPY public.ir_module_module (id, name, latest_version) FROM stdin;
        1\tbase\t%s.1.3
        \\.

        --
        -- PostgreSQL database dump complete
        --
        """
            .formatted(release));
  }
}
