package dev.odooupgrade.tui;

import dev.odooupgrade.tui.signal.TaskProgress;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StatusBody.Milestone;
import dev.odooupgrade.ui.model.StatusBody.Progress;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TransferBody;

/** What a page is for those who see its window from outside: a title, and progress. */
final class WindowWords implements Body.Visitor {
  /** Thousandths in a hundredth. */
  private static final int PERMILLE_PERCENT = 10;

  private static final String PROGRAM = "odoo-upgrade";

  private String standing = "";
  private TaskProgress progress = TaskProgress.NONE;

  private WindowWords() {}

  /** How far it is comes first, since a tab shows no more than the beginning. */
  static String title(PageModel page) {
    String standing = of(page).standing;
    String about = page.header().title();
    return (standing.isEmpty() ? "" : standing + " · ")
        + about
        + (about.startsWith(PROGRAM) ? "" : " - " + PROGRAM);
  }

  static TaskProgress progress(PageModel page) {
    return of(page).progress;
  }

  private static WindowWords of(PageModel page) {
    WindowWords words = new WindowWords();
    page.body().accept(words);
    return words;
  }

  @Override
  public void transfer(TransferBody transfer) {
    standing = transfer.percent();
    int percent = transfer.permille() / PERMILLE_PERCENT;
    progress =
        switch (transfer.motion()) {
          case RESTING -> TaskProgress.NONE;
          case MOVING -> new TaskProgress(TaskProgress.State.MOVING, percent);
          case HELD -> new TaskProgress(TaskProgress.State.PAUSED, percent);
        };
  }

  @Override
  public void status(StatusBody status) {
    for (Milestone stage : status.timeline()) {
      if (stage.progress() == Progress.CURRENT || stage.progress() == Progress.FAILED) {
        standing = stage.name();
      }
    }
    progress =
        switch (status.activity()) {
          case RESTING -> TaskProgress.NONE;
          case WORKING ->
              status.permille().isPresent()
                  ? new TaskProgress(
                      TaskProgress.State.MOVING, status.permille().getAsInt() / PERMILLE_PERCENT)
                  : TaskProgress.BUSY;
          case FAILED -> TaskProgress.FAILED;
        };
  }

  @Override
  public void home(HomeBody home) {}

  @Override
  public void step(StepBody step) {}

  @Override
  public void lines(LongTextBody lines) {}

  @Override
  public void text(TextBody text) {}
}
