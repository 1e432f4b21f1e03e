package dev.odooupgrade.cli.saved;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The saved upgrades as a table, its columns as wide as they need to be. */
final class SessionTable {
  private static final List<String> HEAD =
      List.of("ID", "REQUEST", "CONTRACT", "TARGET", "AIM", "STEP", "TOUCHED", "PLATFORM");

  /** A refusal's message is told in full by other commands. */
  private static final int WIDEST_STEP = 40;

  private final Instant now;

  SessionTable(Instant now) {
    this.now = now;
  }

  String of(List<Session> sessions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    sessions.forEach(session -> rows.add(row(session)));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(DisplayWidth.padRight(row.get(column), width(rows, column))).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private List<String> row(Session session) {
    String platform = session.platform().sandbox() ? "SANDBOX" : session.platform().shownName();
    return List.of(
        session.id().value(),
        cell(session.request().map(RequestRef::id).orElse("")),
        cell(session.ordered(OrderField.CONTRACT)),
        cell(session.ordered(OrderField.TARGET)),
        cell(session.ordered(OrderField.AIM)),
        cell(DisplayWidth.clip(Standing.of(session), WIDEST_STEP)),
        Durations.ago(Duration.between(session.updatedAt(), now)),
        cell(platform));
  }

  private static String cell(String text) {
    return text.isEmpty() ? "-" : SafeText.clean(text);
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
  }
}
