package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.util.List;
import java.util.Optional;

/**
 * What is ordered, as a person entered it; kept after it was sent.
 *
 * @param dumpTyped the path as it stands in the field, which may lead to no dump yet
 */
public record SessionOrder(
    OrderDraft draft, Optional<DumpFile> dump, String dumpTyped, List<Variable> variables) {
  public static final SessionOrder EMPTY =
      new SessionOrder(OrderDraft.EMPTY, Optional.empty(), "", List.of());

  public SessionOrder {
    variables = List.copyOf(variables);
  }
}
