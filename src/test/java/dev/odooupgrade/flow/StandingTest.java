package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far an upgrade has come, as every list says it. */
class StandingTest {
  private static final long SIZE = Samples.DUMP.size();

  @ParameterizedTest
  @CsvSource({
    "DRAFT, draft",
    "CREATING, created? no answer",
    "CREATED, ready to upload",
    "UPLOADING, upload stopped",
    "UPLOADED, 'uploaded, not started'",
    "SUBMITTING, started? no answer",
    "RUNNING, 'processing: running'",
    "DONE, 'done: download ready'",
    "ENDED_BADLY, failed",
  })
  void each_stage_has_its_words(Stage stage, String words) {
    assertThat(Standing.of(Samples.at(stage))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, progress, processing: progress", "ENDED_BADLY, cancelled, cancelled"})
  void the_platforms_word_is_taken_where_it_told_one(Stage stage, String state, String words) {
    assertThat(Standing.of(Samples.at(stage).withAnswer(Answers.requestIn(state))))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "CREATED", "UPLOADED"})
  void a_refusal_is_told_with_its_reason(Stage stage) {
    Failure failure = new Failure("X:Y", "No such contract.", Optional.empty(), List.of());
    assertThat(Standing.of(Samples.at(stage).withFailures(List.of(failure))))
        .isEqualTo("refused: No such contract.");
  }

  @ParameterizedTest
  @CsvSource({
    "UPLOADING, 0.5, 0, upload stopped at 50 %",
    "UPLOADING, 0, 0.25, upload at 25 %",
    "UPLOADING, 0.5, 0.25, upload at 50 %",
    "CREATED, 0.5, 0.25, upload at 50 %",
    "UPLOADING, 7, 0, upload stopped at 100 %",
  })
  void an_upload_has_come_as_far_as_was_sent_or_is_known_to_have_arrived(
      Stage stage, double sent, double kept, String words) {
    Session session = Samples.at(stage).withSentBytes((long) Math.ceil(SIZE * sent));
    if (kept > 0) {
      Checkpoint checkpoint = Checkpoint.uncompared((long) Math.ceil(SIZE * kept));
      session = session.withTransfers(session.transfers().at(Optional.of(checkpoint)));
    }
    assertThat(Standing.of(session)).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(names = {"UPGRADED", "UPGRADED_SQL", "RESULT"})
  void a_download_counts_in_whichever_form(Artifact form) {
    assertThat(Standing.of(fetched(form, 40, false))).isEqualTo("done: download at 40 %");
    assertThat(Standing.of(fetched(form, 0, false))).isEqualTo("done: download ready");
    assertThat(Standing.of(fetched(form, 100, true))).isEqualTo("done: downloaded");
    assertThat(Standing.of(archived(fetched(form, 100, true), "done")))
        .isEqualTo("done: downloaded, archived");
  }

  @Test
  void what_is_archived_says_so_and_whether_it_had_failed() {
    assertThat(Standing.of(archived(Samples.at(Stage.DONE), "done"))).isEqualTo("archived");
    assertThat(Standing.of(archived(Samples.at(Stage.RUNNING), "x"))).isEqualTo("archived");
    assertThat(Standing.of(archived(Samples.at(Stage.ENDED_BADLY), "failed")))
        .isEqualTo("failed, archived");
  }

  private static Session archived(Session session, String state) {
    return session.withAnswer(Answers.requestIn(state, "archived", "true"));
  }

  private static Session fetched(Artifact form, long moved, boolean whole) {
    Session session = Samples.at(Stage.DONE);
    Download download =
        Download.of(form, Path.of("/srv/result"), Optional.empty())
            .of(OptionalLong.of(100), Optional.empty())
            .moved(moved);
    return session.withTransfers(
        session.transfers().with(whole ? download.finishedAt(Samples.START) : download));
  }
}
