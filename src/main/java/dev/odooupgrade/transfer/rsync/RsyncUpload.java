package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.StallWatchdog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends a dump. That rsync ends well is the proof: both sides compare checksums of whole files. */
final class RsyncUpload implements Journey.Freight {
  private final Journey journey;
  private final String farPath;
  private final UploadSource source;
  private final List<UploadTransit> transits = new ArrayList<>();
  private Optional<RsyncManner> known = Optional.empty();

  RsyncUpload(Journey journey, String farPath, UploadSource source) {
    this.journey = journey;
    this.farPath = farPath;
    this.source = source;
  }

  /** Sends it; how many bytes went over the line. */
  long run(Optional<RsyncManner> told) throws TroubleException, InterruptedException {
    known = told;
    journey.travel(this, told);
    transits.get(transits.size() - 1).arrived();
    return transits.stream().mapToLong(UploadTransit::sent).sum();
  }

  @Override
  public Transit transit(RsyncManner manner, StallWatchdog watchdog) {
    UploadTransit transit =
        new UploadTransit(
            source.size(),
            source.skipped(),
            manner,
            known.equals(Optional.of(manner)),
            journey.news(),
            watchdog,
            journey.passage().journal(),
            journey.tools().nanos());
    transits.add(transit);
    return transit;
  }

  @Override
  public boolean isQuiet() {
    return false;
  }

  @Override
  public List<String> arguments(String ssh, RsyncManner manner, OptionalLong limit) {
    String target = journey.door().place(source.folder() ? farPath + "/" : farPath);
    return RsyncArguments.upload(ssh, manner, limit, source.place(), target);
  }

  @Override
  public void look() throws TroubleException {
    source.unchanged().run();
  }
}
