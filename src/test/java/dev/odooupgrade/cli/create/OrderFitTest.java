package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.StepBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that does not fit its dump is asked about before it is sent, in both faces. */
class OrderFitTest {
  private static final String HIDDEN = "";
  private static final String SEVEN_OR_NEWER = "7.0 or newer";

  /** What is done about an order. */
  private enum Verdict {
    SENT,
    ASKS_TARGET,
    ASKS_ZONE,
    NOTES_TARGET,
    NOTES_BOTH;

    boolean isSent() {
      return this != ASKS_TARGET && this != ASKS_ZONE;
    }

    List<String> notes() {
      String start = "The dump does not show its exact Odoo version, so the program cannot check ";
      return switch (this) {
        case NOTES_TARGET -> List.of(start + "the target against it.");
        case NOTES_BOTH -> List.of(start + "the target and the time zone against it.");
        default -> List.of();
      };
    }
  }

  private record Row(
      String release, String target, String zone, Protocol protocol, Verdict verdict) {}

  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home);
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("17.0", "18.0", "", Protocol.V1, Verdict.SENT),
        new Row("17.0", "saas~17.2", "", Protocol.CURRENT, Verdict.SENT),
        new Row("17.0", "17.0", "", Protocol.V1, Verdict.ASKS_TARGET),
        new Row("17.0", "17.0", "", Protocol.CURRENT, Verdict.ASKS_TARGET),
        new Row("17.0", "16.0", "", Protocol.CURRENT, Verdict.ASKS_TARGET),
        new Row("17.0", "saas~16.4", "", Protocol.V1, Verdict.ASKS_TARGET),
        new Row("saas~17.2", "17.0", "", Protocol.CURRENT, Verdict.ASKS_TARGET),
        new Row("17.0", "9.0", "Europe/Brussels", Protocol.V1, Verdict.ASKS_TARGET),
        new Row("6.0", "6.0", "UTC", Protocol.V1, Verdict.ASKS_TARGET),
        new Row("6.0", "8.0", "", Protocol.V1, Verdict.ASKS_ZONE),
        new Row("5.0", "8.0", "", Protocol.V1, Verdict.ASKS_ZONE),
        new Row("6.0", "8.0", "Europe/Brussels", Protocol.V1, Verdict.SENT),
        new Row("6.0", "8.0", "", Protocol.CURRENT, Verdict.SENT),
        new Row("6.1", "8.0", "", Protocol.V1, Verdict.SENT),
        new Row(HIDDEN, "17.0", "", Protocol.V1, Verdict.NOTES_BOTH),
        new Row(HIDDEN, "17.0", "UTC", Protocol.V1, Verdict.NOTES_TARGET),
        new Row(HIDDEN, "17.0", "", Protocol.CURRENT, Verdict.NOTES_TARGET),
        new Row(SEVEN_OR_NEWER, "17.0", "", Protocol.V1, Verdict.NOTES_TARGET),
        new Row(SEVEN_OR_NEWER, "17.0", "", Protocol.CURRENT, Verdict.NOTES_TARGET),
        new Row(SEVEN_OR_NEWER, "7.0", "", Protocol.V1, Verdict.ASKS_TARGET));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_commands_send_or_refuse_it(Row row) throws IOException {
    for (String command : List.of("create", "all")) {
      harness = new CliHarness(Files.createDirectories(home.resolve(command)));
      CliHarness.Outcome outcome = run(command, row);

      assertThat(outcome.code()).as(outcome.err()).isEqualTo(row.verdict().isSent() ? 1 : 3);
      assertThat(harness.platform.asked())
          .isEqualTo(row.verdict().isSent() ? List.of("create") : List.of());
      assertThat(outcome.err().lines().filter(line -> line.contains("cannot check")))
          .isEqualTo(row.verdict().notes());
      if (row.verdict() == Verdict.ASKS_TARGET) {
        assertThat(outcome.err())
            .contains(
                "--target '"
                    + row.target()
                    + "': The dump is from Odoo "
                    + row.release()
                    + ". Choose a newer version as the target. Nothing was sent.")
            .contains("To order it anyway: add --any-target");
      } else if (row.verdict() == Verdict.ASKS_ZONE) {
        assertThat(outcome.err())
            .contains("--timezone is missing: The dump is from Odoo " + row.release() + ".")
            .contains("To find its name: odoo-upgrade timezones CITY")
            .doesNotContain("--any-target");
      }
      assertThat(harness.sessionFiles()).hasSize(row.verdict().isSent() ? 1 : 0);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_wizard_sends_it_or_asks(Row row) {
    PageDriver order = reviewed(row);

    if (row.verdict() == Verdict.ASKS_ZONE) {
      assertThat(order.id()).isEqualTo("order.TIMEZONE");
      assertThat(order.message()).startsWith("The dump is from Odoo " + row.release() + ". It ");
      return;
    }
    assertThat(order.id()).as(order.message()).isEqualTo("order.REVIEW");
    assertThat(order.body(StepBody.class).advice())
        .extracting(StepBody.Advice::text)
        .isEqualTo(row.verdict().notes());
    order.platform.then(Answers.refusal("CONTRACT:INVALID", "Not this one."));
    order.accept();
    if (row.verdict() == Verdict.ASKS_TARGET) {
      assertThat(order.dialog().title()).isEqualTo("Order this target?");
      assertThat(order.dialog().lines())
          .containsExactly(
              "The dump is from Odoo "
                  + row.release()
                  + ". Choose a newer version as the target. The platform may refuse this one.");
      order.accept();
      assertThat(order.platform.asked()).as("after Enter").doesNotContain("create");
      order.act("box.no").accept().act("box.yes");
    }
    assertThat(order.platform.asked()).containsOnlyOnce("create");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "all"})
  void any_target_is_sent_when_that_is_wanted_and_a_zone_is_needed_all_the_same(String command)
      throws IOException {
    Row equal = new Row("6.0", "6.0", "", Protocol.V1, Verdict.ASKS_ZONE);

    CliHarness.Outcome refused = run(command, equal, "--any-target");
    CliHarness.Outcome sent = run(command, equal, "--any-target", "--timezone=UTC");

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("--timezone is missing").doesNotContain("--target");
    assertThat(sent.code()).as(sent.err()).isEqualTo(1);
    assertThat(harness.platform.asked()).containsExactly("create");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "all"})
  void a_saved_order_is_checked_again(String command) throws IOException {
    Row equal = new Row("17.0", "17.0", "", Protocol.V1, Verdict.ASKS_TARGET);
    String session = "--session=" + home.resolve("sales.json");

    run(command, equal, session, "--any-target");
    harness.platform.then(Answers.refusal("CONTRACT:INVALID", "Not this one."));

    assertThat(harness.run(command, session).code()).isEqualTo(3);
    assertThat(harness.run(command, session, "--any-target").code()).isEqualTo(1);
  }

  private PageDriver reviewed(Row row) {
    PageDriver order = new PageDriver(home, PlatformAddress.ODOO.speaking(row.protocol())).begin();
    if (row.protocol() == Protocol.CURRENT) {
      order.platform.likeToday();
    }
    order.world.dump(Samples.DUMP, Optional.of(row.release()).filter(known -> !known.isEmpty()));
    order.act("home.new");
    String before = "";
    while (!order.id().equals("order.REVIEW") && !order.id().equals(before)) {
      before = order.id();
      switch (before.substring("order.".length())) {
        case "CONTRACT" -> order.fill("M123456-abcxyz");
        case "EMAIL" -> order.fill("john.doe@example.com");
        case "TARGET" -> order.fill(row.target());
        case "DUMP" -> order.fill(Samples.DUMP.path().toString());
        case "TIMEZONE" -> order.fill(row.zone());
        default -> {}
      }
      order.accept();
    }
    return order;
  }

  private CliHarness.Outcome run(String command, Row row, String... more) throws IOException {
    if (row.protocol() == Protocol.CURRENT) {
      harness.platform.likeToday();
    }
    harness.platform.then(Answers.refusal("CONTRACT:INVALID", "Not this one."));
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--contract=M123456-abcxyz", "--email=j@example.com", "--aim=test"));
    arguments.add("--dbdump=" + dump(row.release()));
    arguments.add("--target=" + row.target());
    arguments.add("--protocol=" + row.protocol().word());
    if (!row.zone().isEmpty()) {
      arguments.add("--timezone=" + row.zone());
    }
    arguments.addAll(List.of(more));
    return harness.run(arguments.toArray(String[]::new));
  }

  private Path dump(String release) throws IOException {
    String rows =
        switch (release) {
          case HIDDEN, SEVEN_OR_NEWER -> "";
          default -> "1\tbase\t" + release + ".1.3\n";
        };
    String users =
        release.equals(SEVEN_OR_NEWER)
            ? "CREATE TABLE public.res_users (\n    partner_id integer NOT NULL\n);\n"
            : "";
    return Files.writeString(
        home.resolve("sales.sql"),
        """
        --
        -- PostgreSQL database dump
        --

        CREATE TABLE public.ir_module_module (
            id integer NOT NULL
        );
        %sCOPY public.ir_module_module (id, name, latest_version) FROM stdin;
        %s\\.

        --
        -- PostgreSQL database dump complete
        --
        """
            .formatted(users, rows));
  }
}
