package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.ui.model.ChoiceModel;
import java.util.List;
import java.util.Optional;

/** Puts what can be fetched of an upgrade into words. */
final class FetchWords {
  private FetchWords() {}

  /** How far a download has come, where that is worth going on from. */
  static String here(Download file) {
    return file.total().isPresent()
        ? ByteSize.part(file.moved(), file.total().getAsLong())
            + " downloaded; press Enter to resume."
        : ByteSize.words(file.moved()) + " downloaded; press Enter to resume.";
  }

  static ChoiceModel choices(Session session, List<Artifact> offered, int marked) {
    return new ChoiceModel(
        offered.stream()
            .map(what -> new ChoiceModel.Choice(what.words(), detail(session, what)))
            .toList(),
        marked,
        "");
  }

  private static String detail(Session session, Artifact what) {
    Optional<Download> earlier = session.transfers().of(what);
    if (earlier.flatMap(Download::finished).isPresent()) {
      return "downloaded";
    }
    if (earlier.map(Download::moved).orElse(0L) == 0) {
      return what == Artifact.RESULT ? "dump, filestore, report and log, in a folder" : "";
    }
    Download file = earlier.get();
    int permille = TransferWords.permille(file.moved(), file.total().orElse(0));
    return TransferWords.percent(permille) + " here";
  }
}
