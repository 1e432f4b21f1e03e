package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LinesBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole page as lines. */
final class PageWords {

  /** The head of every line that tells of an error. */
  static final String ERROR = "Error: ";

  private PageWords() {}

  /** With {@code everything}, also what is usually left out, because somebody asked. */
  static List<String> body(PageModel page, boolean everything) {
    Body body = page.body();
    int most = everything ? Integer.MAX_VALUE : Choices.A_FEW;
    List<String> lines = new ArrayList<>();
    if (body instanceof HomeBody home) {
      lines.addAll(home(home, Choices.of(page), most));
    } else if (body instanceof StepBody step) {
      if (everything) {
        lines.add(steps(step));
      }
      lines.addAll(step(step, Choices.of(page), most));
    } else if (body instanceof TransferBody transfer) {
      lines.add("File: " + transfer.file() + about(transfer));
      lines.add(transfer.way());
      lines.add(moved(transfer));
      lines.addAll(transfer.remarks());
      lines.addAll(transfer.log());
    } else if (body instanceof StatusBody status) {
      lines.add(timeline(status));
      lines.addAll(status.sentence());
      status.facts().forEach(fact -> lines.add(fact(fact)));
      lines.addAll(history(status.history(), everything));
    } else if (body instanceof LinesBody text) {
      lines.addAll(lines(text, most));
    } else if (body instanceof TextBody text) {
      text.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
      text.field().ifPresent(field -> lines.add(text.label() + ":"));
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  static Optional<String> message(Message message) {
    return message.kind() == Message.Kind.NONE
        ? Optional.empty()
        : Optional.of((message.kind() == Message.Kind.ERROR ? ERROR : "") + message.text());
  }

  static List<String> box(Overlay box) {
    List<String> lines = new ArrayList<>(List.of(box.title()));
    // Columns are for eyes.
    box.lines().forEach(line -> lines.add(line.replaceFirst("(?<=\\S) {2,}", ": ")));
    return lines;
  }

  static List<String> choices(ChoiceModel choices, Optional<Choices> list, int most) {
    List<String> lines = new ArrayList<>();
    list.ifPresent(entries -> lines.addAll(entries.lines(0, most)));
    lines.add(Wording.withoutArrows(choices.footer()));
    lines.removeIf(String::isBlank);
    return lines;
  }

  static List<String> rows(HomeBody home, Optional<Choices> list, int most) {
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

  /** What is to be said of a long text: of one that is read to its end, the end. */
  static List<String> lines(LinesBody text, int most) {
    List<String> lines = new ArrayList<>(List.of(text.heading(), text.standing(), text.remark()));
    lines.addAll(rows(text, most));
    return lines;
  }

  /** Rows of a long text from the marked one on, or the last ones where that is the last. */
  static List<String> rows(LinesBody text, int most) {
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

  private static List<String> home(HomeBody home, Optional<Choices> list, int most) {
    List<String> lines = new ArrayList<>();
    list.ifPresent(entries -> lines.add(entries.line(0)));
    lines.addAll(rows(home, list, most));
    home.filter().ifPresent(field -> lines.add("Filtered by: " + field.text()));
    lines.addAll(home.notes());
    return lines;
  }

  private static List<String> step(StepBody step, Optional<Choices> list, int most) {
    List<String> lines = new ArrayList<>();
    lines.add(step.question());
    lines.addAll(step.why());
    step.facts().forEach(fact -> lines.add(fact(fact)));
    step.choices().ifPresent(choices -> lines.addAll(choices(choices, list, most)));
    step.advice().forEach(advice -> lines.add(advice.text()));
    refused(step).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> refused(StepBody step) {
    List<String> names =
        step.steps().stream()
            .filter(item -> item.mark() == StepBody.Mark.REFUSED)
            .map(StepBody.Item::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Also refused: " + String.join(", ", names) + ".");
  }

  private static String steps(StepBody step) {
    List<String> parts = new ArrayList<>();
    for (StepBody.Item item : step.steps()) {
      String mark =
          switch (item.mark()) {
            case AHEAD -> "";
            case OK -> " (ok)";
            case CURRENT -> " (now)";
            case REFUSED -> " (refused)";
            case SKIPPED -> " (skipped)";
          };
      parts.add(item.name() + mark + (item.value().isEmpty() ? "" : " " + item.value()));
    }
    return "Steps: " + String.join("; ", parts) + ".";
  }

  private static String about(TransferBody transfer) {
    return transfer.about().isEmpty() ? "" : ", " + transfer.about();
  }

  private static List<String> history(List<String> newestFirst, boolean everything) {
    int some = everything ? newestFirst.size() : Math.min(3, newestFirst.size());
    return newestFirst.subList(0, some);
  }
}
