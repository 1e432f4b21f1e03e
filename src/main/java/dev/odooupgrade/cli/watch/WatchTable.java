package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.Table;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.flow.earlier.ProcessingTime;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Durations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The upgrades that are watched, as a table. */
record WatchTable(List<Session> watched, Instant now) {
  private static final List<String> HEAD =
      List.of("NAME", "REQUEST", "TARGET", "AIM", "STEP", "ELAPSED");

  private static final int WIDEST_STEP = 56;

  /** The head, the line that sums up, and the one that the cursor is left in. */
  private static final int OTHER_LINES = 3;

  /** As many as fit; those that still run go first. */
  List<String> fitting(int columns, int height) {
    return lines(Math.max(1, height - OTHER_LINES)).stream()
        .map(line -> DisplayWidth.clip(line, columns))
        .toList();
  }

  List<String> all() {
    return lines(watched.size());
  }

  private List<String> lines(int most) {
    List<List<String>> rows =
        watched.stream()
            .sorted(Comparator.comparing(session -> session.stage().isEnded()))
            .limit(most)
            .map(this::row)
            .toList();
    List<String> lines = new ArrayList<>(Table.lines(HEAD, rows));
    lines.add(
        count(Stage.RUNNING)
            + " running, "
            + count(Stage.DONE)
            + " done, "
            + count(Stage.ENDED_BADLY)
            + " failed.");
    return lines;
  }

  private List<String> row(Session session) {
    return List.of(
        session.called(),
        session.request().map(RequestRef::id).orElse(""),
        session.ordered(OrderField.TARGET),
        session.ordered(OrderField.AIM),
        DisplayWidth.clip(Standing.of(session), WIDEST_STEP),
        ProcessingTime.of(session, now).map(Durations::clock).orElse(""));
  }

  private long count(Stage stage) {
    return watched.stream().filter(session -> session.stage() == stage).count();
  }
}
