package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Downloads;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.Titles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest download: on its way, broken off and ready to go on, or in its place. */
public final class DownloadPage extends TransferPage {
  private final boolean moving;

  /**
   * @param moving whether to begin by itself, because it was just asked for
   */
  public DownloadPage(Desk desk, Route route, Upgrade upgrade, boolean moving) {
    super(desk, route, upgrade, Step.DOWNLOAD);
    this.moving = moving;
  }

  @Override
  public String id() {
    return "download";
  }

  @Override
  public String title() {
    return Titles.of(session(), "download");
  }

  @Override
  public void entered() {
    super.entered();
    if (moving) {
      begin();
    }
  }

  @Override
  public Message message() {
    if (isMoving() && notice.message().kind() == Message.Kind.NONE) {
      return Message.busy(
          isWaiting()
              ? "Leave this program open: it goes on by itself."
              : "Downloading. If this program ends, the next download goes on from here.");
    }
    return notice.message();
  }

  @Override
  public List<Binding> bindings() {
    if (isBusy()) {
      return bindingsInMotion(
          TransferKeys.STOP_FETCHING,
          List.of(),
          List.of(
              TransferKeys.BACK_TO_STATUS.saying("stop, status"),
              LeavingKeys.QUIT.blocked("the download runs; x stops it")));
    }
    return List.of(
        isFinished()
            ? TransferKeys.FETCH.blocked("it is here already")
            : TransferKeys.FETCH.saying(kept() > 0 ? "go on" : "download"),
        Downloads.isPossible(session())
            ? TransferKeys.OTHER_FILE
            : TransferKeys.OTHER_FILE.blocked("the platform has nothing to fetch"),
        TransferKeys.LIMIT,
        TransferKeys.BACK_TO_STATUS,
        LeavingKeys.QUIT);
  }

  @Override
  public void act(String id) {
    if (actOnTransfer(id)) {
      return;
    }
    switch (id) {
      case "download.go" -> begin();
      case "download.stop" -> askToStop(Optional.empty());
      case "download.other" -> route.fetch(upgrade);
      case "download.back" -> {
        if (isMoving()) {
          askToStop(Optional.of(() -> route.status(upgrade)));
        } else {
          route.status(upgrade);
        }
      }
      default -> throw new IllegalArgumentException(id);
    }
  }

  @Override
  protected void ended(Step step, StepResult result) {
    Optional<Runnable> then = takeAfterwards();
    if (then.isPresent()) {
      then.get().run();
    } else {
      tell(result.trouble());
    }
  }

  @Override
  String file() {
    return newestDownload()
        .map(file -> SafeText.clean(String.valueOf(file.target().getFileName())))
        .orElse("Nothing is chosen.");
  }

  @Override
  String about() {
    return newestDownload().map(file -> file.what().words()).orElse("");
  }

  @Override
  String way() {
    return newestDownload()
        .map(
            file ->
                "into "
                    + folder(file)
                    + file.via().map(via -> ", by " + WayWords.name(via)).orElse("")
                    + (isFinished() ? "" : ", goes on after a break"))
        .orElse("");
  }

  @Override
  long size() {
    return newestDownload().map(file -> file.total().orElse(0)).orElse(0L);
  }

  @Override
  long kept() {
    return newestDownload().map(Download::moved).orElse(0L);
  }

  @Override
  long broken() {
    return kept();
  }

  @Override
  List<String> whileWaiting() {
    return kept() > 0
        ? List.of("What has come is kept; the next try goes on behind it.")
        : List.of();
  }

  @Override
  String whilePaused() {
    return "Paused. p goes on; should the platform end the connection meanwhile, it goes on from"
        + " here all the same.";
  }

  @Override
  String comparing() {
    return "Checking what has come";
  }

  @Override
  List<String> atRest() {
    if (isFinished()) {
      return whole();
    }
    if (kept() == 0) {
      return List.of("Nothing has come yet; Enter downloads it.");
    }
    return newestDownload().map(FetchWords::here).map(List::of).orElse(List.of());
  }

  @Override
  String ifStopped() {
    return "What has come is kept: the next download goes on from there.";
  }

  @Override
  String stoppedWords() {
    return "What has come is kept.";
  }

  @Override
  String noun() {
    return "download";
  }

  private List<String> whole() {
    List<String> words = new ArrayList<>();
    newestDownload()
        .ifPresent(
            file -> {
              words.add(
                  "It is here, whole and checked: "
                      + SafeText.clean(file.target().toString())
                      + ", "
                      + ByteSize.words(Math.max(kept(), size()))
                      + ".");
              words.add(next(file.what()));
            });
    return words;
  }

  private static String next(Artifact what) {
    return switch (what) {
      case UPGRADED, UPGRADED_SQL ->
          "Next: restore it into a new database, not over the old one, and look at it before"
              + " anybody works in it.";
      case ORIGINAL, ORIGINAL_SQL -> "It is your dump as the platform has it.";
      case NOTES -> "Next: open it in a browser.";
    };
  }

  private boolean isFinished() {
    return newestDownload().flatMap(Download::finished).isPresent();
  }

  private Optional<Download> newestDownload() {
    return session().transfers().newest();
  }

  private static String folder(Download file) {
    return SafeText.clean(
        Optional.ofNullable(file.target().getParent()).map(Path::toString).orElse("/"));
  }
}
