package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A step that is typed, and after a refusal can be picked from what the platform accepts. */
class TextPanel extends TypedPanel {
  private final Supplier<Optional<String>> misfit;

  /**
   * @param misfit why it does not fit the dump, when it does not: the order asks about that
   */
  TextPanel(
      Draft draft,
      OrderField field,
      String question,
      String why,
      Supplier<Optional<String>> misfit) {
    super(draft, field, question, why);
    this.misfit = misfit;
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
            input.marked(),
            "The platform accepts these. Choose with Up and Down."));
  }

  @Override
  public List<Advice> advice() {
    List<Advice> advice = new ArrayList<>(draft.refusalAdvice(field));
    if (!input.text().isBlank()) {
      OrderRules.problem(field, OrderRules.meant(field, input.text()))
          .or(misfit)
          .ifPresent(words -> advice.add(new Advice(Tone.BAD, words)));
    }
    return advice;
  }

  @Override
  public void settle() {
    List<String> accepted = accepted();
    if (input.marked() >= 0 && input.marked() < accepted.size()) {
      input.fill(accepted.get(input.marked()));
    } else {
      draft.put(field, OrderRules.meant(field, input.text()));
    }
    input.offer(ListCursor.NOTHING);
  }

  @Override
  public Optional<String> objection() {
    // A refused value may be sent again: what was wrong may have been put right at the platform.
    return OrderRules.problem(field, draft.get(field));
  }

  @Override
  ListCursor list() {
    return ListCursor.none(accepted().size());
  }

  private List<String> accepted() {
    return draft.refusals(field).stream().flatMap(failure -> failure.expected().stream()).toList();
  }
}
