package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a page as lines. */
record BodyWords(Optional<NumberedList> list, boolean everything, List<String> lines)
    implements Body.Visitor {
  private static final int SOME_HISTORY = 3;

  /** With {@code everything}, also what is usually left out, because the person asked for it. */
  static List<String> of(PageModel page, boolean everything) {
    BodyWords words = new BodyWords(NumberedList.of(page), everything, new ArrayList<>());
    page.body().accept(words);
    words.lines.removeIf(String::isBlank);
    return words.lines;
  }

  @Override
  public void home(HomeBody home) {
    list.ifPresent(entries -> lines.add(entries.line(0)));
    lines.addAll(PageWords.rows(home, list, most()));
    home.filter().ifPresent(field -> lines.add("Filtered by: " + field.text()));
    lines.addAll(home.notes());
  }

  @Override
  public void step(StepBody step) {
    if (everything) {
      lines.add(steps(step));
    }
    lines.add(step.question());
    lines.addAll(step.why());
    step.facts().forEach(fact -> lines.add(PageWords.fact(fact)));
    step.choices().ifPresent(choices -> lines.addAll(PageWords.choices(choices, list, most())));
    step.advice().forEach(advice -> lines.add(advice.text()));
    refused(step).ifPresent(lines::add);
  }

  @Override
  public void transfer(TransferBody transfer) {
    String about = transfer.about().isEmpty() ? "" : ", " + transfer.about();
    lines.add("File: " + transfer.file() + about);
    lines.add(transfer.transport());
    lines.add(PageWords.moved(transfer));
    lines.addAll(transfer.notes());
    lines.addAll(transfer.log());
  }

  @Override
  public void status(StatusBody status) {
    lines.add(PageWords.timeline(status));
    lines.addAll(status.sentence());
    status.facts().forEach(fact -> lines.add(PageWords.fact(fact)));
    status.history().stream().limit(everything ? most() : SOME_HISTORY).forEach(lines::add);
  }

  /** A long text: its end, where the person is at the end. */
  @Override
  public void lines(LongTextBody text) {
    lines.addAll(List.of(text.heading(), text.standing(), text.note()));
    lines.addAll(PageWords.rows(text, most()));
  }

  @Override
  public void text(TextBody text) {
    text.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
    text.field().ifPresent(field -> lines.add(text.label() + ":"));
  }

  private int most() {
    return everything ? Integer.MAX_VALUE : NumberedList.A_FEW;
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
}
