package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.model.Message;
import java.util.List;

/**
 * What the pages of one upgrade have in common: they hear its news while they are shown, and only
 * then, and they have one notice for what went wrong.
 */
public abstract class UpgradePage implements Page {
  protected final PageContext context;
  protected final Route route;
  protected final Upgrade upgrade;
  protected final StatusMessage notice = new StatusMessage();
  private boolean gone;

  protected UpgradePage(PageContext context, Route route, Upgrade upgrade) {
    this.context = context;
    this.route = route;
    this.upgrade = upgrade;
  }

  /** A step has ended; the page may lead elsewhere. */
  protected void ended(Step step, StepResult result) {}

  /** What is known of the upgrade right now. */
  protected final Session session() {
    return upgrade.session();
  }

  /** Whether a step is under way. */
  protected final boolean isBusy() {
    return upgrade.running().isPresent();
  }

  protected final boolean isBusy(Step step) {
    return upgrade.running().filter(step::equals).isPresent();
  }

  /** Whether the page is not shown any more: work that ends now is nobody's business. */
  protected final boolean isGone() {
    return gone;
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
  public Message message() {
    return notice.message();
  }

  @Override
  public void read() {
    notice.read();
  }

  @Override
  public void refuse(String why) {
    notice.inform(why);
  }

  @Override
  public void tick() {
    notice.tick();
  }

  @Override
  public List<String> exitMessage() {
    return ExitMessage.of(upgrade);
  }

  /** News that was on its way when the page was left is nobody's business any more. */
  private void heard(FlowNews news) {
    if (gone) {
      return;
    }
    if (news instanceof FlowNews.Ended end) {
      ended(end.step(), end.result());
    } else if (news instanceof FlowNews.NotKept notKept) {
      notice.complain(notKept.trouble());
    }
    if (!gone) {
      route.refresh();
    }
  }
}
