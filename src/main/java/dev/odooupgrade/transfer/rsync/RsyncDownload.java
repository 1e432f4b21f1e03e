package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.rsync.program.ProgramTroubles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Fetches files into a folder. */
final class RsyncDownload implements RsyncJob.Work {
  /** As fast as a slow disk can be read, in bytes a second: 20 MiB. */
  private static final long SLOW_DISK = 20L << 20;

  private static final long NANOS = 1_000_000_000L;

  private final RsyncJob job;
  private final List<String> remotePaths;
  private final Path into;
  private volatile @Nullable DownloadTransit transit;
  private volatile long quietUntil;

  RsyncDownload(RsyncJob job, List<String> remotePaths, Path into) {
    this.job = job;
    this.remotePaths = List.copyOf(remotePaths);
    this.into = into;
  }

  void run(Optional<ResumeMode> known) throws TroubleException, InterruptedException {
    try {
      Files.createDirectories(into);
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noFolder(into), e);
    }
    DownloadFolder.forgetTemporaryFiles(into, remotePaths);
    ResumeMode mode = job.run(this, known);
    DownloadTransit last = transit;
    if (last == null || !last.hasAnyFile()) {
      throw new TroubleException(job.words(mode).nothingThere());
    }
    Optional<String> part = last.notCome().stream().findFirst();
    if (part.isPresent()) {
      throw new TroubleException(job.words(mode).goneMeanwhile(part.get()));
    }
    last.arrived();
  }

  @Override
  public Transit transit(ResumeMode mode, boolean known) {
    quietUntil = now() + DownloadFolder.bytes(into) / SLOW_DISK * NANOS;
    DownloadTransit next =
        new DownloadTransit(
            job.transfer(),
            mode,
            known,
            DownloadFolder.doubtful(into, remotePaths),
            () -> DownloadFolder.bytes(into));
    transit = next;
    return next;
  }

  private long now() {
    return job.transfer().nanos().getAsLong();
  }

  /**
   * While rsync reads what is here, it says nothing; a dead connection is found out by ssh
   * meanwhile.
   */
  @Override
  public boolean isQuiet() {
    DownloadTransit current = transit;
    return current != null && current.isComparing() && quietUntil - now() > 0;
  }

  @Override
  public List<String> arguments(String ssh, ResumeMode mode, OptionalLong limit) {
    List<String> sources = remotePaths.stream().map(job.server()::place).toList();
    return RsyncArguments.download(ssh, mode, limit, sources, into.toString());
  }
}
