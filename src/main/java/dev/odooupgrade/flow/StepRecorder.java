package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.TransferListener;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * A session while a call of it is under way: what a transfer finds out on the way is in the session
 * at once, and on the disk.
 */
public final class StepRecorder implements TransferListener, TransferJournal {
  private final Recording recording;
  private Session session;
  private long moved;

  StepRecorder(Session session, Recording recording) {
    this.session = session;
    this.recording = recording;
  }

  public synchronized Session session() {
    return session;
  }

  synchronized long moved() {
    return moved;
  }

  public synchronized void happened(FlowEvent event) throws TroubleException {
    Session next = UpgradeFlow.next(session, event);
    recording.sink().save(next, recording.listener());
    session = next;
    recording.tell(new FlowNews.Changed(next));
  }

  @Override
  public void on(TransferEvent event) {
    synchronized (this) {
      if (event instanceof TransferEvent.Started started) {
        moved = started.already();
      } else if (event instanceof TransferEvent.Progressed progressed) {
        moved = progressed.moved();
      }
    }
    recording.tell(new FlowNews.Moving(event));
  }

  @Override
  public void identityMade(SshIdentity identity) throws TroubleException {
    note(transfers().with(ssh().as(identity)));
  }

  @Override
  public void hostKeyLearned(HostKey key) throws TroubleException {
    note(transfers().with(ssh().meeting(key)));
  }

  @Override
  public void resumeModeFound(ResumeMode mode) {
    perhaps(noted(transfers().with(mode)));
  }

  @Override
  public void resuming(long already) {
    if (session().stage() == Stage.UPLOADING) {
      perhaps(new FlowEvent.UploadResumed(recording.now(), already));
    }
  }

  @Override
  public void startingOver() {
    perhaps(new FlowEvent.DownloadStartedOver(recording.now()));
  }

  @Override
  public void reached(Checkpoint checkpoint) {
    perhaps(noted(transfers().at(Optional.of(checkpoint))));
  }

  /** Once is enough: a transfer may be tried again and again. */
  @Override
  public void noticed(String sentence) {
    if (session().history().stream().noneMatch(entry -> entry.detail().equals(sentence))) {
      perhaps(new FlowEvent.Noticed(recording.now(), sentence));
    }
  }

  @Override
  public void expecting(OptionalLong total, Optional<String> version) throws TroubleException {
    note(newest(download -> download.of(total, version)));
  }

  @Override
  public void proven(boolean whole) {
    perhaps(noted(newest(download -> download.proven(whole))));
  }

  @Override
  public void dumpProven(DumpProof proof) {
    perhaps(new FlowEvent.DumpProven(recording.now(), proof));
  }

  @Override
  public void kept(long bytes) {
    perhaps(noted(newest(download -> download.moved(bytes))));
  }

  @Override
  public void complete(long bytes) throws TroubleException {
    note(newest(download -> download.of(OptionalLong.of(bytes), download.version()).moved(bytes)));
  }

  private Transfers newest(UnaryOperator<Download> change) {
    Transfers transfers = transfers();
    return transfers.newest().map(change).map(transfers::with).orElse(transfers);
  }

  /** Notes what only makes a later try shorter: that it could not be saved stops nothing. */
  private void perhaps(FlowEvent event) {
    try {
      happened(event);
    } catch (TroubleException notSaved) {
      recording.tell(new FlowNews.NotKept(notSaved.trouble()));
    }
  }

  private void note(Transfers transfers) throws TroubleException {
    happened(noted(transfers));
  }

  private FlowEvent noted(Transfers transfers) {
    return new FlowEvent.TransfersNoted(recording.now(), transfers);
  }

  private Transfers transfers() {
    return session().transfers();
  }

  private SshTrust ssh() {
    return transfers().ssh();
  }
}
