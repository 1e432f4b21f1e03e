package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Notes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.rsync.output.ProgressLine;
import dev.odooupgrade.transfer.rsync.output.Skipped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RsyncUploadProgressTest {
  private static final long MIB = 1 << 20;
  private static final long TOTAL = 100 * MIB;

  private final ManualDelayer time = new ManualDelayer();
  private final TransferEnvironment environment =
      new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time);
  private final Notes notes = new Notes();

  @Test
  void a_first_upload_begins_with_its_first_byte() {
    RsyncUploadProgress transit = transit(ResumeMode.IN_PLACE, List.of());
    transit.line("count=0 n=0 rem=0");
    assertThat(notes.events).isEmpty();
    assertThat(transit.moved()).isFalse();
    transit.line(progress(MIB));
    assertThat(started()).containsExactly("0 of " + TOTAL);
    assertThat(transit.moved()).isTrue();
    assertThat(notes.mode).contains(ResumeMode.IN_PLACE);
    assertThat(notes.goneOnBehind).isEmpty();
  }

  @Test
  void what_has_arrived_is_compared_there_and_then_here_before_the_rest_moves() {
    RsyncUploadProgress transit = transit(ResumeMode.IN_PLACE, List.of());
    transit.line("count=2 n=100000 rem=0");
    step();
    transit.line("chunk[0] len=100000 offset=0 sum1=0");
    step();
    transit.line("chunk[1] len=100000 offset=100000 sum1=0");
    step();
    transit.line("match at 0 last_match=0 j=0 len=100000 n=0");
    transit.line(progress(100_000));
    step();
    transit.line("match at 100000 last_match=100000 j=1 len=100000 n=0");
    assertThat(notes.events(TransferEvent.Checking.class))
        .extracting(TransferEvent.Checking::checked)
        .containsExactly(0L, 50_000L, 100_000L, 150_000L, 200_000L);
    assertThat(started()).isEmpty();
    transit.line(progress(300_000));
    assertThat(started()).containsExactly("200000 of " + TOTAL);
    assertThat(notes.goneOnBehind).isEqualTo(OptionalLong.of(200_000));
    assertThat(transit.sent()).isEqualTo(100_000);
  }

  @Test
  void what_may_not_have_arrived_is_not_shown_as_arrived() {
    RsyncUploadProgress transit = transit(ResumeMode.PARTIAL, List.of());
    transit.line(progress(MIB));
    transit.line(progress(50 * MIB));
    assertThat(notes.checkpoints).containsExactly(Checkpoint.uncompared(0));
    time.advance(Duration.ofSeconds(5));
    transit.line(progress(60 * MIB));
    assertThat(notes.checkpoints).last().isEqualTo(Checkpoint.uncompared(56 * MIB));
    transit.line(progress(70 * MIB));
    transit.end();
    assertThat(notes.checkpoints).last().isEqualTo(Checkpoint.uncompared(66 * MIB));
    transit.arrived();
    assertThat(notes.checkpoints).last().isEqualTo(Checkpoint.uncompared(TOTAL));
  }

  @Test
  void where_nothing_is_kept_nothing_is_told_as_kept() {
    RsyncUploadProgress transit = transit(ResumeMode.WHOLE, List.of());
    transit.line(progress(50 * MIB));
    transit.end();
    transit.arrived();
    assertThat(notes.checkpoints).isEmpty();
  }

  @Test
  void files_of_a_folder_that_are_passed_over_count_as_there() {
    RsyncUploadProgress transit =
        transit(ResumeMode.IN_PLACE, List.of(40 * MIB, 30 * MIB, 20 * MIB, 10 * MIB));
    transit.line(progress(MIB));
    transit.line(progress(20 * MIB) + "(xfr#1, to-chk=1/5)");
    transit.line(progress(30 * MIB) + "(xfr#2, to-chk=0/5)");
    assertThat(started()).containsExactly("0 of " + TOTAL, 70 * MIB + " of " + TOTAL);
    assertThat(notes.goneOnBehind).hasValue(70 * MIB);
    assertThat(notes.events(TransferEvent.Progressed.class))
        .extracting(TransferEvent.Progressed::moved)
        .containsExactly(MIB, 90 * MIB, TOTAL);
    assertThat(notes.events(TransferEvent.AwaitingConfirmation.class)).hasSize(1);
  }

  @Test
  void of_a_folder_with_others_inside_nothing_is_guessed() {
    Skipped skipped = new Skipped(List.of(1L, 2L));
    assertThat(skipped.at(ProgressLine.of(progress(0) + "(xfr#1, to-chk=0/4)").orElseThrow()))
        .isZero();
  }

  private void step() {
    time.advance(Duration.ofMillis(200));
  }

  private List<String> started() {
    return notes.events(TransferEvent.Started.class).stream()
        .map(event -> event.already() + " of " + event.total())
        .toList();
  }

  private RsyncUploadProgress transit(ResumeMode mode, List<Long> sizes) {
    TransferContext context = new TransferContext(notes, environment.control(), notes);
    return new RsyncUploadProgress(
        new ActiveTransfer(context, environment), mode, false, TOTAL, new Skipped(sizes));
  }

  private static String progress(long bytes) {
    return "  " + bytes + "  42%   94.10MB/s    0:00:56 ";
  }
}
