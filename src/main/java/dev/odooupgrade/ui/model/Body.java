package dev.odooupgrade.ui.model;

import java.util.Optional;

/** What stands between the title and the message. */
public sealed interface Body
    permits HomeBody, StepBody, TransferBody, StatusBody, LongTextBody, TextBody {

  void accept(Visitor visitor);

  /** The field that is typed into; the filter of a list is not one. */
  default Optional<FieldModel> field() {
    return Optional.empty();
  }

  /** Treats each kind of body, so that a new kind cannot be forgotten anywhere. */
  interface Visitor {
    void home(HomeBody home);

    void step(StepBody step);

    void transfer(TransferBody transfer);

    void status(StatusBody status);

    void lines(LongTextBody lines);

    void text(TextBody text);
  }
}
