package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.Table;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.text.DisplayWidth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rows of a batch, and how they stand together. */
record BatchTable(Collection<RowRun> rows) {
  private static final List<String> HEAD =
      List.of("SESSION", "REQUEST", "CONTRACT", "TARGET", "AIM", "STEP", "EXIT");

  private static final int WIDEST_STEP = 56;

  /** The head, the line that sums up, and the one that the cursor is left in. */
  private static final int OTHER_LINES = 3;

  /** Every row. */
  List<String> all(Map<SessionId, Session> saved) {
    return lines(List.copyOf(rows), saved);
  }

  /** As many as fit; those that need to be looked at go first. */
  List<String> fitting(Map<SessionId, Session> saved, int columns, int height) {
    int room = Math.max(1, height - OTHER_LINES);
    List<RowRun> shown = new ArrayList<>(rows);
    if (shown.size() > room) {
      shown.sort(Comparator.comparingInt(BatchTable::urgency));
      shown = shown.subList(0, room);
    }
    return lines(shown, saved).stream().map(line -> DisplayWidth.clip(line, columns)).toList();
  }

  private static int urgency(RowRun run) {
    return switch (run.phase()) {
      case BUSY -> 0;
      case ENDED -> run.code().equals(Optional.of(ExitCode.DONE)) ? 4 : 1;
      case WAITING -> 2;
      case QUEUED -> 3;
    };
  }

  private List<String> lines(List<RowRun> shown, Map<SessionId, Session> saved) {
    List<List<String>> cells =
        shown.stream()
            .map(run -> cells(run, Optional.ofNullable(saved.get(run.row().id()))))
            .toList();
    List<String> lines = new ArrayList<>(Table.lines(HEAD, cells));
    lines.add(summary());
    return lines;
  }

  private static List<String> cells(RowRun run, Optional<Session> session) {
    return List.of(
        run.row().id().value(),
        session.flatMap(Session::request).map(RequestRef::id).orElse(""),
        ordered(run, session, OrderField.CONTRACT),
        ordered(run, session, OrderField.TARGET),
        ordered(run, session, OrderField.AIM),
        DisplayWidth.clip(step(run, session), WIDEST_STEP),
        run.code().map(code -> Integer.toString(code.code())).orElse(""));
  }

  private static String ordered(RowRun run, Optional<Session> session, OrderField field) {
    return session
        .map(it -> it.ordered(field))
        .filter(value -> !value.isEmpty())
        .orElseGet(() -> run.row().cell(field.wireName()));
  }

  private static String step(RowRun run, Optional<Session> session) {
    String progress = run.phase() == RowRun.Phase.BUSY ? run.progress() : run.trouble();
    String standing = session.map(it -> run.isInStep(it) ? doing(it) : Standing.of(it)).orElse("");
    return progress.isEmpty()
        ? standing + (run.phase() == RowRun.Phase.QUEUED ? " (queued)" : "")
        : progress;
  }

  private static String doing(Session session) {
    return switch (session.stage()) {
      case CREATING -> "creating";
      case UPLOADING -> "uploading";
      default -> "starting";
    };
  }

  /** Such as {@code 40 upgrades: 12 done, 2 failed, 3 busy, 20 at the platform, 3 queued.} */
  private String summary() {
    List<String> parts = new ArrayList<>();
    long done = rows.stream().filter(run -> run.code().equals(Optional.of(ExitCode.DONE))).count();
    add(parts, done, "done");
    add(parts, count(RowRun.Phase.ENDED) - done, "not done");
    add(parts, count(RowRun.Phase.BUSY), "busy");
    add(parts, count(RowRun.Phase.WAITING), "at the platform");
    add(parts, count(RowRun.Phase.QUEUED), "queued");
    return rows.size()
        + (rows.size() == 1 ? " upgrade: " : " upgrades: ")
        + String.join(", ", parts)
        + ".";
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private long count(RowRun.Phase phase) {
    return rows.stream().filter(run -> run.phase() == phase).count();
  }
}
