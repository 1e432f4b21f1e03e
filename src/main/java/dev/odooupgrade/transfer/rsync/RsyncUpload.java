package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.rsync.output.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends a dump. That rsync ends well is the proof: both sides compare checksums of whole files. */
final class RsyncUpload implements RsyncJob.Work {
  private final RsyncJob job;
  private final String remotePath;
  private final SourceGuard source;
  private final List<RsyncUploadProgress> transits = new ArrayList<>();

  RsyncUpload(RsyncJob job, String remotePath, SourceGuard source) {
    this.job = job;
    this.remotePath = remotePath;
    this.source = source;
  }

  /** Sends it; how many bytes went over the network. */
  long run(Optional<ResumeMode> known) throws TroubleException, InterruptedException {
    job.run(this, known);
    transits.get(transits.size() - 1).arrived();
    return transits.stream().mapToLong(RsyncUploadProgress::sent).sum();
  }

  @Override
  public RsyncProgress transit(ResumeMode mode, boolean known) {
    RsyncUploadProgress transit =
        new RsyncUploadProgress(
            job.transfer(), mode, known, source.size(), new Skipped(source.sizes()));
    transits.add(transit);
    return transit;
  }

  @Override
  public List<String> arguments(RsyncArguments common) {
    String end = source.isFolder() ? "/" : "";
    String target = job.server().place(remotePath + end);
    return common.upload(source.path() + end, target);
  }

  @Override
  public void look() throws TroubleException {
    source.check();
  }
}
