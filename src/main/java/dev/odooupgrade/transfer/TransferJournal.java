package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshIdentity;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a transfer writes down what the next try must know. Each call returns when it is safe on
 * the disk; so a transfer calls it rarely (every few seconds), on the thread that moves the bytes.
 */
public interface TransferJournal {
  /**
   * A key was made for this upgrade.
   *
   * @throws TroubleException when it cannot be kept: then the transfer must not begin
   */
  default void identityMade(SshIdentity identity) throws TroubleException {}

  /**
   * The server was met for the first time.
   *
   * @throws TroubleException when it cannot be kept: then the transfer must not continue
   */
  default void hostKeyLearned(HostKey key) throws TroubleException {}

  /** The other side's rsync accepts this resume mode. */
  default void resumeModeFound(ResumeMode mode) {}

  /** The transfer resumes after so many bytes that are there already. */
  default void resuming(long already) {}

  /** What an earlier try left of a download is of no use: it starts with the first byte again. */
  default void startingOver() {}

  /** An upload has come so far; of what has been sent, this much has arrived for certain. */
  default void reached(Checkpoint checkpoint) {}

  /**
   * What the file to download is, before its first byte is kept.
   *
   * @throws TroubleException when it cannot be kept: nobody would know later whose part it is
   */
  default void expecting(OptionalLong total, Optional<String> version) throws TroubleException {}

  /** Something turned up that people should know; a complete sentence. */
  default void noticed(String sentence) {}

  /** Every byte of a download is there; whether a look at the file proves that it is whole. */
  default void proven(boolean whole) {}

  /** What came of a look at all of the dump that is sent. */
  default void dumpProven(DumpProof proof) {}

  /** So many bytes of a download are safe on the disk. */
  default void kept(long bytes) {}

  /**
   * Every byte of a download is safe on the disk, before it gets its name.
   *
   * @throws TroubleException when it cannot be kept: nobody would know later whose file it is
   */
  default void complete(long bytes) throws TroubleException {
    kept(bytes);
  }
}
