package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.transfer.Transfers;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far an upgrade has come, and how it came there.
 *
 * @param sentBytes how much of the dump had left when the last upload ended
 * @param transfers what is needed to resume transfers
 * @param history oldest first
 */
public record SessionProgress(
    Stage stage, long sentBytes, Transfers transfers, List<HistoryEntry> history) {
  public static final SessionProgress NONE =
      new SessionProgress(Stage.DRAFT, 0, Transfers.NONE, List.of());

  public SessionProgress {
    history = List.copyOf(history);
  }

  SessionProgress remembering(HistoryEntry entry) {
    return new SessionProgress(
        stage, sentBytes, transfers, Stream.concat(history.stream(), Stream.of(entry)).toList());
  }
}
