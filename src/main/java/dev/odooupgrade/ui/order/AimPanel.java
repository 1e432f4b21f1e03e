package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The step that asks what the upgraded database is for. */
final class AimPanel implements Panel, Input {
  private final Draft draft;
  private ListCursor cursor;

  AimPanel(Draft draft) {
    this.draft = draft;
    this.cursor = marked();
  }

  @Override
  public String question() {
    return "What is the upgraded database for?";
  }

  @Override
  public List<String> why() {
    return List.of(
        "Begin with a test: try the upgraded copy while the business goes on. Choose production"
            + " once the test looks good and nobody is using the old database.");
  }

  @Override
  public Optional<ChoiceModel> choices() {
    return Optional.of(
        new ChoiceModel(
            List.of(
                new ChoiceModel.Choice("test", "a rehearsal, repeatable"),
                new ChoiceModel.Choice("production", "real upgrade; stop Odoo first")),
            cursor.index(),
            "Choose with Up and Down, or with t and p."));
  }

  @Override
  public List<Advice> advice() {
    return draft.refusalAdvice(OrderField.AIM);
  }

  @Override
  public List<Shortcut> keys() {
    return PanelKeys.AIM;
  }

  @Override
  public Input input() {
    return this;
  }

  @Override
  public boolean press(Key key) {
    Optional<Integer> letter = key instanceof Key.Typed typed ? beginning(typed) : Optional.empty();
    Optional<ListCursor> moved = letter.map(cursor::at).or(() -> cursor.press(key));
    moved.ifPresent(this::take);
    return moved.isPresent();
  }

  @Override
  public void mark(int index) {
    take(cursor.at(index));
  }

  @Override
  public void settle() {
    draft.put(OrderField.AIM, Aim.values()[cursor.index()].word());
  }

  @Override
  public Optional<String> objection() {
    return OrderRules.problem(OrderField.AIM, draft.get(OrderField.AIM));
  }

  @Override
  public String summary() {
    return SafeText.clean(draft.get(OrderField.AIM));
  }

  @Override
  public void entered() {
    cursor = marked();
  }

  private void take(ListCursor next) {
    cursor = next;
    settle();
  }

  private static Optional<Integer> beginning(Key.Typed letter) {
    return Arrays.stream(Aim.values())
        .filter(aim -> aim.word().startsWith(letter.text().toLowerCase(Locale.ROOT)))
        .map(Aim::ordinal)
        .findFirst();
  }

  private ListCursor marked() {
    int index = Aim.parse(draft.get(OrderField.AIM)).map(Aim::ordinal).orElse(0);
    return ListCursor.first(Aim.values().length).at(index);
  }
}
