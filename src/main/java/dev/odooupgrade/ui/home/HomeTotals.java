package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.util.ArrayList;
import java.util.List;

/** The saved upgrades in numbers, for the title. */
final class HomeTotals {
  private HomeTotals() {}

  /** Such as {@code " · 2 running, 1 failed, 41 in all"}; empty without upgrades. */
  static String of(List<Session> saved) {
    if (saved.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    add(parts, count(saved, Stage.RUNNING), "running");
    add(parts, count(saved, Stage.ENDED_BADLY), "failed");
    parts.add(saved.size() + " in all");
    return " · " + String.join(", ", parts);
  }

  private static long count(List<Session> saved, Stage stage) {
    return saved.stream().filter(session -> session.stage() == stage).count();
  }

  private static void add(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
