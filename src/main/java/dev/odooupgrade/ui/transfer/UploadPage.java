package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import java.util.List;
import java.util.Optional;

/** The dump on its way, or about to be sent, or broken off. */
public final class UploadPage extends TransferPage {
  private final UploadTransports transports;
  private final DumpSubject dump;
  private final boolean moving;
  private boolean resuming;

  /** {@code moving}: begins by itself, because the step before has just ended well. */
  public UploadPage(PageContext context, Route route, Upgrade upgrade, boolean moving) {
    super(context, route, upgrade, Step.UPLOAD, "upload");
    this.moving = moving;
    this.transports = new UploadTransports(upgrade);
    this.dump = new DumpSubject(upgrade, transports);
  }

  @Override
  public void entered() {
    super.entered();
    if (moving) {
      send();
    } else if (session().stage() == Stage.UPLOADING) {
      upgrade.start(Step.STATUS);
    } else if (broken().isPresent()) {
      statusMessage.complain(broken().get() + " Choose another dump.");
    } else {
      statusMessage.inform("The request is ready for the dump. Press Enter to upload it.");
    }
  }

  @Override
  public List<Binding> bindings() {
    Binding home = LeavingKeys.HOME.does(() -> stopFirst(route::home));
    Binding quit = LeavingKeys.QUIT.does(route::quit);
    Binding otherTransport = transports.key(this::goByOtherTransport);
    if (isBusy(Step.STATUS)) {
      return List.of(TransferKeys.STOP_ASKING.does(upgrade::stop), home);
    }
    if (isBusy()) {
      return bindingsInMotion(
          TransferKeys.STOP_SENDING,
          List.of(otherTransport),
          List.of(
              home.saying("stop, home"), quit.blockedIf(true, "an upload is running; x stops it")));
    }
    return List.of(
        TransferKeys.SEND
            .does(this::send)
            .saying(sendWords())
            .blockedIf(session().dump().isEmpty(), "no dump is selected")
            .blockedIf(broken().isPresent(), "the dump is damaged"),
        otherTransport,
        limitKey().saying(""),
        TransferKeys.OTHER_DUMP.does(this::askForDump),
        home,
        quit);
  }

  private Optional<String> broken() {
    return session()
        .dump()
        .flatMap(DumpFile::proof)
        .filter(DumpProof::isBroken)
        .map(DumpProof::why);
  }

  /** What was sent before may have arrived after all: the flow asks that first. */
  private void send() {
    if (transports.areToBeChosen()) {
      route.chooseTransport(upgrade);
      return;
    }
    resuming = true;
    begin();
  }

  private void goByOtherTransport() {
    Optional<Transport> other = transports.other();
    if (isWaiting()) {
      stopAndThen(
          Optional.of(
              () -> {
                upgrade.prefer(other);
                send();
              }));
    } else {
      upgrade.prefer(other);
      other.ifPresent(
          transport ->
              statusMessage.inform(
                  "The dump will be uploaded over "
                      + TransportWords.name(transport)
                      + ". Press Enter to start."));
    }
  }

  private void askForDump() {
    route.ask(
        "Another dump",
        "Which file do you want to upload instead?",
        session().dump().map(dump -> dump.path().toString()).orElse(""),
        this::choose);
  }

  private void choose(String path) {
    boolean takesFolders = upgrade.abilities().can(Ability.DUMP_FOLDERS);
    inBackground(() -> context.dumps().examine(path, takesFolders), this::chosen);
  }

  private void chosen(DumpLookup.Examination examination) {
    if (examination.file().isPresent()) {
      upgrade.chose(examination.file());
      statusMessage.inform("This dump will be uploaded. Press Enter to start.");
    } else {
      statusMessage.complain(examination.problem().orElse("This file cannot be uploaded."));
    }
  }

  @Override
  void endedByItself(Step step, StepResult result) {
    Stage stage = result.session().stage();
    if (stage != Stage.CREATED && stage != Stage.UPLOADING) {
      route.follow(upgrade, resuming && result.isFine());
    } else if (result.isFine()) {
      statusMessage.inform(dump.notArrived());
    } else {
      tell(result.trouble());
    }
  }

  private String sendWords() {
    return dump.kept() > 0 ? "resume" : session().sentBytes() > 0 ? "upload again" : "upload";
  }

  @Override
  TransferSubject subject() {
    return dump;
  }
}
