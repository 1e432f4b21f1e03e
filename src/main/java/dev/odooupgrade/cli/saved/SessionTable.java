package dev.odooupgrade.cli.saved;

import dev.odooupgrade.cli.kit.Table;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The saved upgrades as a table. */
record SessionTable(Instant now) {
  private static final List<String> HEAD =
      List.of("ID", "NAME", "REQUEST", "CONTRACT", "TARGET", "AIM", "STEP", "TOUCHED", "PLATFORM");

  /** Left out where no upgrade has one. */
  private static final int NAME = 1;

  /** A refusal's message is told in full by other commands. */
  private static final int WIDEST_STEP = 40;

  String of(List<Session> sessions) {
    List<String> head = new ArrayList<>(HEAD);
    List<List<String>> rows = new ArrayList<>();
    sessions.forEach(session -> rows.add(new ArrayList<>(row(session))));
    if (sessions.stream().allMatch(session -> session.label().isEmpty())) {
      head.remove(NAME);
      rows.forEach(row -> row.remove(NAME));
    }
    return String.join("\n", Table.lines(head, rows));
  }

  private List<String> row(Session session) {
    String platform = session.platform().sandbox() ? "SANDBOX" : session.platform().shownName();
    return List.of(
        session.id().value(),
        session.label().words(),
        session.request().map(RequestRef::id).orElse(""),
        session.ordered(OrderField.CONTRACT),
        session.ordered(OrderField.TARGET),
        session.ordered(OrderField.AIM),
        DisplayWidth.clip(Standing.of(session), WIDEST_STEP),
        Durations.ago(Duration.between(session.updatedAt(), now)),
        platform);
  }
}
