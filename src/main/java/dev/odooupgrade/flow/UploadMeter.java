package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferMeter;
import java.time.Instant;

/** Makes figures of an upload's news. Immutable: each piece of news gives the next meter. */
public final class UploadMeter {
  /** An upload nothing has been heard of. */
  public static final UploadMeter IDLE = new UploadMeter(TransferMeter.IDLE);

  private final TransferMeter meter;

  private UploadMeter(TransferMeter meter) {
    this.meter = meter;
  }

  /** The meter after one more piece of news. */
  public UploadMeter on(FlowNews.Moving moving) {
    return new UploadMeter(meter.on(moving.event()));
  }

  /** The meter of a file that is held back since then. */
  UploadMeter paused(Instant at) {
    return new UploadMeter(meter.on(new TransferEvent.Paused(at)));
  }

  /** The meter of a file that is let go again. */
  UploadMeter resumed(Instant at) {
    return new UploadMeter(meter.on(new TransferEvent.Resumed(at)));
  }

  /** How far the upload is at this moment. */
  public TransferFigures figures(Instant now) {
    return meter.figures(now);
  }
}
