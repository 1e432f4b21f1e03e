package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.FieldPainter;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.StepBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paints the question of a step and all that belongs to it. When the rows run short, first the
 * blank rows go, then the choices scroll, then the reasons are cut, then the facts scroll; the
 * question, the field and what is said about its value always stay.
 */
final class QuestionPainter {

  /** Rows the choices keep while there are blank rows to give, and at the worst. */
  private static final int CHOICES_IN_COMFORT = 5;

  private static final int CHOICES_AT_LEAST = 3;

  private static final int FACTS_AT_LEAST = 3;

  /** The marker before a fact, and the signs of scrolling behind it. */
  private static final int BESIDE_FACTS = 4;

  private final Canvas canvas;
  private final StepBody body;
  private final boolean focused;
  private final List<Line> question;
  private final List<Line> why;
  private final ChoicePainter choices;
  private final List<List<Line>> facts;
  private final List<Line> advice;

  QuestionPainter(Canvas canvas, StepBody body, boolean focused) {
    this.canvas = canvas;
    this.body = body;
    this.focused = focused;
    int width = canvas.width();
    question = WrappedText.wrap(canvas, body.question(), Role.STRONG, width);
    why = WrappedText.wrapAll(canvas, body.why(), Role.PLAIN, width);
    choices = new ChoicePainter(canvas, body.choices(), focused && body.field().isEmpty());
    facts = FactTable.lines(canvas, body.facts(), width - BESIDE_FACTS);
    advice = new ArrayList<>();
    for (StepBody.Advice one : body.advice()) {
      advice.addAll(WrappedText.wrap(canvas, one.text(), WrappedText.role(one.tone()), width));
    }
  }

  void paint() {
    int others = rigid();
    int wanted = others + why.size() + Math.min(choices.size(), CHOICES_IN_COMFORT);
    Set<Part> gaps = gaps(canvas.height() - wanted);
    others += gaps.size();
    int choicesAtLeast = Math.min(choices.size(), CHOICES_AT_LEAST);
    List<Line> shownWhy =
        WrappedText.atMost(canvas, why, canvas.height() - others - choicesAtLeast, canvas.width());
    int rows = Math.min(choices.size(), canvas.height() - others - shownWhy.size());
    int y = paint(Part.QUESTION, question, 0, gaps);
    y = paint(Part.WHY, shownWhy, y, gaps);
    y = paintField(y + gap(Part.FIELD, gaps));
    y = choices.paint(y + gap(Part.CHOICES, gaps), rows);
    y = paint(Part.FOOTER, choices.footer(), y, gaps);
    y += gap(Part.FACTS, gaps);
    int room = canvas.height() - y - gap(Part.ADVICE, gaps) - advice.size();
    int factRows = Math.min(factRows(), Math.max(FACTS_AT_LEAST, room));
    paintFacts(canvas.area(0, y, canvas.width(), factRows));
    paint(Part.ADVICE, advice, y + factRows, gaps);
  }

  /** The rows that cannot be given up. */
  private int rigid() {
    int field = body.field().isPresent() ? 1 : 0;
    return question.size() + field + choices.footer().size() + factRows() + advice.size();
  }

  private int factRows() {
    return (int) facts.stream().mapToLong(List::size).sum();
  }

  /** The parts that get a blank row before them, when so many rows are to spare. */
  private Set<Part> gaps(int spare) {
    return Stream.of(Part.FIELD, Part.FACTS, Part.CHOICES, Part.ADVICE, Part.WHY, Part.FOOTER)
        .filter(this::isThere)
        .limit(Math.max(0, spare))
        .collect(Collectors.toSet());
  }

  private boolean isThere(Part part) {
    return switch (part) {
      case QUESTION -> !question.isEmpty();
      case WHY -> !why.isEmpty();
      case FIELD -> body.field().isPresent();
      case CHOICES -> choices.size() > 0;
      case FOOTER -> !choices.footer().isEmpty();
      case FACTS -> !facts.isEmpty();
      case ADVICE -> !advice.isEmpty();
    };
  }

  private static int gap(Part part, Set<Part> gaps) {
    return gaps.contains(part) ? 1 : 0;
  }

  private int paint(Part part, List<Line> lines, int y, Set<Part> gaps) {
    return TextPainter.paint(canvas, y + gap(part, gaps), lines);
  }

  /** A fact takes a line or more; its first one is marked, and each of them can be clicked. */
  private void paintFacts(Canvas area) {
    List<Line> lines = new ArrayList<>();
    List<Integer> ofFacts = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      lines.addAll(facts.get(i));
      ofFacts.addAll(Collections.nCopies(facts.get(i).size(), i));
    }
    int marked = ofFacts.indexOf(body.markedFact());
    ListPainter.paint(area, lines, marked, focused, ofFacts::get);
  }

  private int paintField(int y) {
    body.field()
        .ifPresent(field -> FieldPainter.paint(canvas, 0, y, canvas.width(), field, focused));
    return body.field().isPresent() ? y + 1 : y;
  }

  private enum Part {
    QUESTION,
    WHY,
    FIELD,
    CHOICES,
    FOOTER,
    FACTS,
    ADVICE
  }
}
