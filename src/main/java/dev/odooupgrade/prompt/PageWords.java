package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a page in words, for a page that is said as a whole and for what changed on it. */
final class PageWords {

  /** The head of every line that tells of an error. */
  static final String ERROR = "Error: ";

  private PageWords() {}

  static Optional<String> message(Message message) {
    return message.kind() == Message.Kind.NONE
        ? Optional.empty()
        : Optional.of((message.kind() == Message.Kind.ERROR ? ERROR : "") + message.text());
  }

  static List<String> dialog(Overlay dialog) {
    List<String> lines = new ArrayList<>(List.of(dialog.title()));
    // Columns are for eyes.
    dialog.lines().forEach(line -> lines.add(line.replaceFirst("(?<=\\S) {2,}", ": ")));
    return lines;
  }

  static List<String> choices(ChoiceModel choices, Optional<NumberedList> list, int most) {
    List<String> lines = new ArrayList<>();
    list.ifPresent(entries -> lines.addAll(entries.lines(0, most)));
    lines.add(Wording.withoutArrows(choices.footer()));
    lines.removeIf(String::isBlank);
    return lines;
  }

  static List<String> rows(HomeBody home, Optional<NumberedList> list, int most) {
    List<String> lines = new ArrayList<>();
    lines.add(home.heading() + (home.rows().isEmpty() ? "" : ", " + home.order()));
    list.ifPresent(entries -> lines.addAll(entries.lines(1, most)));
    return lines;
  }

  static String moved(TransferBody transfer) {
    List<String> parts = new ArrayList<>(List.of(transfer.percent()));
    parts.addAll(transfer.figures());
    return String.join(", ", parts);
  }

  static String timeline(StatusBody status) {
    List<String> parts = new ArrayList<>();
    for (StatusBody.Milestone stage : status.timeline()) {
      String now =
          switch (stage.progress()) {
            case CURRENT -> " (now)";
            case AHEAD -> " (to come)";
            case FAILED -> " (the end)";
            case PASSED -> "";
          };
      parts.add(stage.name() + (stage.time().isEmpty() ? "" : " " + stage.time()) + now);
    }
    return "Stages: " + String.join(", ", parts) + ".";
  }

  /** Rows of a long text from the marked one on, or the last ones where that is the last. */
  static List<String> rows(LongTextBody text, int most) {
    int count = text.rows().size();
    boolean atEnd = text.marked() < 0 || text.marked() == count - 1;
    int from = atEnd ? Math.max(0, count - most) : most < count ? text.marked() : 0;
    int end = (int) Math.min(count, (long) from + most);
    List<String> lines = new ArrayList<>();
    text.rows().subList(from, end).forEach(row -> lines.add(row.text()));
    if (end < count) {
      lines.add((count - end) + " more lines; :key pgdn continues, :again reads all.");
    }
    return lines;
  }

  static String fact(Fact fact) {
    return fact.name().isEmpty() ? fact.value() : fact.name() + ": " + fact.value();
  }
}
