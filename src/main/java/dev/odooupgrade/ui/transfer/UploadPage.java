package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TransferPhase;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.DumpDesk;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.Titles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dump on its way, or about to be sent, or broken off. */
public final class UploadPage extends TransferPage {
  private Optional<Set<Via>> ways = Optional.empty();
  private boolean wanted;
  private boolean goingOn;

  /**
   * @param moving whether to begin by itself, because the step before has just ended well
   */
  public UploadPage(Desk desk, Route route, Upgrade upgrade, boolean moving) {
    super(desk, route, upgrade, Step.UPLOAD);
    this.wanted = moving;
  }

  @Override
  public String id() {
    return "upload";
  }

  @Override
  public String title() {
    return Titles.of(session(), "upload");
  }

  @Override
  public void entered() {
    super.entered();
    if (wanted) {
      // The platform was spoken to a moment ago, so that nothing has to be read to know its ways.
      known(upgrade.uploadWays());
      return;
    }
    desk.background().run(upgrade::uploadWays, this::known);
    if (session().stage() == Stage.UPLOADING) {
      upgrade.start(Step.STATUS);
    } else {
      notice.inform("The request exists and waits for the dump. Enter uploads it.");
    }
  }

  @Override
  public Message message() {
    if (isBusy(Step.STATUS)) {
      return Message.busy("Asking the platform whether the dump has arrived...");
    }
    if (wanted) {
      return Message.busy("Looking for the way to the platform...");
    }
    if (!isMoving() || notice.message().kind() != Message.Kind.NONE) {
      return notice.message();
    }
    if (isWaiting()) {
      return Message.busy("Leave this program open: it goes on by itself.");
    }
    if (isSettling()) {
      return Message.busy("The link broke. Asking the platform what has arrived...");
    }
    return Message.busy(
        canGoOn()
            ? "Uploading. If this program ends, the next upload goes on from here."
            : "Uploading. Leave this program open until the dump has arrived.");
  }

  @Override
  public List<Binding> bindings() {
    if (isBusy(Step.STATUS)) {
      return List.of(TransferKeys.STOP_ASKING, LeavingKeys.HOME);
    }
    if (isBusy()) {
      return bindingsInMotion(
          TransferKeys.STOP_SENDING,
          List.of(wayKey()),
          List.of(
              LeavingKeys.HOME.saying("stop, home"),
              LeavingKeys.QUIT.blocked("the upload runs; x stops it")));
    }
    if (wanted) {
      return List.of(LeavingKeys.HOME);
    }
    return List.of(
        sendKey(),
        wayKey(),
        TransferKeys.LIMIT,
        TransferKeys.OTHER_DUMP,
        LeavingKeys.HOME,
        LeavingKeys.QUIT);
  }

  @Override
  public void act(String id) {
    if (actOnTransfer(id)) {
      return;
    }
    switch (id) {
      case "upload.send" -> send();
      case "upload.stop" -> askToStop(Optional.empty());
      case "upload.cancel" -> upgrade.stop();
      case "upload.way" -> goOtherWay();
      case "upload.dump" ->
          route.ask(
              "Another dump",
              "Which file shall be uploaded instead?",
              session().dump().map(dump -> dump.path().toString()).orElse(""),
              this::choose);
      case "home" -> {
        if (isMoving()) {
          askToStop(Optional.of(route::home));
        } else {
          route.home();
        }
      }
      default -> throw new IllegalArgumentException(id);
    }
  }

  private void known(Set<Via> offered) {
    if (isGone()) {
      return;
    }
    ways = Optional.of(offered);
    if (wanted) {
      send();
    }
    route.refresh();
  }

  /** What was sent before may have arrived after all: the flow asks that first. */
  private void send() {
    wanted = ways.isEmpty();
    if (wanted) {
      return;
    }
    if (isLargeAndUndecided()) {
      route.chooseWay(upgrade);
      return;
    }
    goingOn = true;
    begin();
  }

  /** Whether both ways are open and nobody has chosen, for a dump that one would not send twice. */
  private boolean isLargeAndUndecided() {
    return session().transfers().via().isEmpty()
        && session().dump().isPresent()
        && via().equals(Optional.of(Via.SFTP))
        && other().isPresent();
  }

  private void goOtherWay() {
    Optional<Via> other = other();
    if (isWaiting()) {
      stopAndThen(
          Optional.of(
              () -> {
                upgrade.wish(other);
                send();
              }));
    } else {
      upgrade.wish(other);
      other.ifPresent(
          via -> notice.inform("The dump goes over " + WayWords.name(via) + ". Enter begins."));
    }
  }

  private void choose(String path) {
    desk.background()
        .run(
            () -> desk.dumps().look(path),
            look -> {
              if (!isGone()) {
                chosen(look);
                route.refresh();
              }
            });
  }

  private void chosen(DumpDesk.Look look) {
    look.file()
        .ifPresentOrElse(
            file -> {
              upgrade.chose(Optional.of(file));
              notice.inform("This dump will be uploaded now: Enter begins.");
            },
            () -> notice.complain(look.problem().orElse("This is no file that can be uploaded.")));
  }

  @Override
  protected void ended(Step step, StepResult result) {
    Optional<Runnable> then = takeAfterwards();
    Stage stage = result.session().stage();
    if (then.isEmpty() && stage != Stage.CREATED && stage != Stage.UPLOADING) {
      route.follow(upgrade, goingOn && result.isFine());
    } else if (then.isPresent()) {
      then.get().run();
    } else if (result.isFine()) {
      notice.inform(notArrived());
    } else {
      tell(result.trouble());
    }
  }

  private String notArrived() {
    return kept() > 0
        ? ByteSize.part(kept(), size()) + " have arrived; Enter goes on. The request is kept."
        : "The dump has not arrived; Enter sends it again. The request is kept.";
  }

  private Binding sendKey() {
    if (session().dump().isEmpty()) {
      return TransferKeys.SEND.blocked("no dump is chosen");
    }
    return TransferKeys.SEND.saying(
        session().sentBytes() == 0 ? "upload" : canGoOn() ? "go on" : "upload again");
  }

  private Binding wayKey() {
    if (ways.isEmpty()) {
      return TransferKeys.WAY.blocked("which ways there are is not known yet");
    }
    return other()
        .map(via -> TransferKeys.WAY.saying("over " + WayWords.name(via)))
        .orElseGet(() -> TransferKeys.WAY.blocked("the platform offers one way only"));
  }

  /** The way in which the dump travels, as soon as that is known. */
  private Optional<Via> via() {
    return upgrade.uploadWay(ways.orElseGet(() -> EnumSet.noneOf(Via.class)));
  }

  /** The other way, where the platform offers it. */
  private Optional<Via> other() {
    return via()
        .map(WayWords::other)
        .filter(via -> ways.map(offered -> offered.contains(via)).orElse(false));
  }

  /** After a break by HTTPS the platform is asked what has arrived, which is no try of its own. */
  private boolean isSettling() {
    return session().stage() == Stage.UPLOADING && kept() == 0 && isNewest(Happening.UPLOAD_BROKE);
  }

  private boolean isNewest(Happening happening) {
    return newest().map(HistoryEntry::happening).filter(happening::equals).isPresent();
  }

  private boolean canGoOn() {
    return via().equals(Optional.of(Via.SFTP));
  }

  @Override
  String file() {
    return SafeText.clean(session().dump().map(DumpFile::name).orElse("No dump is chosen."));
  }

  @Override
  String about() {
    return session().dump().map(dump -> SafeText.clean(dump.description())).orElse("");
  }

  @Override
  String way() {
    return via().map(WayWords::ofUpload).orElse("");
  }

  @Override
  long size() {
    return session().dump().map(DumpFile::size).orElse(0L);
  }

  @Override
  long kept() {
    return session().transfers().checkpoint().map(Checkpoint::bytes).orElse(0L);
  }

  @Override
  long broken() {
    return session().sentBytes();
  }

  @Override
  List<String> whileWaiting() {
    List<String> words = new ArrayList<>();
    if (kept() > 0) {
      words.add("The next try goes on from where it broke.");
    }
    other().map(WayWords::offer).ifPresent(words::add);
    return words;
  }

  @Override
  String whilePaused() {
    return canGoOn()
        ? "Paused. p goes on; should the platform end the connection meanwhile, it goes on from"
            + " here all the same."
        : "Paused. p goes on; should the platform end the connection meanwhile, it starts over.";
  }

  @Override
  String comparing() {
    return "Comparing what has arrived with the start of the dump";
  }

  @Override
  List<String> atRest() {
    if (session().sentBytes() == 0 || session().stage() == Stage.UPLOADED) {
      return List.of();
    }
    String how = isNewest(Happening.UPLOAD_STOPPED) ? "was stopped" : "broke off";
    List<String> words = new ArrayList<>();
    words.add(
        "The last try "
            + how
            + " after "
            + ByteSize.words(session().sentBytes())
            + (canGoOn() ? ". Enter goes on from there." : ". Enter starts over."));
    other().filter(Via.SFTP::equals).map(WayWords::offer).ifPresent(words::add);
    return words;
  }

  @Override
  String ifStopped() {
    return WayWords.ifStopped(
        via().orElse(Via.HTTPS), movement().phase() == TransferPhase.CONFIRMING && !isWaiting());
  }

  @Override
  String stoppedWords() {
    return "The request is kept.";
  }

  @Override
  String noun() {
    return "upload";
  }
}
