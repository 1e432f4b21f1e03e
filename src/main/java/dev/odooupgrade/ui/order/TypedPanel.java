package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.List;
import java.util.Optional;

/** A step whose value is typed, beside a list that may be chosen from. */
abstract class TypedPanel implements Panel {
  final Draft draft;
  final OrderField field;
  final ChoiceField input;
  private final String question;
  private final String why;

  TypedPanel(Draft draft, OrderField field, String question, String why) {
    this.draft = draft;
    this.field = field;
    this.question = question;
    this.why = why;
    this.input = new ChoiceField(draft.get(field), this::typed);
  }

  /** The list as it fits what is typed now. */
  abstract ListCursor list();

  @Override
  public String question() {
    return question;
  }

  @Override
  public List<String> why() {
    return List.of(why);
  }

  @Override
  public Optional<FieldModel> field() {
    return Optional.of(input.model());
  }

  @Override
  public Input input() {
    return input;
  }

  @Override
  public String summary() {
    return SafeText.clean(draft.get(field).strip());
  }

  @Override
  public void entered() {
    input.show(draft.get(field));
    input.offer(list());
  }

  private void typed() {
    draft.put(field, input.text());
    input.offer(list());
  }
}
