package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.transfer.Download;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A journal that keeps a download as a session would, and what it was told in words. */
public final class KeptNotes implements TransferJournal {
  private final List<String> told = new ArrayList<>();
  private Download download;

  public KeptNotes(Download download) {
    this.download = download;
  }

  /** The download as the next try will find it. */
  public synchronized Download download() {
    return download;
  }

  /** What was told, in order. */
  public synchronized List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public synchronized void resuming(long already) {
    told.add("resuming " + already);
  }

  @Override
  public synchronized void startingOver() {
    told.add("starting over");
  }

  @Override
  public synchronized void expecting(OptionalLong total, Optional<String> version) {
    told.add(
        "expecting " + (total.isPresent() ? total.getAsLong() : "?") + " " + version.orElse("?"));
    download = download.of(total, version);
  }

  @Override
  public synchronized void proven(boolean whole) {
    download = download.proven(whole);
  }

  @Override
  public synchronized void kept(long bytes) {
    told.add("kept " + bytes);
    download = download.moved(bytes);
  }

  @Override
  public synchronized void complete(long bytes) {
    download = download.of(OptionalLong.of(bytes), download.version());
    kept(bytes);
  }
}
