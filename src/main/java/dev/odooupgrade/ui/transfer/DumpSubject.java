package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The dump on its way to the platform. */
record DumpSubject(Upgrade upgrade, UploadTransports transports) implements TransferSubject {

  @Override
  public String name() {
    return SafeText.clean(session().dump().map(DumpFile::name).orElse("No dump selected."));
  }

  @Override
  public String about() {
    return session().dump().map(dump -> SafeText.clean(dump.description())).orElse("");
  }

  @Override
  public String transport() {
    return transports.taken().map(TransportWords::ofUpload).orElse("");
  }

  @Override
  public long size() {
    return session().dump().map(DumpFile::size).orElse(0L);
  }

  @Override
  public long kept() {
    return session().transfers().checkpoint().map(Checkpoint::bytes).orElse(0L);
  }

  @Override
  public long broken() {
    return session().sentBytes();
  }

  @Override
  public String whileAsking() {
    return "Checking whether the dump has arrived...";
  }

  @Override
  public String whileMoving() {
    if (isSettling()) {
      return "Interrupted. Checking what has arrived...";
    }
    return transports.canGoOn()
        ? "Uploading. If this program ends, the next upload resumes here."
        : "Uploading. Leave this program open until the dump has arrived.";
  }

  @Override
  public List<String> whileWaiting() {
    List<String> words = new ArrayList<>();
    if (kept() > 0) {
      words.add("The next attempt resumes where it stopped.");
    }
    transports.other().map(TransportWords::offer).ifPresent(words::add);
    return words;
  }

  @Override
  public String whilePaused() {
    return transports.canGoOn()
        ? "Paused. p resumes. If the platform closes the connection meanwhile, it still resumes"
            + " from here."
        : "Paused. p resumes. If the platform closes the connection meanwhile, it starts over.";
  }

  @Override
  public String comparing() {
    return "Checking the dump";
  }

  @Override
  public String confirming() {
    return "Upload complete. Waiting for the platform's confirmation...";
  }

  @Override
  public List<String> atRest() {
    if (session().sentBytes() == 0 || session().stage() == Stage.UPLOADED) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    words.add(
        "The last attempt "
            + (isNewest(Happening.UPLOAD_STOPPED) ? "was stopped" : "was interrupted")
            + " after "
            + ByteSize.words(session().sentBytes())
            + (kept() > 0 ? ". Press Enter to resume." : ". Press Enter to start over."));
    transports.other().filter(Transport::resumes).map(TransportWords::offer).ifPresent(words::add);
    return words;
  }

  @Override
  public String ifStopped() {
    boolean allIsSent =
        upgrade.progress().phase() == TransferPhase.CONFIRMING && upgrade.waiting().isEmpty();
    return TransportWords.ifStopped(transports.taken().orElse(Transport.HTTPS), allIsSent);
  }

  @Override
  public String whenStopped() {
    return "Stopped. Your request is kept.";
  }

  /** That a status was asked, and the dump is not there as a whole. */
  String notArrived() {
    return kept() > 0
        ? ByteSize.part(kept(), size()) + " arrived; press Enter to resume. Your request is kept."
        : "The dump has not arrived; press Enter to upload it again. Your request is kept.";
  }

  /** After a break by HTTPS the platform is asked what has arrived, which is no try of its own. */
  @Override
  public boolean isSettling() {
    return session().stage() == Stage.UPLOADING && kept() == 0 && isNewest(Happening.UPLOAD_BROKE);
  }

  private boolean isNewest(Happening happening) {
    List<HistoryEntry> history = session().history();
    return !history.isEmpty() && history.get(history.size() - 1).happening() == happening;
  }

  private Session session() {
    return upgrade.session();
  }
}
