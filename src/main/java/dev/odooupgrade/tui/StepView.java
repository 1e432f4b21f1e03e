package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.StepBody.Item;
import dev.odooupgrade.ui.model.StepBody.Mark;
import java.util.List;

/**
 * Paints a step of the order: all steps at the left, this one's question at the right. The review
 * has the whole width: it tells of all steps, and its paths may be copied.
 */
final class StepView {

  /** From this width on the list of steps has room for whole file names. */
  private static final int WIDE = 96;

  private static final int LIST = 28;

  /** Below this width there is only room for the names of the steps. */
  private static final int NARROW = 72;

  private static final int LIST_WHEN_NARROW = 13;
  private static final int LIST_WHEN_WIDE = 44;
  private static final int MARK = 2;

  private StepView() {}

  static void paint(Canvas canvas, StepBody body, boolean focused) {
    if (!body.facts().isEmpty()) {
      new QuestionPainter(canvas, body, focused).paint();
      return;
    }
    int width = canvas.width();
    int list = width >= WIDE ? LIST_WHEN_WIDE : width < NARROW ? LIST_WHEN_NARROW : LIST;
    paintSteps(canvas.area(0, 0, list, canvas.height()), body.steps());
    canvas.area(0, 0, list + 2, canvas.height()).verticalRule(list + 1, 0);
    new QuestionPainter(canvas.from(list + 3, 0), body, focused).paint();
  }

  private static void paintSteps(Canvas canvas, List<Item> steps) {
    int names = steps.stream().mapToInt(step -> canvas.columns(step.name())).max().orElse(0);
    int x = MARK + 1;
    int now = steps.stream().map(Item::mark).toList().indexOf(Mark.CURRENT);
    int first = ListPainter.first(steps.size(), canvas.height(), now);
    for (int y = 0; first + y < steps.size(); y++) {
      Item step = steps.get(first + y);
      boolean current = step.mark() == Mark.CURRENT;
      canvas.textBefore(MARK, y, step.mark().sign(), role(step.mark()));
      canvas.text(x, y, step.name(), current ? Role.STRONG : Role.PLAIN);
      if (canvas.width() > LIST_WHEN_NARROW) {
        canvas.text(x + names + 2, y, step.value(), current ? Role.STRONG : Role.PLAIN);
      }
    }
  }

  private static Role role(Mark mark) {
    return switch (mark) {
      case AHEAD -> Role.PLAIN;
      case OK -> Role.SUCCESS;
      case CURRENT -> Role.STRONG;
      case REFUSED -> Role.ERROR;
      case SKIPPED -> Role.MUTED;
    };
  }
}
