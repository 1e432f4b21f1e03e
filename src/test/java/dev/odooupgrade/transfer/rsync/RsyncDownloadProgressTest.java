package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Notes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RsyncDownloadProgressTest {
  private static final long MIB = 1 << 20;

  private final ManualDelayer time = new ManualDelayer();
  private final TransferEnvironment environment =
      new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time);
  private final Notes notes = new Notes();

  @Test
  void what_came_after_the_last_line_of_a_run_that_broke_is_told_too() {
    AtomicLong here = new AtomicLong();
    TransferContext context = new TransferContext(notes, environment.control(), notes);
    try (ActiveTransfer transfer = new ActiveTransfer(context, environment)) {
      RsyncDownloadProgress progress =
          new RsyncDownloadProgress(transfer, ResumeMode.IN_PLACE, false, Set.of(), here::get);
      progress.line("  32768   0%   94.10MB/s    0:00:56 ");
      here.set(7 * MIB);
      progress.end();
    }
    assertThat(notes.events(TransferEvent.Progressed.class))
        .last()
        .extracting(TransferEvent.Progressed::moved)
        .isEqualTo(7 * MIB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skipping non-regular file \"filestore/x\"",
        "              0   0%    0.00kB/s    0:00:00  skipping non-regular file \"filestore/x\""
      })
  void what_is_passed_over_is_seen_wherever_in_a_line_it_is_told(String line) {
    TransferContext context = new TransferContext(notes, environment.control(), notes);
    try (ActiveTransfer transfer = new ActiveTransfer(context, environment)) {
      RsyncDownloadProgress progress =
          new RsyncDownloadProgress(transfer, ResumeMode.IN_PLACE, false, Set.of(), () -> 0);
      progress.line(line);
      assertThat(progress.skipped()).containsExactly("filestore/x");
    }
  }
}
