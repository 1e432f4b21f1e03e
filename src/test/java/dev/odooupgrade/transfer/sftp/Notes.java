package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.TransferListener;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a transfer writes down and tells. */
final class Notes implements TransferJournal, TransferListener {
  final List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
  final List<TransferEvent> events = new CopyOnWriteArrayList<>();
  volatile SshTrust trust = SshTrust.NONE;
  volatile OptionalLong goneOnBehind = OptionalLong.empty();
  volatile OptionalLong total = OptionalLong.empty();
  volatile Optional<String> version = Optional.empty();
  volatile long kept;

  /** What the next try is told. */
  Optional<Checkpoint> checkpoint() {
    return checkpoints.isEmpty()
        ? Optional.empty()
        : Optional.of(checkpoints.get(checkpoints.size() - 1));
  }

  <E extends TransferEvent> List<E> events(Class<E> type) {
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
  public void goingOn(long already) {
    goneOnBehind = OptionalLong.of(already);
  }

  @Override
  public void reached(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  @Override
  public void expecting(OptionalLong far, Optional<String> tag) {
    total = far;
    version = tag;
  }

  @Override
  public void kept(long bytes) {
    kept = bytes;
  }

  @Override
  public void on(TransferEvent event) {
    events.add(event);
  }
}
