package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.OrderRules;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.LineEditor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.Choosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step that is typed, and after a refusal can be picked from what the platform accepts. */
final class TextPanel implements Panel {
  private final Draft draft;
  private final OrderField field;
  private final String question;
  private final List<String> why;
  private LineEditor editor;
  private Choosing choosing = Choosing.NOTHING;

  TextPanel(Draft draft, OrderField field, String question, List<String> why) {
    this.draft = draft;
    this.field = field;
    this.question = question;
    this.why = why;
    this.editor = LineEditor.of(draft.get(field));
  }

  @Override
  public String question() {
    return question;
  }

  @Override
  public List<String> why() {
    return why;
  }

  @Override
  public Optional<FieldModel> field() {
    return Optional.of(editor.model());
  }

  @Override
  public Optional<ChoiceModel> choices() {
    List<String> accepted = accepted();
    if (accepted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChoiceModel(
            accepted.stream()
                .map(value -> new ChoiceModel.Choice(SafeText.clean(value), ""))
                .toList(),
            choosing.index(),
            "The platform accepts these. Up and Down mark one."));
  }

  @Override
  public List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    for (Failure refusal : draft.refusals(field)) {
      String words = refusal.message().isBlank() ? refusal.reason() : refusal.message();
      advice.add(new Advice(Tone.BAD, "Refused: " + SafeText.clean(words)));
    }
    if (!editor.text().isBlank()) {
      OrderRules.problem(field, editor.text())
          .ifPresent(words -> advice.add(new Advice(Tone.BAD, words)));
    }
    return advice;
  }

  @Override
  public boolean edit(Key key) {
    Optional<Choosing> moved = choosing.press(key);
    if (moved.isPresent()) {
      choosing = moved.get();
      return true;
    }
    Optional<LineEditor> edited = editor.press(key);
    edited.ifPresent(this::typed);
    return edited.isPresent();
  }

  @Override
  public void settle() {
    List<String> accepted = accepted();
    if (choosing.index() >= 0 && choosing.index() < accepted.size()) {
      typed(LineEditor.of(accepted.get(choosing.index())));
    } else {
      draft.put(field, editor.text().strip());
    }
    choosing = Choosing.NOTHING;
  }

  @Override
  public Optional<String> objection() {
    // A refused value may be sent again: what was wrong may have been put right at the platform.
    return OrderRules.problem(field, draft.get(field));
  }

  @Override
  public String summary() {
    return SafeText.clean(draft.get(field).strip());
  }

  @Override
  public void entered() {
    editor = LineEditor.of(draft.get(field));
    choosing = Choosing.none(accepted().size());
  }

  private void typed(LineEditor next) {
    boolean changed = !next.text().equals(editor.text());
    editor = next;
    if (changed) {
      draft.put(field, next.text());
      choosing = Choosing.none(accepted().size());
    }
  }

  private List<String> accepted() {
    return draft.refusals(field).stream().flatMap(failure -> failure.expected().stream()).toList();
  }
}
