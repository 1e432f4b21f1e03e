package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.TransferListener;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what a transfer writes down and tells. */
final class Notes implements TransferJournal, TransferListener {
  final List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
  final List<TransferEvent> events = new CopyOnWriteArrayList<>();
  volatile Optional<RsyncManner> manner = Optional.empty();
  volatile OptionalLong goneOnBehind = OptionalLong.empty();
  volatile long kept;
  volatile Consumer<TransferEvent> onEvent = event -> {};

  <E extends TransferEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void mannerFound(RsyncManner found) {
    manner = Optional.of(found);
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
  public void kept(long bytes) {
    kept = bytes;
  }

  @Override
  public void on(TransferEvent event) {
    events.add(event);
    onEvent.accept(event);
  }
}
