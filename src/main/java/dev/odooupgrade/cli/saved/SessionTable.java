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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The saved upgrades as a table, its columns as wide as they need to be. */
record SessionTable(Instant now) {
  private static final List<String> HEAD =
      List.of("ID", "NAME", "REQUEST", "CONTRACT", "TARGET", "AIM", "STEP", "TOUCHED", "PLATFORM");

  /** Left out where no upgrade has one. */
  private static final int NAME = 1;

  /** A refusal's message is told in full by other commands. */
  private static final int WIDEST_STEP = 40;

  String of(List<Session> sessions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(HEAD));
    sessions.forEach(session -> rows.add(new ArrayList<>(row(session))));
    if (sessions.stream().allMatch(session -> session.label().isEmpty())) {
      rows.forEach(row -> row.remove(NAME));
    }
    return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<List<String>> rows) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> DisplayWidth.padRight(row.get(column), width(rows, column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private List<String> row(Session session) {
    String platform = session.platform().sandbox() ? "SANDBOX" : session.platform().shownName();
    return List.of(
        session.id().value(),
        cell(session.label().words()),
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
