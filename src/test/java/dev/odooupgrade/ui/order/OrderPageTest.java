package dev.odooupgrade.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ThreeCustomers;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.StepBody;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of an order ask, say and refuse. */
class OrderPageTest {
  @TempDir Path folder;

  @Test
  void each_step_asks_one_question() {
    PageDriver order = begun();
    List<String> questions = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (String answer :
        List.of(
            "M123456-abcxyz",
            "john.doe@example.com",
            "17.0",
            "",
            Samples.DUMP.path().toString(),
            "sales.sql.gz",
            "")) {
      questions.add(step(order).question());
      titles.add(order.title());
      order.fill(answer).accept();
    }
    assertThat(questions)
        .containsExactly(
            "Which contract is the upgrade for?",
            "Who should Odoo e-mail?",
            "Which version do you want?",
            "What is the upgraded database for?",
            "Which dump do you want to upgrade?",
            "What is the dump called?",
            "Which time zone did the old server use?");
    assertThat(titles).first().isEqualTo("New upgrade · step 2 of 9: Contract");
    assertThat(step(order).question()).isEqualTo("Is everything correct?");
    assertThat(step(order).why())
        .containsExactly("Enter creates the request, uploads the dump and starts the upgrade.");
    assertThat(order.keys()).first().isEqualTo("Enter create and upload");
  }

  @Test
  void the_first_step_asks_which_platform_and_how_to_speak_to_it() {
    PageDriver order = new PageDriver(folder, PlatformAddress.ODOO).begin().act("home.new");
    assertThat(step(order).question()).isEqualTo("Which platform do you want to use?");
    assertThat(choices(order)).containsExactly("auto", "v1", "current");
    assertThat(order.keys()).contains("Esc home (all is saved)");
    order.pick(1).accept();
    assertThat(order.id()).isEqualTo("order.CONTRACT");
    assertThat(step(order.back()).advice())
        .extracting(StepBody.Advice::text)
        .singleElement()
        .asString()
        .startsWith("It speaks v1: ");
    assertThat(order.back().id()).isEqualTo("home");
  }

  @Test
  void an_address_of_nothing_is_refused() {
    PageDriver order = new PageDriver(folder, PlatformAddress.ODOO).begin().act("home.new");
    order.fill("http://").accept();
    assertThat(order.message())
        .isEqualTo("This is not a valid address; it looks like https://upgrade.odoo.com.");
    assertThat(order.id()).isEqualTo("order.PLATFORM");
  }

  @Test
  void a_value_that_cannot_be_right_is_objected_to_and_stays() {
    PageDriver order = begun().fill("M1 23").accept();
    assertThat(order.id()).isEqualTo("order.CONTRACT");
    assertThat(step(order).field().orElseThrow().text()).isEqualTo("M1 23");
    assertThat(step(order).advice())
        .extracting(StepBody.Advice::text)
        .containsExactly(order.message());
  }

  @Test
  void a_customer_s_name_fills_in_the_contract_the_e_mail_and_the_name() {
    PageDriver order = withCustomers().fill("acm");
    assertThat(choices(order)).containsExactly("Acme", "Acme Logistics");
    assertThat(step(order).advice()).isEmpty();
    assertThat(order.accept().id()).isEqualTo("order.EMAIL");
    assertThat(step(order).field().orElseThrow().text()).isEqualTo("john@acme.example");
    assertThat(step(order.back()).field().orElseThrow().text()).isEqualTo("M123456-abcxyz");
    assertThat(list(order.home()).rows().get(0).cell(HomeBody.Column.NAME)).isEqualTo("Acme");
  }

  @Test
  void a_customer_who_is_only_similar_is_never_taken_by_enter_alone() {
    PageDriver order = withCustomers().fill("blot");
    assertThat(choices(order)).containsExactly("Bolt & Co");
    order.accept();
    assertThat(step(order.back()).field().orElseThrow().text()).isEqualTo("blot");
    assertThat(order.pick(0).accept().id()).isEqualTo("order.EMAIL");
    assertThat(step(order).field().orElseThrow().text()).isEqualTo("it@bolt.example");
  }

  @Test
  void a_contract_that_is_typed_stays_and_the_usual_e_mail_is_there() {
    PageDriver order = withCustomers().fill("M999999-abcxyz");
    assertThat(step(order).choices()).isEmpty();
    assertThat(step(order.accept()).field().orElseThrow().text()).isEqualTo("admin@example.com");
    order.back().fill("M123456-abcxyz").accept();
    assertThat(step(order).field().orElseThrow().text()).isEqualTo("admin@example.com");
  }

  private PageDriver withCustomers() {
    return new PageDriver(
            folder, PlatformAddress.ODOO.speaking(Protocol.V1), ThreeCustomers.PREFERENCES)
        .begin()
        .act("home.new");
  }

  private static HomeBody list(PageDriver home) {
    return home.body(HomeBody.class);
  }

  @Test
  void a_target_of_17_means_17_0() {
    PageDriver order = at(OrderStep.TARGET).fill("17");
    assertThat(step(order).advice()).isEmpty();
    assertThat(order.accept().id()).isEqualTo("order.AIM");
    assertThat(step(order.back()).field().orElseThrow().text()).isEqualTo("17.0");
  }

  @Test
  void a_dump_is_needed_and_one_that_is_not_there_is_told() {
    PageDriver order = at(OrderStep.DUMP);
    assertThat(order.accept().message())
        .isEqualTo("A dump is required: type its path, or pick a file.");
    assertThat(order.fill("/nowhere").accept().message()).isEqualTo("There is no such file.");
  }

  @Test
  void a_dump_that_was_not_there_is_looked_for_again() {
    DumpFile later = new DumpFile(Path.of("/srv/later.sql"), 5, Instant.EPOCH, "a dump");
    PageDriver order = at(OrderStep.DUMP).fill(later.path().toString()).accept();
    assertThat(order.message()).isEqualTo("There is no such file.");
    order.world.dump(later, Optional.of("17.0"));
    assertThat(order.accept().title()).contains("File name");
  }

  @Test
  void a_timezone_nobody_knows_is_told_and_the_best_match_is_taken() {
    PageDriver order = at(OrderStep.TIMEZONE);
    assertThat(footer(order)).isEqualTo("Type a city, a country, an abbreviation or an offset.");
    order.fill("nowhere at all").accept();
    assertThat(footer(order))
        .isEqualTo("No matches. Try a city, a country, an abbreviation or an offset.");
    assertThat(order.message())
        .isEqualTo(
            "The time zone 'nowhere at all' does not exist. Type a city, a country, an abbreviation"
                + " or an offset, or leave it empty.");
    assertThat(footer(order.fill("brussels"))).isEqualTo("1 match. Press Enter to use it.");
    assertThat(facts(order.accept())).contains(Fact.plain("Timezone", "Europe/Brussels"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mumbia", "bostn", "munihc", "lyno", "brusels", "Bruxells", "amsterdm"})
  void a_timezone_that_is_only_similar_is_never_taken_by_enter_alone(String typed) {
    PageDriver order = at(OrderStep.TIMEZONE).fill(typed);
    assertThat(footer(order))
        .isEqualTo(
            "Nothing is called that. The nearest are listed; select one with Down, or type another.");
    assertThat(order.accept().message())
        .isEqualTo(
            "The time zone '"
                + typed
                + "' does not exist. Select a similar name with Down, or type a city, a country, an"
                + " abbreviation or an offset, or leave it empty.");
    assertThat(facts(order.pick(0).accept())).anyMatch(fact -> fact.name().equals("Timezone"));
  }

  @ParameterizedTest
  @CsvSource({"mumbai, Asia/Kolkata", "Lyon, Europe/Paris", "us, America/New_York"})
  void a_city_or_a_country_is_taken_by_enter(String typed, String zone) {
    PageDriver order = at(OrderStep.TIMEZONE).fill(typed).accept();

    assertThat(facts(order))
        .anyMatch(fact -> fact.name().equals("Timezone") && fact.value().equals(zone));
  }

  @Test
  void the_timezone_is_skipped_with_a_word_when_the_database_is_new_enough() {
    PageDriver order = begun();
    order.world.dump(Samples.DUMP, Optional.of("17.0"));
    fillUntil(order, OrderStep.REVIEW);
    assertThat(order.message())
        .isEqualTo(
            "Timezone skipped: this database is from Odoo 17.0, which stores its times in UTC.");
  }

  @Test
  void a_dump_that_needs_a_timezone_is_not_sent_without_one() {
    PageDriver order = begun();
    order.world.dump(Samples.DUMP, Optional.of("6.0"));
    fillUntil(order, OrderStep.TIMEZONE);
    assertThat(order.accept().message())
        .startsWith("The dump is from Odoo 6.0. It stored times without a time zone: ");
    assertThat(order.id()).isEqualTo("order.TIMEZONE");
    assertThat(facts(order.fill("Brussels").accept()))
        .contains(Fact.plain("Timezone", "Europe/Brussels"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0", "saas~8.1", "17.0"})
  void a_target_that_is_not_newer_than_the_dump_is_asked_about(String release) {
    PageDriver order = begun();
    order.world.dump(Samples.DUMP, Optional.of(release));
    fillUntil(order, OrderStep.REVIEW);
    order.platform.then(Answers.request("draft"));
    order.platform.then(
        context -> {
          throw new InterruptedException();
        });

    assertThat(order.accept().dialog().title()).isEqualTo("Order this target?");
    assertThat(order.dialog().lines())
        .containsExactly(
            "The dump is from Odoo "
                + release
                + ". Choose a newer version as the target. The platform may refuse this one.");
    assertThat(order.act("box.no").id()).isEqualTo("order.REVIEW");
    assertThat(order.platform.asked()).isEmpty();
    assertThat(order.accept().act("box.yes").id()).isEqualTo("upload");
  }

  @Test
  void production_is_asked_for_twice() {
    PageDriver order = at(OrderStep.AIM);
    assertThat(choices(order)).containsExactly("test", "production");
    order.pick(1);
    fillUntil(order, OrderStep.REVIEW);
    assertThat(step(order).why())
        .containsExactly(
            "Enter creates the request and uploads the dump. You are asked to confirm before"
                + " processing begins.");
  }

  @Test
  void the_last_step_has_none_behind_it() {
    assertThat(at(OrderStep.REVIEW).act("order.next").message())
        .isEqualTo("Not now: this is the last step; press Enter to send.");
  }

  @Test
  void a_refused_value_is_picked_from_those_that_are_accepted() {
    PageDriver order = at(OrderStep.REVIEW);
    order.platform.then(Answers.refusal("TARGET:INVALID", "Not this one.", "16.0", "17.0"));
    assertThat(order.accept().id()).isEqualTo("order.TARGET");
    assertThat(order.message())
        .isEqualTo(
            "The platform refused the order. No request was created; everything you typed is"
                + " saved.");
    assertThat(step(order).advice())
        .extracting(StepBody.Advice::text)
        .containsExactly("Refused: Not this one.");
    assertThat(choices(order)).containsExactly("16.0", "17.0");
    assertThat(footer(order)).isEqualTo("The platform accepts these. Choose with Up and Down.");
    fillUntil(order.pick(1), OrderStep.REVIEW);
    assertThat(facts(order)).contains(Fact.plain("Target", "17.0"));
  }

  @Test
  void an_order_whose_answer_was_lost_is_not_sent_again_without_a_question() {
    PageDriver order = at(OrderStep.REVIEW);
    order.platform.then(context -> broken());
    order.accept();
    assertThat(step(order).advice())
        .extracting(StepBody.Advice::text)
        .containsExactly(
            "The request was sent, but no answer arrived: it may already exist. Sending it again"
                + " may leave an unused one behind.",
            "The dump does not show its exact Odoo version, so the program cannot check the target"
                + " and the time zone against it.");
    assertThat(order.accept().dialog().title()).isEqualTo("Create it again?");
    assertThat(order.dialog().lines())
        .containsExactly(
            "A request may already exist. Creating another one does no harm, but the first may"
                + " remain unused.");
    order.act("box.no");
    assertThat(order.platform.asked()).containsExactly("create");
  }

  @Test
  void an_order_that_is_sent_again_with_such_a_target_is_asked_about_twice() {
    PageDriver order = begun();
    order.world.dump(Samples.DUMP, Optional.of("99.0"));
    fillUntil(order, OrderStep.REVIEW).platform.then(context -> broken());
    order.accept().act("box.yes");

    assertThat(order.accept().dialog().title()).isEqualTo("Order this target?");
    assertThat(order.act("box.yes").dialog().title()).isEqualTo("Create it again?");
  }

  @Test
  void while_the_request_is_created_one_can_only_stop_waiting() {
    PageDriver order = at(OrderStep.REVIEW);
    order.platform.then(
        context -> {
          order.peek();
          assertThat(order.message()).isEqualTo("Creating the request...");
          assertThat(order.keys()).containsExactly("x stop waiting", "? help");
          order.actAndLook("order.cancel");
          throw new InterruptedException();
        });
    order.accept();
    assertThat(order.id()).isEqualTo("order.REVIEW");
  }

  @Test
  void an_order_that_is_left_says_how_to_go_on_with_it() {
    PageDriver order = begun().fill("M123456-abcxyz").accept().act("stop");
    assertThat(order.exitMessage().orElseThrow())
        .hasSize(2)
        .first()
        .isEqualTo("Everything is saved. Continue with:");
  }

  @Test
  void a_created_request_goes_on_with_its_upload() {
    PageDriver order = at(OrderStep.REVIEW);
    order.platform.then(Answers.request("draft"));
    order.platform.then(
        context -> {
          throw new InterruptedException();
        });
    assertThat(order.accept().id()).isEqualTo("upload");
    assertThat(order.platform.asked()).containsExactly("create", "upload 10534");
  }

  private PageDriver begun() {
    PageDriver order = new PageDriver(folder).begin().act("home.new");
    order.world.dump(Samples.DUMP, Optional.empty());
    return order;
  }

  private PageDriver at(OrderStep step) {
    return fillUntil(begun(), step);
  }

  private static PageDriver fillUntil(PageDriver order, OrderStep end) {
    while (!order.id().equals("order." + end)) {
      switch (OrderStep.valueOf(order.id().substring("order.".length()))) {
        case CONTRACT -> order.fill("M123456-abcxyz");
        case EMAIL -> order.fill("john.doe@example.com");
        case TARGET -> {
          if (step(order).choices().isEmpty()) {
            order.fill("8.0");
          }
        }
        case DUMP -> order.fill(Samples.DUMP.path().toString());
        default -> {}
      }
      String before = order.id();
      order.accept();
      assertThat(order.id()).as(order.message()).isNotEqualTo(before);
    }
    return order;
  }

  private static StepBody step(PageDriver order) {
    return order.body(StepBody.class);
  }

  private static List<Fact> facts(PageDriver order) {
    return step(order).facts();
  }

  private static List<String> choices(PageDriver order) {
    return step(order).choices().orElseThrow().choices().stream()
        .map(ChoiceModel.Choice::text)
        .toList();
  }

  private static String footer(PageDriver order) {
    return step(order).choices().orElseThrow().footer();
  }

  private static Answer broken() throws TroubleException {
    throw new TroubleException(
        TroubleKind.NETWORK,
        "The connection to upgrade.odoo.com was lost.",
        "The platform may or may not have received it.",
        "Check the network.");
  }
}
