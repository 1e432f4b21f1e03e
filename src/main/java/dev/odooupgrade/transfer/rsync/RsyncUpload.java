package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.TroubleException;
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

  RsyncUpload(Journey journey, String farPath, UploadSource source) {
    this.journey = journey;
    this.farPath = farPath;
    this.source = source;
  }

  /** Sends it; how many bytes went over the line. */
  long run(Optional<RsyncManner> known) throws TroubleException, InterruptedException {
    journey.travel(this, known);
    transits.get(transits.size() - 1).arrived();
    return transits.stream().mapToLong(UploadTransit::sent).sum();
  }

  @Override
  public Transit transit(RsyncManner manner, boolean known) {
    UploadTransit transit =
        new UploadTransit(journey.transfer(), manner, known, source.size(), source.skipped());
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
