package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.TransferEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCourseTest {
  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<Session> saved = new ArrayList<>();
  private final List<FlowNews> news = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private Runnable whilePausing = () -> {};

  @Test
  void an_upload_that_breaks_is_asked_for_and_sent_again_after_a_pause() {
    platform
        .then(breakingAfter(600, TroubleKind.NETWORK))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    StepResult result = run(Step.UPLOAD, byHttps());
    assertThat(result.isFine()).isTrue();
    assertThat(result.session().stage()).isEqualTo(Stage.UPLOADED);
    assertThat(platform.asked()).containsExactly("upload 10534", "status 10534", "upload 10534");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void a_dump_that_arrived_after_all_is_not_sent_again() {
    platform
        .then(breakingAfter(600, TroubleKind.NETWORK))
        .then(Answers.request("draft", "filesize", "12.4 Gb"));
    StepResult result = run(Step.UPLOAD, byHttps());
    assertThat(result.isFine()).isTrue();
    assertThat(result.session().stage()).isEqualTo(Stage.UPLOADED);
    assertThat(pauses).isEmpty();
  }

  @Test
  void the_pauses_grow_and_the_last_break_is_told_with_what_the_platform_has() {
    for (int i = 0; i < 4; i++) {
      platform.then(breakingAfter(600, TroubleKind.NETWORK)).then(Answers.request("draft"));
    }
    StepResult result = run(Step.UPLOAD, byHttps());
    assertThat(result.trouble().orElseThrow().meaning()).contains("has not arrived");
    assertThat(result.session().stage()).isEqualTo(Stage.CREATED);
    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isBetween(1500L, 2500L);
    assertThat(pauses.get(1)).isBetween(3000L, 5000L);
    assertThat(pauses.get(2)).isBetween(6000L, 10_000L);
  }

  @Test
  void a_platform_that_cannot_be_asked_either_counts_as_one_more_failure() {
    platform
        .then(breakingAfter(600, TroubleKind.NETWORK))
        .then(breakingAfter(0, TroubleKind.UNREACHABLE))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    StepResult result = run(Step.UPLOAD, byHttps());
    assertThat(result.isFine()).isTrue();
    assertThat(platform.asked())
        .containsExactly("upload 10534", "status 10534", "status 10534", "upload 10534");
    assertThat(waits()).extracting(FlowNews.Waiting::failures).containsExactly(2, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 503})
  void no_upload_is_sent_again_sooner_than_the_server_asks_for(int code) {
    platform
        .then(Answers.busy(code, Duration.ofSeconds(50)))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    if (code == 429) { // It says that nothing was looked at, so nobody has to ask.
      platform.then(Answers.yes());
    }
    run(Step.UPLOAD, byHttps());
    assertThat(pauses).first().isEqualTo(50_000L);
  }

  @Test
  void a_busy_server_is_left_alone_before_it_is_asked_what_arrived() {
    platform
        .then(Answers.busy(503, Duration.ofSeconds(50)))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    List<List<String>> askedBefore = new ArrayList<>();
    whilePausing = () -> askedBefore.add(List.copyOf(platform.asked()));
    assertThat(run(Step.UPLOAD, byHttps()).isFine()).isTrue();
    assertThat(askedBefore).containsExactly(List.of("upload 10534"));
    assertThat(platform.asked()).containsExactly("upload 10534", "status 10534", "upload 10534");
    assertThat(pauses).as("one for both").containsExactly(50_000L);
  }

  @Test
  void each_pause_is_told_with_its_end_and_its_reason() {
    platform
        .then(breakingAfter(600, TroubleKind.NETWORK))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    run(Step.UPLOAD, byHttps());
    FlowNews.Waiting wait = waits().get(0);
    assertThat(Duration.between(Samples.START, wait.until()).toMillis()).isEqualTo(pauses.get(0));
    assertThat(wait.failures()).isEqualTo(1);
    assertThat(wait.most()).isEqualTo(3);
    assertThat(wait.because().happened()).isEqualTo("It was lost.");
    assertThat(news).contains(new FlowNews.TryingAgain());
    assertThat(news.get(news.size() - 1)).isInstanceOf(FlowNews.Ended.class);
    assertThat(news).filteredOn(each -> each instanceof FlowNews.Ended).hasSize(1);
  }

  @Test
  void what_will_not_pass_is_not_tried_again() {
    for (TroubleKind kind :
        List.of(TroubleKind.FILE, TroubleKind.UNTRUSTED, TroubleKind.INTERRUPTED)) {
      platform.then(breakingAfter(0, kind));
      StepResult result = run(Step.UPLOAD, byHttps());
      assertThat(result.trouble().orElseThrow().kind()).isEqualTo(kind);
    }
    platform.then(Answers.refusal("KEY:INVALID", "No such key."));
    assertThat(run(Step.UPLOAD, byHttps()).trouble().orElseThrow().kind())
        .isEqualTo(TroubleKind.REFUSED);
    assertThat(pauses).isEmpty();
  }

  @Test
  void what_cannot_be_reached_at_the_first_try_is_told_at_once() {
    platform.then(breakingAfter(0, TroubleKind.UNREACHABLE));
    assertThat(run(Step.UPLOAD, byHttps()).trouble().orElseThrow().kind())
        .isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_upload_that_can_go_on_does_so_without_asking_first() {
    platform
        .offering(Transport.SFTP)
        .then(reaching(1000, TroubleKind.NETWORK))
        .then(reaching(2000, TroubleKind.NETWORK))
        .then(Answers.yes());
    StepResult result = run(Step.UPLOAD, Samples.at(Stage.CREATED));
    assertThat(result.isFine()).isTrue();
    assertThat(platform.asked())
        .containsExactly("upload 10534 by sftp", "upload 10534 by sftp", "upload 10534 by sftp");
    assertThat(waits())
        .as("each try moved something on, so each counts as the first")
        .extracting(FlowNews.Waiting::failures)
        .containsExactly(1, 1);
    assertThat(result.session().transfers().checkpoint()).isEmpty();
  }

  @Test
  void an_upload_that_was_under_way_when_the_program_ended_is_settled_first() {
    platform.then(Answers.request("draft")).then(Answers.yes());
    StepResult result = run(Step.UPLOAD, byHttps().withStage(Stage.UPLOADING));
    assertThat(result.isFine()).isTrue();
    assertThat(platform.asked()).containsExactly("status 10534", "upload 10534");
    assertThat(pauses).isEmpty();
  }

  @Test
  void sftp_that_nobody_chose_and_that_is_refused_gives_way_to_https() {
    platform
        .offering(Transport.SFTP)
        .then(Answers.refusal("SFTP:OFF", "There is no SFTP today."))
        .then(Answers.yes());
    StepResult result = run(Step.UPLOAD, Samples.at(Stage.CREATED));
    assertThat(result.isFine()).isTrue();
    assertThat(platform.asked()).containsExactly("upload 10534 by sftp", "upload 10534");
    assertThat(result.session().history())
        .anySatisfy(
            entry -> {
              assertThat(entry.happening()).isEqualTo(Happening.TROUBLE);
              assertThat(entry.detail()).contains("over HTTPS", "There is no SFTP today.");
            });
    assertThat(pauses).isEmpty();
  }

  @Test
  void sftp_that_somebody_chose_does_not_give_way() {
    platform.offering(Transport.SFTP).then(Answers.refusal("SFTP:OFF", "There is no SFTP today."));
    Session chosen = Samples.at(Stage.CREATED);
    StepResult result =
        run(Step.UPLOAD, chosen.withTransfers(chosen.transfers().by(Optional.of(Transport.SFTP))));
    assertThat(result.trouble().orElseThrow().kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void a_download_goes_on_after_a_break_until_it_is_whole() {
    platform.then(breakingAfter(600, TroubleKind.NETWORK)).then(Answers.yes());
    Session session = Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done"));
    Download wanted =
        Download.of(Artifact.UPGRADED, Path.of("/srv/up.dump").toAbsolutePath(), Optional.empty());
    StepResult result = run(Step.DOWNLOAD, session.withTransfers(session.transfers().with(wanted)));
    assertThat(result.isFine()).isTrue();
    assertThat(result.session().transfers().newest().orElseThrow().finished())
        .contains(clock.instant());
    assertThat(platform.asked())
        .containsExactly("download upgraded by https", "download upgraded by https");
    assertThat(result.session().history())
        .extracting(entry -> entry.happening())
        .endsWith(
            Happening.DOWNLOAD_BEGAN,
            Happening.DOWNLOAD_BROKE,
            Happening.DOWNLOAD_BEGAN,
            Happening.DOWNLOADED);
  }

  @Test
  void what_a_download_finds_of_an_earlier_try_is_never_told_as_an_upload() {
    platform.then(
        moving -> {
          moving.journal().resuming(600);
          moving.journal().startingOver();
          return Answers.request("done");
        });
    Session session = Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done"));
    Download wanted =
        Download.of(Artifact.UPGRADED, Path.of("/srv/up.dump").toAbsolutePath(), Optional.empty());
    StepResult result = run(Step.DOWNLOAD, session.withTransfers(session.transfers().with(wanted)));
    assertThat(result.session().history())
        .extracting(entry -> entry.happening())
        .endsWith(Happening.DOWNLOAD_BEGAN, Happening.TROUBLE, Happening.DOWNLOADED)
        .doesNotContain(Happening.UPLOAD_RESUMED);
    assertThat(result.session().history())
        .extracting(entry -> entry.detail())
        .anyMatch(detail -> detail.endsWith("so it starts over."));
  }

  @Test
  void stopping_in_a_pause_ends_it_at_once() {
    platform.then(breakingAfter(600, TroubleKind.NETWORK)).then(Answers.request("draft"));
    StoppableRunner runner = runner();
    whilePausing = runner::stop;
    StepResult result = runner.run(Step.UPLOAD, byHttps());
    assertThat(result.trouble().orElseThrow().kind()).isEqualTo(TroubleKind.INTERRUPTED);
  }

  @Test
  void what_was_reached_is_on_the_disk_before_the_try_ends() {
    platform
        .offering(Transport.SFTP)
        .then(
            context -> {
              context.journal().reached(new Checkpoint(1000, 7));
              assertThat(saved.get(saved.size() - 1).transfers().checkpoint())
                  .contains(new Checkpoint(1000, 7));
              return Answers.yes();
            });
    assertThat(run(Step.UPLOAD, Samples.at(Stage.CREATED)).isFine()).isTrue();
  }

  private static Session byHttps() {
    Session session = Samples.at(Stage.CREATED);
    return session.withTransfers(session.transfers().by(Optional.of(Transport.HTTPS)));
  }

  private static ScriptedPlatform.Reply breakingAfter(long bytes, TroubleKind kind) {
    return context -> {
      context.listener().on(new TransferEvent.Started(Samples.START, Samples.DUMP.size(), 0));
      context.listener().on(new TransferEvent.Progressed(Samples.START, bytes));
      throw broke(kind);
    };
  }

  private static ScriptedPlatform.Reply reaching(long bytes, TroubleKind kind) {
    return context -> {
      context.journal().reached(new Checkpoint(bytes, 7));
      throw broke(kind);
    };
  }

  private static TroubleException broke(TroubleKind kind) {
    return new TroubleException(kind, "It was lost.", "", "");
  }

  private List<FlowNews.Waiting> waits() {
    return news.stream()
        .filter(each -> each instanceof FlowNews.Waiting)
        .map(FlowNews.Waiting.class::cast)
        .toList();
  }

  private StepResult run(Step step, Session session) {
    return runner().run(step, session);
  }

  private StoppableRunner runner() {
    RetryRules thrice = RetryRules.USUAL.most(3);
    return TransferConfigs.runners(
            platform,
            clock,
            thrice,
            millis -> {
              pauses.add(millis);
              whilePausing.run();
            })
        .at(PlatformAddress.ODOO, (session, listener) -> saved.add(session), news::add);
  }
}
