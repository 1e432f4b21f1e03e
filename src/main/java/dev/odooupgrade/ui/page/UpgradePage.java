package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the pages of one upgrade have in common: they hear its news while they are shown, and only
 * then, and they have one line for what went wrong.
 */
public abstract class UpgradePage implements Page {
  protected final PageContext context;
  protected final Route route;
  protected final Upgrade upgrade;
  protected final StatusMessage statusMessage = new StatusMessage();
  private final String id;
  private final String doing;
  private boolean gone;

  /** The step under way, until its end was heard: between the two the page must not seem idle. */
  private Optional<Step> underWay = Optional.empty();

  /**
   * @param doing what is being done with the upgrade, for the title; empty where it is only shown
   */
  protected UpgradePage(
      PageContext context, Route route, Upgrade upgrade, String id, String doing) {
    this.context = context;
    this.route = route;
    this.upgrade = upgrade;
    this.id = id;
    this.doing = doing;
  }

  @Override
  public String id() {
    return id;
  }

  /** The order in short, its request, and what is being done. */
  @Override
  public String title() {
    String end = doing.isEmpty() ? "" : " · " + doing;
    Optional<String> request = session().request().map(RequestRef::id);
    OrderDraft order = session().draft();
    String called =
        session().label().name().isEmpty() ? order.contract().strip() : session().called();
    return called.isEmpty()
        ? request.map(number -> "Request " + number).orElse("Upgrade") + end
        : called
            + " → "
            + order.target()
            + " "
            + order.aim()
            + request.map(number -> " · request " + number).orElse("")
            + end;
  }

  /** A step has ended; the page may lead elsewhere. */
  protected void ended(Step step, StepResult result) {}

  /** Runs the work on a worker, and then hands its result over, unless the page was left. */
  protected final <T> void inBackground(Supplier<T> work, Consumer<T> then) {
    context.background().run(work, unlessGone(then));
  }

  /** The same for work that may fail: then the message says why. */
  protected final <T> void attempt(Background.Attempt<T> work, Consumer<T> then) {
    context.background().attempt(work, unlessGone(then), unlessGone(statusMessage::complain));
  }

  private <T> Consumer<T> unlessGone(Consumer<T> then) {
    return result -> {
      if (!gone) {
        then.accept(result);
        route.refresh();
      }
    };
  }

  /** What is known of the upgrade right now. */
  protected final Session session() {
    return upgrade.session();
  }

  /** What goes on, or that the platform asks to wait before it goes on. */
  protected final Message busy(String usual) {
    return Message.busy(upgrade.waiting().map(this::words).orElse(usual));
  }

  private String words(FlowNews.Waiting pause) {
    Duration left = Duration.between(context.clock().instant(), pause.until().plusMillis(999));
    return "The platform is busy and asks to wait. Next try %s (%d of %d)."
        .formatted(Durations.in(left), pause.failures(), pause.most());
  }

  /** Whether a step is under way. */
  protected final boolean isBusy() {
    underWay = upgrade.running().or(() -> underWay);
    return underWay.isPresent();
  }

  protected final boolean isBusy(Step step) {
    return isBusy() && underWay.filter(step::equals).isPresent();
  }

  @Override
  public void entered() {
    upgrade.listen(news -> context.background().onUiThread(() -> heard(news)));
  }

  @Override
  public void left() {
    gone = true;
  }

  @Override
  public StatusMessage statusMessage() {
    return statusMessage;
  }

  @Override
  public List<String> exitMessage() {
    return ExitMessage.of(upgrade);
  }

  /** Ignores news that arrives after the page was left. */
  private void heard(FlowNews news) {
    if (gone) {
      return;
    }
    if (news instanceof FlowNews.Ended end) {
      underWay = Optional.empty();
      ended(end.step(), end.result());
    } else if (news instanceof FlowNews.NotKept notKept) {
      statusMessage.complain(notKept.trouble());
    }
    if (!gone) {
      route.refresh();
    }
  }
}
