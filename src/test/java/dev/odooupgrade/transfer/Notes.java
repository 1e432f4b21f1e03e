package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what a transfer over SSH writes down and tells. */
public final class Notes implements TransferJournal, TransferListener {
  public final List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
  public final List<TransferEvent> events = new CopyOnWriteArrayList<>();
  public volatile SshTrust trust = SshTrust.NONE;
  public volatile Optional<ResumeMode> mode = Optional.empty();
  public volatile OptionalLong goneOnBehind = OptionalLong.empty();
  public volatile OptionalLong total = OptionalLong.empty();
  public volatile Optional<String> version = Optional.empty();
  public volatile long kept;
  public volatile Optional<DumpProof> proof = Optional.empty();

  /** What happens when something is told. */
  public volatile Consumer<TransferEvent> onEvent = event -> {};

  @Override
  public void dumpProven(DumpProof found) {
    proof = Optional.of(found);
  }

  /** What the next try is told. */
  public Optional<Checkpoint> checkpoint() {
    return checkpoints.isEmpty()
        ? Optional.empty()
        : Optional.of(checkpoints.get(checkpoints.size() - 1));
  }

  /** What was told of one kind. */
  public <E extends TransferEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void identityMade(SshIdentity identity) {
    trust = trust.as(identity);
  }

  @Override
  public void hostKeyLearned(HostKey key) {
    trust = trust.meeting(key);
  }

  @Override
  public void resumeModeFound(ResumeMode found) {
    mode = Optional.of(found);
  }

  @Override
  public void resuming(long already) {
    goneOnBehind = OptionalLong.of(already);
  }

  @Override
  public void reached(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  @Override
  public void expecting(OptionalLong remote, Optional<String> tag) {
    total = remote;
    version = tag;
  }

  @Override
  public void kept(long bytes) {
    kept = bytes;
  }

  @Override
  public void on(TransferEvent event) {
    events.add(event);
    onEvent.accept(event);
  }
}
