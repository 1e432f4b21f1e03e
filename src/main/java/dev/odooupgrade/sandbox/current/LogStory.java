package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the log of an upgrade says, and when. */
final class LogStory {
  private static final List<String> MODULES =
      List.of(
          ("base web mail contacts product account sale purchase stock mrp crm hr project website"
                  + " point_of_sale l10n_be")
              .split(" "));
  private static final int ENDLESS = 200_000;
  private static final int QUEUE_LINES = 40;
  private static final String CUT_INSIDE = "odoo.upgrade: 升級 🚀\n";
  private static final int INSIDE_A_CHARACTER = 15;

  private final CurrentScenario scenario;
  private final Schedule schedule;
  private final List<LogChunk> chunks = new ArrayList<>();

  private LogStory(CurrentScenario scenario, Schedule schedule) {
    this.scenario = scenario;
    this.schedule = schedule;
  }

  /** All that the log says from its first to its last byte, in that order. */
  static List<LogChunk> of(CurrentScenario scenario, Schedule schedule) {
    LogStory story = new LogStory(scenario, schedule);
    story.queue();
    story.restoring();
    story.modules();
    if (scenario == CurrentScenario.LOG_ACCENTS) {
      story.accents();
    }
    story.end();
    story.chunks.sort(Comparator.comparing(LogChunk::at));
    return List.copyOf(story.chunks);
  }

  private void queue() {
    info(Duration.ZERO, "odoo.upgrade.queue: Request accepted, waiting for a free worker");
    info(schedule.queue().dividedBy(2), "odoo.upgrade.queue: Still waiting, 1 before this one");
    if (scenario == CurrentScenario.LOG_RESTARTS) {
      for (int i = 1; i <= QUEUE_LINES; i++) {
        info(schedule.queue().dividedBy(2), "odoo.upgrade.queue: Looked for a worker, try " + i);
      }
    }
  }

  private void restoring() {
    info(at(0), "odoo.upgrade.restore: Restoring the database from the dump sent");
    add(at(3), "WARNING", "odoo.upgrade.restore: The role 'customer_1' of the dump is ignored");
    info(at(6), "odoo.upgrade.restore: Database restored, 1204 tables");
    info(at(8), "odoo.upgrade.base: Anonymising: customer_1, customer_2 and 418 others");
  }

  private void modules() {
    for (int i = 0; i < MODULES.size(); i++) {
      int percent = 10 + 60 * i / MODULES.size();
      String place = " (%d/%d)".formatted(i + 1, MODULES.size());
      info(at(percent), "odoo.modules.loading: Loading module " + MODULES.get(i) + place);
    }
    add(at(60), "WARNING", "odoo.upgrade.views: A view of 'customer_module' was disabled");
  }

  private void accents() {
    info(at(71), "odoo.upgrade.base: Société Élégante, naïve cafés");
    info(at(72), "odoo.upgrade.base: 👩‍💻 🚀 ✓ done");
    info(at(73), "odoo.upgrade.base: 数据库升级 データベース");
    info(at(74), "odoo.upgrade.base: " + "éx".repeat(ENDLESS / 2));
    chunks.add(LogChunk.beginning(at(75), "INFO", "odoo.upgrade.base: half a line…"));
    chunks.add(LogChunk.bare(at(76), " and its end\n"));
    chunks.add(LogChunk.bare(at(77), CUT_INSIDE, 0, INSIDE_A_CHARACTER));
    chunks.add(LogChunk.bare(at(78), CUT_INSIDE, INSIDE_A_CHARACTER, Integer.MAX_VALUE));
  }

  private void end() {
    info(at(80), "odoo.upgrade.post: Post-processing: recomputing stored fields");
    switch (scenario) {
      case PROCESSING_FAILS -> failure();
      case CANCELLED -> add(at(95), "WARNING", "odoo.upgrade.queue: Cancelled by a user");
      default -> {
        info(at(90), "odoo.upgrade.post: Writing the dump of the upgraded database");
        info(at(99), "odoo.upgrade.base: The upgrade has ended, the report is written");
      }
    }
  }

  private void failure() {
    add(at(85), "ERROR", "odoo.upgrade.post: Cannot recompute sale.order.line.price_total");
    chunks.add(
        LogChunk.bare(
            at(85),
            """
            Traceback (most recent call last):
              File "/opt/odoo/odoo/fields.py", line 1187, in recompute
                records._compute_amount()
            ZeroDivisionError: float division by zero
            """));
    add(at(95), "CRITICAL", "odoo.upgrade.base: The upgrade has failed");
  }

  private void info(Duration at, String text) {
    add(at, "INFO", text);
  }

  private void add(Duration at, String level, String text) {
    chunks.add(LogChunk.beginning(at, level, text + "\n"));
  }

  /** The time at which so many percent of the work are done. */
  private Duration at(int percent) {
    return schedule.queue().plus(schedule.work().multipliedBy(percent).dividedBy(100));
  }
}
