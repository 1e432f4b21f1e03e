package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.DumpProblem;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.http.call.CallAbort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Proves a dump while it is sent, when it was too large to be read before. */
record UploadProof(DumpFile dump, Closeable source, PassingProof passing) {
  private static final String KEPT =
      " The upgrade has not started; your request and its key are kept.";

  /** Begins, where there is something to prove; whoever sends it tells why it cannot be read. */
  static Optional<UploadProof> of(DumpFile dump, long proven) {
    boolean isFolder = Files.isDirectory(dump.path());
    if (dump.size() <= proven || !(isFolder || Files.isRegularFile(dump.path()))) {
      return Optional.empty();
    }
    if (isFolder) {
      PassingProof passing = PassingProof.ofFolder(dump.path(), dump.size());
      return Optional.of(new UploadProof(dump, () -> {}, passing));
    }
    try {
      FileChannel channel = FileChannel.open(dump.path());
      PassingProof passing = PassingProof.of(new FileBytes(channel::read, dump.size()));
      return Optional.of(new UploadProof(dump, channel, passing));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Ends the upload as soon as it is known that no upgrade can come of it. */
  void watch(CallAbort toEndIt) {
    passing.known().thenAccept(look -> fatal(look).ifPresent(toEndIt::because));
  }

  /** All has been sent; an attachment that is lost is only noticed. */
  void finish(ActiveTransfer transfer) throws TroubleException, InterruptedException {
    try {
      DumpLook look = passing.look(read -> transfer.checking(read, dump.size()));
      Optional<Trouble> fatal = fatal(look);
      if (fatal.isPresent()) {
        throw new TroubleException(fatal.get());
      }
      look.problem(dump.path())
          .filter(it -> it.code() == DumpProblem.Code.TRUNCATED)
          .ifPresent(it -> transfer.journal().noticed(it.trouble().sentence()));
    } catch (IOException unreadable) {
      // It was read to its end to be sent: nothing is proven.
    }
  }

  /** Of a folder, whoever sends it looks at each file. */
  private boolean isAsChosen() {
    try {
      BasicFileAttributes now = Files.readAttributes(dump.path(), BasicFileAttributes.class);
      return now.isDirectory()
          || (now.size() == dump.size()
              && now.lastModifiedTime().toInstant().equals(dump.modified()));
    } catch (IOException gone) {
      return false;
    }
  }

  private Optional<Trouble> fatal(DumpLook look) {
    return look.problem(dump.path())
        .filter(DumpProblem::fatal)
        .map(DumpProblem::trouble)
        .map(it -> new Trouble(it.kind(), it.happened(), it.meaning() + KEPT, it.remedy()));
  }

  /** What is proven is kept, unless the file is another one by now: then nobody knows of which. */
  void close(TransferJournal journal) {
    passing.close();
    if (isAsChosen()) {
      passing.soFar().map(look -> look.proof(dump.path())).ifPresent(journal::dumpProven);
    }
    try {
      source.close();
    } catch (IOException e) {
      // Only read from: nothing can be lost by a close that fails.
    }
  }
}
