package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferMeter;
import java.time.Instant;

/**
 * Makes figures of a file's news. Immutable: each piece of news gives the next progress.
 *
 * @param begun how often the file has begun to move: once for each try that came so far
 * @param already what was there before the newest try began, in bytes; 0 where it began with the
 *     first byte
 */
public record TransferProgress(TransferMeter meter, int begun, long already) {
  public static final TransferProgress NONE = new TransferProgress(TransferMeter.IDLE, 0, 0);

  public TransferProgress on(FlowNews.Moving moving) {
    TransferEvent event = moving.event();
    TransferMeter next = meter.on(event);
    return event instanceof TransferEvent.Started started
        ? new TransferProgress(next, begun + 1, started.already())
        : new TransferProgress(next, begun, already);
  }

  TransferProgress paused(Instant at) {
    return new TransferProgress(meter.on(new TransferEvent.Paused(at)), begun, already);
  }

  TransferProgress resumed(Instant at) {
    return new TransferProgress(meter.on(new TransferEvent.Resumed(at)), begun, already);
  }

  public TransferFigures figures(Instant now) {
    return meter.figures(now);
  }
}
