package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.lookup.Suggestion;
import dev.odooupgrade.ui.lookup.TargetLookup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen and pressed while files move: held back, broken, carried on, stopped, fetched. */
class WizardTransferTest {
  private static final long GIB = 1L << 30;
  private static final long SIZE = Samples.DUMP.size();
  private static final String RESULT =
      "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive";

  @TempDir Path folder;

  @Test
  void a_large_dump_is_not_sent_before_its_way_is_chosen() {
    WizardPilot pilot = waitingForDump(Setup.USUAL, Transport.SFTP).press("enter");
    pilot.looksLike("transfer/offer");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(this::stopped);
    pilot.press("h");
    assertThat(pilot.platform.asked()).containsExactly("upload 10534");
    assertThat(saved(pilot).transfers().transport()).contains(Transport.HTTPS);
  }

  @Test
  void the_offer_is_told_without_colour_and_on_a_wide_screen() {
    waitingForDump(Setup.USUAL.look(Theme.MONO, Glyphs.ASCII), Transport.SFTP)
        .press("enter")
        .looksLike("transfer/offer-ascii");
  }

  @Test
  void where_the_platform_offers_one_way_only_nothing_is_asked() {
    WizardPilot pilot = waitingForDump(Setup.USUAL);
    pilot.platform.then(this::stopped);
    pilot.press("enter").press("v");
    assertThat(pilot.platform.asked()).containsExactly("upload 10534");
    assertThat(pilot.text()).contains("over HTTPS, starts over if interrupted");
  }

  @Test
  void an_upload_over_sftp_is_held_back_limited_and_let_go_by_keys() {
    WizardPilot pilot = waitingForDump(Setup.USUAL, Transport.SFTP).press("enter");
    pilot.platform.then(
        context -> {
          move(pilot, context, 7 * GIB);
          pilot.looksLike("transfer/sftp-moving");
          pilot.pressAndLook("p").passing(20).looksLike("transfer/sftp-paused");
          pilot.pressAndLook("p").peek();
          assertThat(pilot.text()).doesNotContain("aused");
          pilot.pressAndLook("l").looksLike("transfer/limit-asked");
          typeAndLook(pilot, "fast").pressAndLook("enter").looksLike("transfer/limit-refused");
          pilot.pressAndLook("ctrl-u");
          typeAndLook(pilot, "2M").pressAndLook("enter").passing(8);
          context.listener().on(new TransferEvent.Progressed(now(pilot), 7 * GIB + (16 << 20)));
          pilot.peek().looksLike("transfer/sftp-limited");
          pilot.pressAndLook("l").pressAndLook("ctrl-u").pressAndLook("enter").peek();
          assertThat(pilot.text()).contains("There is no limit now").doesNotContain("at most");
          pilot.pressAndLook("v").peek();
          assertThat(pilot.text())
              .contains("Not now: a transfer is running; stop it first with x.");
          context.journal().reached(new Checkpoint(7 * GIB, 1));
          pilot.pressAndLook("x").looksLike("transfer/sftp-stop-asked").pressAndLook("y");
          throw new InterruptedException();
        });
    pilot.press("enter").looksLike("transfer/sftp-stopped");
    assertThat(pilot.platform.asked()).containsExactly("upload 10534 by sftp");
    assertThat(saved(pilot).transfers().transport()).contains(Transport.SFTP);
  }

  @Test
  void the_taskbar_follows_an_upload_and_whoever_waited_long_is_told_of_its_end() {
    WizardPilot pilot = waitingForDump(Setup.USUAL, Transport.SFTP).press("enter");
    pilot.platform.then(
        context -> {
          move(pilot, context, 7 * GIB);
          assertThat(pilot.told).contains("\033]9;4;1;56\033\\");
          pilot.pressAndLook("p").passing(20);
          assertThat(pilot.told).contains("\033]9;4;4;56\033\\");
          pilot.pressAndLook("p").passing(20);
          throw new TroubleException(TroubleKind.NETWORK, "It broke.", "It is kept.", "Go on.");
        });
    pilot.platform.then(Answers.request("draft"));
    pilot.press("enter");
    assertThat(pilot.rings()).isEqualTo(1);
    assertThat(pilot.told)
        .anyMatch(sequence -> sequence.contains("upload: stopped. It waits for you."))
        .endsWith("\033]9;4;0;0\033\\");
  }

  @Test
  void what_has_arrived_is_compared_before_it_goes_on() {
    WizardPilot pilot = begun(Setup.USUAL);
    pilot.platform.then(
        context -> {
          context.listener().on(new TransferEvent.Checking(now(pilot), 24 * GIB / 10, 6 * GIB));
          pilot.passing(3).looksLike("transfer/checking");
          context.journal().resuming(6 * GIB);
          context.listener().on(new TransferEvent.Started(now(pilot), SIZE, 6 * GIB));
          pilot.peek().looksLike("transfer/resumed");
          throw new InterruptedException();
        });
    pilot.press("enter");
    assertThat(pilot.platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void a_link_that_broke_is_tried_again_after_a_countdown_and_told() {
    WizardPilot pilot = begun(Setup.USUAL.retrying());
    pilot.platform.then(
        context -> {
          context.journal().resuming(6 * GIB);
          context.listener().on(new TransferEvent.Started(now(pilot), SIZE, 6 * GIB));
          move(pilot, context, 61 * GIB / 10);
          context.journal().reached(new Checkpoint(61 * GIB / 10, 1));
          return broken();
        });
    pilot.platform.then(this::stopped);
    pilot.world.inPauses(
        millis -> {
          pilot.peek().looksLike("transfer/sftp-waiting");
          String before = pilot.text();
          assertThat(pilot.passing(1).text()).as("the countdown").isNotEqualTo(before);
          pilot.passing(1);
        });
    pilot.press("enter");
    assertThat(pilot.platform.asked())
        .containsExactly("upload 10534 by sftp", "upload 10534 by sftp");
    assertThat(pilot.text()).contains("connection lost after 6.1 GiB", "resumed from 6.0 GiB");
  }

  @Test
  void after_a_break_over_https_the_other_way_is_one_key_away() {
    WizardPilot pilot = overHttps(Setup.USUAL.retrying());
    pilot.platform.then(context -> breaking(pilot, context)).then(Answers.request("draft"));
    pilot.platform.then(this::stopped);
    pilot.world.inPauses(
        millis -> {
          pilot.peek().looksLike("transfer/https-waiting");
          pilot.pressAndLook("v");
        });
    pilot.press("enter");
    assertThat(pilot.platform.asked())
        .containsExactly("upload 10534", "status 10534", "upload 10534 by sftp");
    assertThat(saved(pilot).transfers().transport()).contains(Transport.SFTP);
  }

  @Test
  void while_the_platform_is_asked_what_has_arrived_no_rate_and_no_time_left_are_told() {
    WizardPilot pilot = overHttps(Setup.USUAL.retrying());
    pilot
        .platform
        .then(context -> breaking(pilot, context))
        .then(
            context -> {
              pilot.peek().looksLike("transfer/https-settling");
              return Answers.request("draft");
            });
    pilot.platform.then(this::stopped);
    pilot.world.inPauses(millis -> pilot.pressAndLook("enter"));
    pilot.press("enter");
  }

  @Test
  void the_pause_is_told_without_colour_and_on_a_wide_screen() {
    for (Setup setup :
        List.of(Setup.USUAL.look(Theme.MONO, Glyphs.ASCII), Setup.USUAL.size(120, 40))) {
      String name = setup.columns() == 120 ? "120" : "ascii";
      WizardPilot pilot = overHttps(setup.retrying());
      pilot.platform.then(context -> breaking(pilot, context)).then(Answers.request("draft"));
      pilot.world.inPauses(
          millis ->
              pilot
                  .peek()
                  .looksLike("transfer/https-waiting-" + name)
                  .pressAndLook("ctrl-c")
                  .pressAndLook("ctrl-c"));
      pilot.press("enter");
      assertThat(pilot.ended()).isPresent();
      pilot.world.worker.work();
      forget(pilot);
    }
  }

  @Test
  void enter_tries_at_once_and_x_gives_up() {
    WizardPilot pilot = overHttps(Setup.USUAL.retrying());
    for (int i = 0; i < 2; i++) {
      pilot.platform.then(context -> breaking(pilot, context)).then(Answers.request("draft"));
    }
    int[] pauses = {0};
    pilot.world.inPauses(
        millis -> {
          pilot.peek();
          if (pauses[0]++ == 0) {
            pilot.pressAndLook("enter");
          } else {
            assertThat(pilot.text()).contains("(2 of 10)");
            pilot.pressAndLook("x").pressAndLook("y");
          }
        });
    pilot.press("enter").looksLike("transfer/https-given-up");
    assertThat(pauses[0]).isEqualTo(2);
    assertThat(saved(pilot).stage()).isEqualTo(Stage.CREATED);
  }

  @Test
  void when_every_try_has_failed_it_says_so_and_offers_the_other_way() {
    WizardPilot pilot = overHttps(Setup.USUAL.retrying());
    for (int i = 0; i < 11; i++) {
      pilot.platform.then(context -> breaking(pilot, context)).then(Answers.request("draft"));
    }
    pilot.press("enter").looksLike("transfer/https-failed");
    pilot.press("v");
    assertThat(pilot.text()).contains("The dump will be uploaded over SFTP. Press Enter to start.");
  }

  @Test
  void a_finished_upgrade_is_downloaded_from_its_status() {
    WizardPilot pilot = done(Setup.USUAL).press("down", "enter");
    pilot.looksLike("transfer/done");
    pilot.press("d").looksLike("transfer/fetch-what");
    pilot.press("enter").looksLike("transfer/fetch-where");
    pilot
        .platform
        .then(answer())
        .then(
            context -> {
              context.journal().expecting(OptionalLong.of(12 * GIB), Optional.of("\"a1\""));
              move(pilot, context, 12 * GIB, 5 * GIB);
              pilot.looksLike("transfer/download-moving");
              context.journal().kept(12 * GIB);
              context.journal().proven(true);
              return Answers.yes();
            });
    pilot.press("enter").looksLike("transfer/download-done");
    pilot.resize(60, 15).looksLike("transfer/download-done-60").resize(80, 24);
    assertThat(pilot.platform.asked())
        .containsExactly("status 10534", "download upgraded by https");
    assertThat(saved(pilot).transfers().newest().orElseThrow().target())
        .isEqualTo(WizardWorld.HERE.resolve("upgraded_sales.sql.gz"));
    pilot.press("esc").looksLike("transfer/status-downloaded");
    pilot.press("esc");
    assertThat(pilot.text()).contains("done: downloaded");
  }

  @Test
  void a_file_that_is_there_is_never_written_over() {
    WizardPilot pilot = done(Setup.USUAL).press("down", "enter");
    String path = WizardWorld.HERE.resolve("upgraded_sales.sql.gz").toString();
    String free = WizardWorld.HERE.resolve("upgraded_sales-2.sql.gz").toString();
    pilot.world.place(
        new TargetLookup.Place(
            path,
            Optional.empty(),
            Optional.of("This file already exists and is not overwritten. Choose another name."),
            List.of(),
            List.of(new Suggestion(free, "a free name"))));
    pilot.press("d", "enter", "enter").looksLike("transfer/fetch-exists");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(answer()).then(this::stopped);
    pilot.press("right", "enter");
    assertThat(saved(pilot).transfers().newest().orElseThrow().target()).hasToString(free);
  }

  @Test
  void a_download_that_broke_waits_and_can_be_stopped_and_gone_on_with_another_day() {
    WizardPilot pilot = done(Setup.USUAL.retrying()).press("down", "enter", "d", "enter");
    pilot
        .platform
        .then(answer())
        .then(
            context -> {
              context.journal().expecting(OptionalLong.of(12 * GIB), Optional.of("\"a1\""));
              move(pilot, context, 12 * GIB, 41 * GIB / 10);
              context.journal().kept(41 * GIB / 10);
              return broken();
            });
    pilot.world.inPauses(
        millis -> {
          pilot.peek().looksLike("transfer/download-waiting");
          pilot.pressAndLook("esc");
          assertThat(pilot.text()).contains("What was downloaded is kept");
          pilot.pressAndLook("y");
        });
    pilot.press("enter");
    assertThat(pilot.text()).contains("d resumes it.");
    pilot.press("esc");
    assertThat(pilot.text()).contains("done: download at 34 %");
    pilot.press("down", "enter").looksLike("transfer/download-resume-offered");
    pilot.platform.then(context -> broken()).then(Answers.yes());
    pilot.press("enter");
    assertThat(pilot.text()).contains("Downloaded, but not verified to its end");
  }

  @Test
  void only_what_the_platform_has_can_be_chosen() {
    WizardPilot pilot = WizardPilot.usual(folder);
    pilot
        .saved(Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done")))
        .press("r", "down", "enter");
    assertThat(pilot.text()).contains("not given a download link").doesNotContain("Enter download");
    pilot.press("d", "enter");
    assertThat(pilot.text()).doesNotContain("What do you want to download?");
  }

  private WizardPilot waitingForDump(Setup setup, Transport... more) {
    return opened(setup, Samples.at(Stage.CREATED), more);
  }

  private WizardPilot begun(Setup setup) {
    Session session = Samples.at(Stage.CREATED).withSentBytes(6 * GIB);
    return opened(
        setup,
        session.withTransfers(
            session
                .transfers()
                .by(Optional.of(Transport.SFTP))
                .at(Optional.of(new Checkpoint(6 * GIB, 1)))),
        Transport.SFTP);
  }

  private WizardPilot overHttps(Setup setup) {
    Session session = Samples.at(Stage.CREATED);
    return opened(
        setup,
        session.withTransfers(session.transfers().by(Optional.of(Transport.HTTPS))),
        Transport.SFTP);
  }

  private WizardPilot opened(Setup setup, Session session, Transport... more) {
    WizardPilot pilot = new WizardPilot(folder, setup, Optional.empty()).saved(session).settle();
    pilot.platform.offering(more);
    return pilot.press("down", "enter");
  }

  private WizardPilot done(Setup setup) {
    Session session = Samples.at(Stage.DONE).withAnswer(answer().request().orElseThrow());
    return new WizardPilot(folder, setup, Optional.empty()).saved(session).settle();
  }

  private static Answer answer() {
    return Answers.request(
        "done",
        "filename",
        "sales.sql.gz",
        "upgraded_dump_url",
        RESULT,
        "original_dump_url",
        RESULT,
        "notes_url",
        RESULT);
  }

  private Answer stopped(TransferContext context) throws InterruptedException {
    throw new InterruptedException();
  }

  private static Answer breaking(WizardPilot pilot, TransferContext context)
      throws TroubleException {
    context.listener().on(new TransferEvent.Started(now(pilot), SIZE, 0));
    move(pilot, context, 61 * GIB / 10);
    return broken();
  }

  /** Ten seconds in which so much moves. */
  private static void move(WizardPilot pilot, TransferContext context, long bytes) {
    move(pilot, context, SIZE, bytes);
  }

  private static void move(WizardPilot pilot, TransferContext context, long total, long bytes) {
    if (pilot.text().contains("Connecting...") || pilot.peek().text().contains("Connecting...")) {
      context.listener().on(new TransferEvent.Started(now(pilot), total, 0));
    }
    long from = Math.max(0, bytes - 10 * 98_000_000L);
    for (int second = 1; second <= 10; second++) {
      pilot.passing(1);
      context
          .listener()
          .on(new TransferEvent.Progressed(now(pilot), from + (bytes - from) / 10 * second));
    }
    context.listener().on(new TransferEvent.Progressed(now(pilot), bytes));
    pilot.peek();
  }

  private static WizardPilot typeAndLook(WizardPilot pilot, String text) {
    text.codePoints().forEach(c -> pilot.pressAndLook(Character.toString(c)));
    return pilot;
  }

  private static Instant now(WizardPilot pilot) {
    return pilot.clock.instant();
  }

  private static Session saved(WizardPilot pilot) {
    return pilot.store.list().sessions().get(0);
  }

  private static void forget(WizardPilot pilot) {
    try {
      pilot.store.remove(saved(pilot).id());
    } catch (TroubleException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer broken() throws TroubleException {
    throw new TroubleException(
        TroubleKind.NETWORK,
        "The connection to upgrade.odoo.com was lost.",
        "The platform may or may not have received it.",
        "Check the network.");
  }
}
