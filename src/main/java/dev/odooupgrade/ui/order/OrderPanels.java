package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.ui.page.PageContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The panels of an order, one for each step. */
final class OrderPanels {
  private final Map<OrderStep, Panel> panels = new EnumMap<>(OrderStep.class);
  private final Draft draft;
  private final DumpPanel dump;
  private final ReviewPanel review;

  OrderPanels(Draft draft, PageContext context, Runnable changed) {
    this.draft = draft;
    dump = new DumpPanel(draft, context, changed);
    panels.put(OrderStep.PLATFORM, new PlatformPanel(draft));
    panels.put(
        OrderStep.CONTRACT,
        new ContractPanel(
            draft,
            "Which contract is the upgrade for?",
            "The number of your Odoo Enterprise subscription. It looks like M123456-abcxyz; you"
                + " find it on your subscription and invoices.",
            () -> misfit(OrderField.CONTRACT),
            context.preferences().customers().withContract()));
    putTyped(
        OrderField.EMAIL,
        "Who should Odoo e-mail?",
        "Odoo sends progress updates to this address.");
    putTyped(
        OrderField.TARGET,
        "Which version do you want?",
        "The version of Odoo to upgrade to, such as 17.0 or 18.0. If the version is not available,"
            + " you can pick from a list.");
    panels.put(OrderStep.AIM, new AimPanel(draft));
    panels.put(OrderStep.DUMP, dump);
    putTyped(
        OrderField.FILENAME,
        "What is the dump called?",
        "The platform shows your dump under this name and the result as upgraded_NAME. Defaults to"
            + " the file's name.");
    panels.put(
        OrderStep.TIMEZONE,
        new TimezonePanel(
            draft,
            context.zones(),
            context.clock(),
            context.background(),
            () -> misfit(OrderField.TIMEZONE)));
    review = new ReviewPanel(draft, dump::doubts);
    panels.put(OrderStep.REVIEW, review);
  }

  private void putTyped(OrderField field, String question, String why) {
    panels.put(
        OrderStep.of(field), new TextPanel(draft, field, question, why, () -> misfit(field)));
  }

  /** Why the order does not fit the dump, as far as that was looked at. */
  Optional<String> misfit(OrderField field) {
    return Optional.ofNullable(
        OrderRules.misfits(draft.upgrade().session().draft(), dump.release(), draft.fields())
            .get(field));
  }

  Panel of(OrderStep step) {
    return Objects.requireNonNull(panels.get(step), step::name);
  }

  /** The panel that leads back to a step. */
  ReviewPanel review() {
    return review;
  }

  /** The panel of the dump, which others want to know of. */
  DumpPanel dump() {
    return dump;
  }
}
