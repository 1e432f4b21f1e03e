package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.PartFile;
import dev.odooupgrade.transfer.Passage;
import dev.odooupgrade.transfer.SourceGuard;
import dev.odooupgrade.transfer.StallWatchdog;
import dev.odooupgrade.transfer.Throttle;
import dev.odooupgrade.transfer.Tools;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Moves files over SFTP. Each transfer has a connection of its own, closed when it returns. */
public final class Sftp {
  /** From so many bytes on, 64 MiB, encryption by a native library saves more than it costs. */
  private static final long MUCH = 64L << 20;

  private final Tools tools;
  private final SshKeys keys;
  private final long much;

  /** Moves files by this time, with these means for the user's own keys. */
  public Sftp(Tools tools, SshMeans means) {
    this(tools, means, MUCH);
  }

  /** The same with another idea of much, in bytes, for tests. */
  Sftp(Tools tools, SshMeans means, long much) {
    this.much = much;
    this.tools = tools;
    this.keys = new SshKeys(means);
  }

  /**
   * Opens the keys by which we prove who we are; makes one when there is none yet.
   *
   * @param journal keeps a key that is made, before it is used
   * @throws TroubleException when a key cannot be opened, or not be kept
   */
  public SshLogin login(SshTrust known, TransferJournal journal) throws TroubleException {
    if (known.identity().isPresent()) {
      return keys.open(known.identity().get());
    }
    SshIdentity.Made made = SshKeys.make();
    journal.identityMade(made);
    return keys.open(made);
  }

  /**
   * Fetches a file into its target, by way of its part, going on with what is there.
   *
   * @param known the server's key, when it was met before
   * @param names of the file, the likeliest first: the first that is there is fetched
   * @throws TroubleException when the server is not to be reached, not the one that is known, has
   *     no such file, or the line breaks, or the file cannot be kept
   * @throws InterruptedException when the thread was interrupted
   */
  public void download(
      SftpAddress at,
      SshLogin login,
      Optional<HostKey> known,
      List<String> names,
      Download wanted,
      Passage passage)
      throws TroubleException, InterruptedException {
    Optional<PartFile> opened = PartFile.open(wanted, passage.journal(), tools);
    if (opened.isEmpty()) {
      return;
    }
    SftpTroubles words = new SftpTroubles(at, Errand.DOWNLOAD);
    Throttle news = Throttle.of(passage.listener(), tools);
    news.open();
    try (PartFile part = opened.get()) {
      StallWatchdog watchdog = StallWatchdog.of(passage.control(), tools, words);
      boolean isMuch = wanted.total().orElse(Long.MAX_VALUE) >= much;
      try (SftpLine line = new SftpLine(at, login, known, passage.journal(), words, isMuch)) {
        try {
          watchdog.begin(line);
          new SftpDownload(line.open(), part, words, passage.control(), news, watchdog).run(names);
        } catch (IOException failure) {
          throw line.explained(failure);
        } finally {
          watchdog.end();
        }
      }
      news.allSent();
      part.finish();
    } finally {
      news.close();
    }
  }

  /**
   * Sends a dump into the file that is shared with us, going on with what is there of it.
   *
   * @param known the server's key, when it was met before
   * @param name of the shared file
   * @param checkpoint how far an earlier try came
   * @return how many bytes were sent this time
   * @throws TroubleException when the file cannot be read or has changed, the server is not to be
   *     reached, not the one that is known, or refuses, or the line breaks
   * @throws InterruptedException when the thread was interrupted
   */
  public long upload(
      SftpAddress at,
      SshLogin login,
      Optional<HostKey> known,
      String name,
      DumpFile dump,
      Optional<Checkpoint> checkpoint,
      Passage passage)
      throws TroubleException, InterruptedException {
    SourceGuard guard = SourceGuard.of(dump);
    SftpTroubles words = new SftpTroubles(at, Errand.UPLOAD);
    Throttle news = Throttle.of(passage.listener(), tools);
    StallWatchdog watchdog = StallWatchdog.of(passage.control(), tools, words);
    try (SourceReader source = SourceReader.of(guard);
        SftpLine line =
            new SftpLine(at, login, known, passage.journal(), words, dump.size() >= much)) {
      try {
        news.open();
        watchdog.begin(line);
        return new SftpUpload(
                line.open(), name, source, words, passage, news, watchdog, tools.nanos())
            .run(checkpoint);
      } catch (IOException failure) {
        throw line.explained(failure);
      } finally {
        watchdog.end();
        news.close();
      }
    }
  }
}
