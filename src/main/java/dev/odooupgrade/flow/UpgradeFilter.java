package dev.odooupgrade.flow;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.WordFilter;
import java.util.List;

/** Finds an upgrade by a few words, each of which must be in one of its fields. */
public record UpgradeFilter(WordFilter words) {
  public static final UpgradeFilter ALL = of("");

  /** The words that were typed, with blanks between them. */
  public static UpgradeFilter of(String typed) {
    return new UpgradeFilter(WordFilter.of(typed));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether all that is known of an upgrade holds the words. */
  public boolean finds(Session session) {
    return words.finds(
        List.of(
            session.label().words(),
            session.ordered(OrderField.CONTRACT),
            session.ordered(OrderField.FILENAME),
            session.ordered(OrderField.TARGET),
            session.ordered(OrderField.AIM),
            session.ordered(OrderField.EMAIL),
            session.request().map(RequestRef::id).orElse(""),
            session.id().value(),
            UpgradeGroup.of(session).words(),
            Standing.of(session)));
  }
}
