package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The newest download on its way to this machine, or there. */
record FileSubject(Upgrade upgrade) implements TransferSubject {

  @Override
  public String name() {
    return newest()
        .map(file -> SafeText.clean(String.valueOf(file.target().getFileName())))
        .orElse("Nothing selected.");
  }

  @Override
  public String about() {
    return newest().map(file -> file.what().words()).orElse("");
  }

  @Override
  public String transport() {
    return newest()
        .map(
            file ->
                "into "
                    + folder(file)
                    + file.transport()
                        .map(transport -> ", over " + TransportWords.name(transport))
                        .orElse("")
                    + (isWhole() ? "" : ", resumes if interrupted"))
        .orElse("");
  }

  @Override
  public long size() {
    // How large a folder is, the platform never told; once it is whole, that is known.
    return newest()
        .map(file -> file.finished().isPresent() ? file.moved() : file.total().orElse(0))
        .orElse(0L);
  }

  @Override
  public long kept() {
    return newest().map(Download::moved).orElse(0L);
  }

  @Override
  public String whileAsking() {
    return "Finding the file on the platform...";
  }

  @Override
  public String whileMoving() {
    return "Downloading. If this program ends, the next download resumes here.";
  }

  @Override
  public List<String> whileWaiting() {
    return kept() > 0
        ? List.of("What was downloaded is kept; the next attempt resumes there.")
        : List.of();
  }

  @Override
  public String whilePaused() {
    return "Paused. p resumes. If the platform closes the connection meanwhile, it still resumes"
        + " from here.";
  }

  @Override
  public String comparing() {
    return "Checking what was downloaded";
  }

  @Override
  public String confirming() {
    return "Download complete. Verifying the file...";
  }

  @Override
  public List<String> atRest() {
    if (isWhole()) {
      return newest().map(FileSubject::inPlace).orElse(List.of());
    }
    return kept() == 0
        ? List.of("Nothing downloaded yet. Press Enter to download it.")
        : newest().map(FetchWords::here).map(List::of).orElse(List.of());
  }

  @Override
  public String ifStopped() {
    return "What was downloaded is kept: the next download resumes there.";
  }

  @Override
  public String whenStopped() {
    return "Stopped. What was downloaded is kept.";
  }

  /** Whether it is whole, checked and in its place. */
  boolean isWhole() {
    return newest().flatMap(Download::finished).isPresent();
  }

  private static List<String> inPlace(Download file) {
    long size = Math.max(file.moved(), file.total().orElse(0));
    return List.of(
        file.outcome() + ", " + ByteSize.words(size) + ":",
        SafeText.clean(file.target().toString()),
        next(file.what()));
  }

  private static String next(Artifact what) {
    return switch (what) {
      case UPGRADED, UPGRADED_SQL ->
          "Next: restore it into a new database, not over the old one, and check it before anyone"
              + " uses it.";
      case ORIGINAL, ORIGINAL_SQL -> "This is your dump as the platform received it.";
      case RESULT ->
          "Next: v shows its report; then restore the dump into a new database, not over the old"
              + " one, and copy the filestore into Odoo's data directory under the new database's"
              + " name.";
      case NOTES -> "Next: open it in a browser.";
    };
  }

  private static String folder(Download file) {
    return SafeText.clean(
        Optional.ofNullable(file.target().getParent()).map(Path::toString).orElse("/"));
  }

  private Optional<Download> newest() {
    return upgrade.session().transfers().newest();
  }
}
