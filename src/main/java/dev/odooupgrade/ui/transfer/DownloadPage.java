package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import java.util.ArrayList;
import java.util.List;

/** The newest download: on its way, broken off and ready to go on, or in its place. */
public final class DownloadPage extends TransferPage {
  private final boolean moving;
  private final FileSubject file;

  /** {@code moving}: begins by itself, because it was just asked for. */
  public DownloadPage(PageContext context, Route route, Upgrade upgrade, boolean moving) {
    super(context, route, upgrade, Step.DOWNLOAD, "download");
    this.moving = moving;
    this.file = new FileSubject(upgrade);
  }

  @Override
  public void entered() {
    super.entered();
    if (moving) {
      fetch();
    }
  }

  @Override
  public List<Binding> bindings() {
    Binding back = TransferKeys.BACK_TO_STATUS.does(() -> stopFirst(() -> route.status(upgrade)));
    Binding quit = LeavingKeys.QUIT.does(route::quit);
    if (isBusy()) {
      return bindingsInMotion(
          TransferKeys.STOP_FETCHING,
          List.of(),
          List.of(
              back.saying("stop, status"),
              quit.blockedIf(true, "a download is running; x stops it")));
    }
    List<Binding> bindings = new ArrayList<>();
    if (Downloads.withReport(session()).isPresent()) {
      bindings.add(TransferKeys.REPORT.does(() -> route.report(upgrade)));
    }
    bindings.add(
        TransferKeys.FETCH
            .does(this::fetch)
            .saying(file.kept() > 0 ? "resume" : "download")
            .blockedIf(file.isWhole(), "it is already downloaded"));
    bindings.add(
        TransferKeys.OTHER_FILE
            .does(() -> route.fetch(upgrade))
            .blockedIf(!Downloads.isPossible(session()), "the platform has nothing to download"));
    bindings.add(limitKey().saying(""));
    bindings.add(back);
    bindings.add(quit);
    return bindings;
  }

  @Override
  void endedByItself(Step step, StepResult result) {
    boolean stopped =
        result.trouble().map(Trouble::kind).filter(TroubleKind.INTERRUPTED::equals).isPresent();
    if (step == Step.STATUS && !stopped) {
      begin();
    } else {
      tell(result.trouble());
    }
  }

  /** An address told another day may lead nowhere by now, so it is asked for once more. */
  private void fetch() {
    upgrade.start(Step.STATUS);
  }

  @Override
  TransferSubject subject() {
    return file;
  }
}
