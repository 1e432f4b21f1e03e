package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.disk.PlainTree;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.rsync.program.ProgramTroubles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fetches files into a folder. */
final class RsyncDownload implements RsyncJob.Work {
  private final RsyncJob job;
  private final List<String> remotePaths;
  private final Path into;
  private @Nullable RsyncDownloadProgress transit;

  RsyncDownload(RsyncJob job, List<String> remotePaths, Path into) {
    this.job = job;
    this.remotePaths = List.copyOf(remotePaths);
    this.into = into;
  }

  void run(Optional<ResumeMode> known) throws TroubleException, InterruptedException {
    try {
      Files.createDirectories(into, OwnerOnly.folder(into));
      // What an earlier try brought may lead elsewhere, and rsync would go there.
      PlainTree.sweep(into);
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noFolder(into), e);
    }
    DownloadFolder.forgetTemporaryFiles(into, remotePaths);
    ResumeMode mode = job.run(this, known);
    RsyncDownloadProgress last = transit;
    requirePlain(job.words(mode), last == null ? Set.of() : last.skipped());
    if (last == null || !last.hasAnyFile()) {
      throw new TroubleException(job.words(mode).nothingThere());
    }
    Optional<String> part = last.notCome().stream().findFirst();
    if (part.isPresent()) {
      throw new TroubleException(job.words(mode).goneMeanwhile(part.get()));
    }
    last.arrived();
  }

  /** An rsync that is older, or not what it says, may let through what it should pass over. */
  private void requirePlain(RsyncTroubles words, Set<String> skipped) throws TroubleException {
    Set<String> odd = new TreeSet<>(skipped);
    try {
      PlainTree.sweep(into).forEach(each -> odd.add(each.toString()));
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.noFolder(into), e);
    }
    if (!odd.isEmpty()) {
      throw new TroubleException(words.notPlain(odd.iterator().next(), odd.size() - 1, into));
    }
  }

  @Override
  public RsyncProgress transit(ResumeMode mode, boolean known) {
    RsyncDownloadProgress next =
        new RsyncDownloadProgress(
            job.transfer(),
            mode,
            known,
            DownloadFolder.doubtful(into, remotePaths),
            () -> DownloadFolder.bytes(into));
    transit = next;
    return next;
  }

  @Override
  public List<String> arguments(RsyncArguments common) {
    List<String> sources = remotePaths.stream().map(job.server()::place).toList();
    return common.download(sources, into.toString());
  }
}
