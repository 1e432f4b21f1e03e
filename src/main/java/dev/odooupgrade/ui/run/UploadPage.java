package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.domain.TransferPhase;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.TransferBody;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.DumpDesk;
import dev.odooupgrade.ui.page.HistoryWords;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dump on its way, or about to be sent, or broken off. */
public final class UploadPage extends UpgradePage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private boolean goingOn;
  private boolean goingHome;

  /**
   * @param moving whether to begin by itself, because the step before has just ended well
   */
  public UploadPage(Desk desk, Route route, Upgrade upgrade, boolean moving) {
    super(desk, route, upgrade);
    this.goingOn = moving;
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
    if (goingOn) {
      upgrade.start(Step.UPLOAD);
    } else if (session().stage() == Stage.UPLOADING) {
      upgrade.start(Step.STATUS);
    } else {
      notice.inform("The request exists and waits for the dump. Enter uploads it.");
    }
  }

  @Override
  public Body body() {
    TransferFigures figures = upgrade.movement();
    boolean begun = figures.phase() != TransferPhase.NOT_STARTED;
    return new TransferBody(
        SafeText.clean(session().dump().map(DumpFile::name).orElse("No dump is chosen.")),
        session().dump().map(UploadPage::about).orElse(""),
        begun ? UploadWords.permille(figures) : 0,
        begun ? UploadWords.percent(figures) : "0 %",
        isBusy(Step.UPLOAD) ? UploadWords.figures(figures) : List.of(),
        remarks(figures),
        log());
  }

  @Override
  public Message message() {
    if (isBusy(Step.STATUS)) {
      return Message.busy("Asking the platform whether the dump has arrived...");
    }
    return isBusy(Step.UPLOAD) && notice.message().kind() == Message.Kind.NONE
        ? Message.busy("Uploading. Leave this program open until the dump has arrived.")
        : notice.message();
  }

  @Override
  public List<Binding> bindings() {
    if (isBusy()) {
      return List.of(
          RunKeys.STOP_SENDING,
          RunKeys.HOME.saying("stop, home"),
          RunKeys.QUIT.blocked("the upload runs; x stops it"));
    }
    Binding send =
        session().dump().isPresent() ? RunKeys.SEND : RunKeys.SEND.blocked("no dump is chosen");
    return List.of(
        session().sentBytes() > 0 ? send.saying("upload again") : send,
        RunKeys.OTHER_DUMP,
        RunKeys.HOME,
        RunKeys.QUIT);
  }

  @Override
  public void act(String id) {
    switch (id) {
      case "upload.send" -> send();
      case "upload.stop" -> askToStop(false);
      case "upload.dump" ->
          route.ask(
              "Another dump",
              "Which file shall be uploaded instead?",
              session().dump().map(dump -> dump.path().toString()).orElse(""),
              this::choose);
      case "home" -> {
        if (isBusy()) {
          askToStop(true);
        } else {
          route.home();
        }
      }
      default -> throw new IllegalArgumentException(id);
    }
  }

  @Override
  public boolean edit(Key key) {
    return false;
  }

  @Override
  public Optional<Leaving> leaving() {
    return isBusy()
        ? Optional.of(
            new Leaving(
                "Stop the upload?",
                "The request and all you typed are kept. The dump must be sent again from its"
                    + " beginning. Ctrl-C once more stops and ends the program."))
        : Optional.empty();
  }

  private void askToStop(boolean thenHome) {
    route.confirm(
        "Stop the upload?",
        "The request is kept; the dump must be sent again from its beginning.",
        "stop",
        () -> {
          goingHome = thenHome;
          if (isBusy()) {
            upgrade.stop();
          } else if (thenHome) {
            route.home();
          }
        });
  }

  private void send() {
    goingOn = true;
    upgrade.start(Step.UPLOAD);
  }

  private void choose(String path) {
    desk.background()
        .run(
            () -> desk.dumps().look(path),
            look -> {
              chosen(look);
              route.refresh();
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
    if (goingHome) {
      route.home();
      return;
    }
    if (result.session().stage() != Stage.CREATED && result.session().stage() != Stage.UPLOADING) {
      route.follow(upgrade, goingOn && result.isFine());
      return;
    }
    result
        .trouble()
        .ifPresentOrElse(
            notice::complain,
            () ->
                notice.inform(
                    "The dump has not arrived; Enter sends it again. The request is kept."));
  }

  private List<String> remarks(TransferFigures figures) {
    if (isBusy(Step.UPLOAD)) {
      return UploadWords.remarks(figures);
    }
    return session().sentBytes() > 0 && session().stage() != Stage.UPLOADED
        ? List.of(
            "The last try was broken off after " + ByteSize.words(session().sentBytes()) + ".")
        : List.of();
  }

  private List<String> log() {
    List<String> lines = new ArrayList<>();
    for (HistoryEntry entry : session().history()) {
      lines.add(
          TIME.format(entry.at().atZone(desk.clock().getZone()))
              + "  "
              + HistoryWords.words(entry));
    }
    return lines;
  }

  private static String about(DumpFile dump) {
    return SafeText.clean(dump.description());
  }
}
