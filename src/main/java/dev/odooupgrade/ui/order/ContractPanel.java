package dev.odooupgrade.ui.order;

import dev.odooupgrade.config.Customer;
import dev.odooupgrade.config.Customers;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The step that asks for the contract, or for the customer whose contract it is. */
final class ContractPanel extends TextPanel {
  private final Customers customers;
  private List<Customer> offered = List.of();

  ContractPanel(
      Draft draft,
      String question,
      String why,
      Supplier<Optional<String>> misfit,
      Customers customers) {
    super(draft, OrderField.CONTRACT, question, why, misfit);
    this.customers = customers;
  }

  @Override
  public Optional<ChoiceModel> choices() {
    return offered.isEmpty()
        ? super.choices()
        : Optional.of(
            new ChoiceModel(
                offered.stream().map(ContractPanel::choice).toList(), input.marked(), footer()));
  }

  /** What was typed is no contract where it is a customer's name. */
  @Override
  public List<Advice> advice() {
    return marked().isPresent() ? draft.refusalAdvice(field) : super.advice();
  }

  @Override
  public void settle() {
    Optional<Customer> chosen = marked();
    if (chosen.isEmpty()) {
      super.settle();
      return;
    }
    draft.order(chosen.get());
    input.show(draft.get(field));
    input.offer(list());
  }

  /** Only a name that begins as it was typed is taken by Enter alone; any other is a guess. */
  @Override
  ListCursor list() {
    offered = draft.refusals(field).isEmpty() ? customers.like(input.text()) : List.of();
    if (offered.isEmpty()) {
      return super.list();
    }
    return customers.isBeginning(input.text())
        ? ListCursor.first(offered.size())
        : ListCursor.none(offered.size());
  }

  private Optional<Customer> marked() {
    int index = input.marked();
    return index >= 0 && index < offered.size()
        ? Optional.of(offered.get(index))
        : Optional.empty();
  }

  private String footer() {
    return marked().isPresent()
        ? "Press Enter to use the selected customer's contract and e-mail."
        : "Your customers. Choose with Up and Down, or type a name or a contract.";
  }

  private static ChoiceModel.Choice choice(Customer customer) {
    return new ChoiceModel.Choice(
        SafeText.clean(customer.name()),
        SafeText.clean((customer.contract() + "  " + customer.email()).strip()));
  }
}
