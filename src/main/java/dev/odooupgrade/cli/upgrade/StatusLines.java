package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.text.Durations;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells on stderr what changed from one status to the next, with the time of day. */
public final class StatusLines implements FlowListener {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** What is worth a line when it changes, in the order to tell it, and what to call it. */
  private static final List<Map.Entry<String, String>> FIELDS =
      List.of(
          Map.entry("state", "state"),
          Map.entry("issue_stage", "stage"),
          Map.entry("estimated_time", "estimated time"),
          Map.entry("customer_message", "message"),
          Map.entry("reason", "reason"),
          Map.entry("archived", "archived"));

  private final Console console;
  private final Clock clock;
  private final PollPace pace;
  private final Map<String, String> told = new TreeMap<>();
  private int failures;

  public StatusLines(Console console, Clock clock, PollPace pace) {
    this.console = console;
    this.clock = clock;
    this.pace = pace;
  }

  @Override
  public void on(FlowNews news) {
    if (!(news instanceof FlowNews.Ended ended)) {
      return;
    }
    Optional<Trouble> trouble = ended.result().trouble();
    if (trouble.isPresent()) {
      failed(trouble.get());
      return;
    }
    failures = 0;
    ended.result().session().answer().ifPresent(this::received);
  }

  private void received(UpgradeRequest answer) {
    for (Map.Entry<String, String> field : FIELDS) {
      String now = answer.field(field.getKey()).orElse("");
      String before = told.getOrDefault(field.getKey(), "");
      if (!now.equals(before)) {
        told.put(field.getKey(), now);
        line(field.getValue() + ": " + words(now));
      }
    }
  }

  private static String words(String value) {
    return switch (value) {
      case "" -> "none";
      case "true" -> "yes";
      default -> value;
    };
  }

  private void failed(Trouble trouble) {
    failures++;
    if (!trouble.kind().endsWait()) {
      String again = Durations.in(pace.afterFailures(failures));
      line("No status: " + trouble.happened() + " Trying again " + again + ".");
    }
  }

  /** The time of day, as it stands before each line. */
  public static String time(Clock clock) {
    return TIME.format(LocalTime.now(clock));
  }

  private void line(String words) {
    console.note(time(clock) + "  " + words);
  }
}
