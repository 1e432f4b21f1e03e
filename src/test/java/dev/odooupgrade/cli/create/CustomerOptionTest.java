package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What create and all take from the config file. */
class CustomerOptionTest {
  @TempDir Path home;

  private CliHarness cli;

  @BeforeEach
  void write() throws IOException {
    cli = new CliHarness(home);
    cli.env.put("ODOO_UPGRADE_PROTOCOL", "v1");
    config(
        """
        email = "admin@example.com"
        platform = "https://upgrade.example.com"
        [customers.Acme]
        contract = "M123456-abcxyz"
        email = "john@acme.example"
        [customers."Acme Logistics"]
        contract = "M123457-abcxyz"
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "--customer=acme, M123456-abcxyz, john@acme.example, Acme",
    "--customer=Acme L, M123457-abcxyz, admin@example.com, Acme Logistics",
    "--customer=acme --email=me@acme.example, M123456-abcxyz, me@acme.example, Acme",
    "--customer=acme --contract=M9-abc --name=Trial, M9-abc, john@acme.example, Trial",
    "--contract=M9-abc, M9-abc, admin@example.com, ''",
  })
  void an_option_goes_before_the_customer_and_that_before_the_setting(
      String options, String contract, String email, String name) throws Exception {
    assertThat(create(options.split(" (?=--)")).code()).isZero();
    Session saved = cli.only();
    OrderDraft draft = saved.draft();
    assertThat(List.of(draft.contract(), draft.email(), saved.label().name()))
        .containsExactly(contract, email, name);
    assertThat(saved.platform().url()).hasToString("https://upgrade.example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acm | It is not clear which customer 'acm' is; nothing was sent. | Did you mean Acme, Acme"
            + " Logistics?",
        "akme | It is not clear which customer 'akme' is; nothing was sent. | Did you mean Acme, Acme"
            + " Logistics?",
        "nobody | There is no customer 'nobody'; nothing was sent. | config.toml",
      })
  void a_name_that_is_not_clear_is_refused_with_the_nearest(
      String typed, String what, String cure) {
    CliHarness.Outcome outcome = create("--customer=" + typed);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains(what).contains(cure);
  }

  @Test
  void a_broken_config_file_stops_what_needs_it_and_nothing_else() throws Exception {
    config("email = \n");
    CliHarness.Outcome refused = create("--customer=acme");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("config.toml cannot be understood: line 1");
    assertThat(create("--contract=M9-abc", "--email=me@acme.example").code()).isEqualTo(3);
    assertThat(
            create("--contract=M9-abc", "--email=me@acme.example", "--url=https://u.example.com")
                .code())
        .isZero();
  }

  @Test
  void where_a_broken_config_file_could_tell_the_e_mail_the_option_is_missed() throws Exception {
    config("email = \n");
    cli.env.put("ODOO_UPGRADE_URL", "https://u.example.com");
    CliHarness.Outcome outcome = create("--contract=M9-abc", "--timezone=UTC");
    assertThat(outcome.err()).contains("--email", "config.toml cannot be understood: line 1");
    assertThat(outcome.code()).isEqualTo(3);
  }

  @Test
  void a_broken_config_file_is_in_no_saved_upgrade_s_way() throws Exception {
    config("email = \n");
    cli.saved(Stage.RUNNING);
    cli.platform.then(Answers.request("progress")).then(Answers.request("done"));
    assertThat(cli.run("status", "--session", CliHarness.ID).err()).doesNotContain("config");
    assertThat(cli.run("sessions").err()).isEmpty();
    CliHarness.Outcome watched = cli.run("watch", "--session", CliHarness.ID);
    assertThat(watched.code()).isZero();
    assertThat(watched.err()).contains("config.toml cannot be understood: line 1");
  }

  private CliHarness.Outcome create(String... options) {
    cli.platform.then(Answers.request("draft"));
    List<String> all =
        new ArrayList<>(List.of("create", "--target=17", "--aim=test", "--filename=db.dump"));
    all.addAll(List.of(options));
    return cli.run(all.toArray(String[]::new));
  }

  private void config(String text) throws IOException {
    Path file = home.resolve(".config/odoo-upgrade/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
