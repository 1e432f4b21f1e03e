package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Farewell;
import dev.odooupgrade.ui.page.Notice;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order, one step on the screen at a time, until the platform has created the request. */
public final class OrderPage implements Page {
  private final Desk desk;
  private final Route route;
  private final Upgrade upgrade;
  private final OrderPanels panels;
  private final Notice notice = new Notice();
  private final Set<OrderStep> passed = EnumSet.noneOf(OrderStep.class);
  private OrderStep step;
  private boolean gone;

  /** The order of an upgrade, at the first step that is not filled in yet. */
  public OrderPage(Desk desk, Route route, Upgrade upgrade) {
    this.desk = desk;
    this.route = route;
    this.upgrade = upgrade;
    this.panels = new OrderPanels(new Draft(upgrade), desk, route::refresh);
    this.step = firstOpen();
    for (OrderStep earlier : OrderStep.values()) {
      if (earlier.compareTo(step) < 0) {
        passed.add(earlier);
      }
    }
  }

  @Override
  public String id() {
    return "order." + step.name();
  }

  @Override
  public String title() {
    return "New upgrade · step "
        + (step.ordinal() + 1)
        + " of "
        + OrderStep.values().length
        + ": "
        + step.words();
  }

  @Override
  public Body body() {
    Panel panel = panel();
    return new StepBody(
        StepList.items(step, passed, panels, upgrade.session(), skipsTimezone()),
        panel.question(),
        panel.why(),
        isCreating() ? Optional.empty() : panel.field(),
        panel.choices(),
        panel.facts(),
        isCreating() ? List.of() : panel.advice());
  }

  @Override
  public Message message() {
    return isCreating() ? Message.busy("Creating the request...") : notice.message();
  }

  @Override
  public List<Binding> bindings() {
    if (isCreating()) {
      return List.of(OrderKeys.STOP_WAITING);
    }
    boolean last = step == OrderStep.REVIEW;
    return List.of(
        last ? OrderKeys.ACCEPT.saying("create and upload") : OrderKeys.ACCEPT,
        last ? OrderKeys.NEXT.blocked("this is the last step; Enter sends it") : OrderKeys.NEXT,
        OrderKeys.BACK.saying(step == OrderStep.CONTRACT ? "home (all is kept)" : "back"));
  }

  @Override
  public boolean edit(Key key) {
    return !isCreating() && panel().edit(key);
  }

  @Override
  public boolean isTyping() {
    return !isCreating() && panel().field().isPresent();
  }

  @Override
  public void act(String id) {
    switch (id) {
      case "order.accept", "order.next" -> accept();
      case "order.back" -> back();
      case "order.cancel" -> upgrade.stop();
      default -> throw new IllegalArgumentException(id);
    }
  }

  @Override
  public void read() {
    notice.read();
  }

  @Override
  public void tick() {
    notice.tick();
  }

  @Override
  public void entered() {
    upgrade.listen(news -> desk.background().onUiThread(() -> heard(news)));
    panels.dump().entered();
    panel().entered();
  }

  @Override
  public void left() {
    gone = true;
  }

  @Override
  public Optional<Leaving> leaving() {
    return isCreating()
        ? Optional.of(
            new Leaving(
                "Stop waiting?",
                "The request may be created all the same; its answer, with the key, would be lost."))
        : Optional.empty();
  }

  @Override
  public List<String> farewell() {
    return Farewell.of(upgrade);
  }

  private void accept() {
    Panel panel = panel();
    panel.settle();
    Optional<String> objection = panel.objection();
    if (objection.isPresent()) {
      notice.complain(objection.get());
    } else if (step == OrderStep.REVIEW) {
      send();
    } else {
      passed.add(step);
      go(following());
    }
  }

  private OrderStep following() {
    OrderStep next = OrderStep.values()[step.ordinal() + 1];
    if (next != OrderStep.TIMEZONE || !skipsTimezone()) {
      return next;
    }
    notice.inform(
        "Timezone skipped: this database is from "
            + panels.dump().modernVersion().orElse("Odoo 6.1 or newer")
            + ", which stores its times in UTC.");
    return OrderStep.REVIEW;
  }

  private boolean skipsTimezone() {
    return panels.dump().modernVersion().isPresent()
        && upgrade.session().draft().get(OrderField.TIMEZONE).isBlank();
  }

  private void back() {
    notice.read();
    if (step == OrderStep.CONTRACT) {
      route.home();
      return;
    }
    OrderStep before = OrderStep.values()[step.ordinal() - 1];
    go(before == OrderStep.TIMEZONE && skipsTimezone() ? OrderStep.FILENAME : before);
  }

  private void go(OrderStep next) {
    step = next;
    panel().entered();
  }

  private void send() {
    Optional<OrderStep> open = incomplete();
    if (open.isPresent()) {
      go(open.get());
      notice.complain(panel().objection().orElse("This step is not filled in yet."));
    } else if (upgrade.session().stage() == Stage.CREATING) {
      route.confirm(
          "Create it again?",
          "A request may exist already. Creating another one does no harm, but the first may stay"
              + " behind unused.",
          "create again",
          () -> upgrade.start(Step.CREATE));
    } else {
      upgrade.start(Step.CREATE);
    }
  }

  private Optional<OrderStep> incomplete() {
    for (OrderStep each : OrderStep.values()) {
      if (each != OrderStep.REVIEW && panels.of(each).objection().isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private OrderStep firstOpen() {
    for (OrderStep each : OrderStep.values()) {
      if (StepList.isOpen(each, panels, upgrade.session())) {
        return each;
      }
    }
    return OrderStep.REVIEW;
  }

  private void heard(FlowNews news) {
    if (gone) {
      return;
    }
    if (news instanceof FlowNews.Ended ended) {
      ended(ended.result());
    } else if (news instanceof FlowNews.NotKept notKept) {
      notice.complain(notKept.trouble());
    }
    route.refresh();
  }

  private void ended(StepResult result) {
    if (result.session().stage().hasRequest() && result.isFine()) {
      route.follow(upgrade, true);
      return;
    }
    boolean refused = result.trouble().filter(t -> t.kind() == TroubleKind.REFUSED).isPresent();
    Optional<OrderStep> first = refusedField(result).map(OrderStep::of);
    if (refused && first.isPresent()) {
      go(first.get());
      // The platform's own words stand at the step, beside what it would accept.
      notice.complain(
          "The platform refused the order. No request was created; all you typed is kept.");
    } else {
      result.trouble().ifPresent(notice::complain);
    }
  }

  private static Optional<OrderField> refusedField(StepResult result) {
    List<Failure> failures = new ArrayList<>(result.session().failures());
    return failures.stream().flatMap(failure -> failure.field().stream()).sorted().findFirst();
  }

  private boolean isCreating() {
    return upgrade.running().isPresent();
  }

  private Panel panel() {
    return panels.of(step);
  }
}
