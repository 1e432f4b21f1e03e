package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words for what goes wrong with the file that a download gathers in. */
final class PartTroubles {
  private static final String NOTHING = "Nothing was fetched; your request is kept.";

  private PartTroubles() {}

  static Trouble noFolder(Download wanted) {
    return file(
        "The folder " + folder(wanted) + " does not exist.",
        NOTHING,
        "Make it, or choose another place.");
  }

  static Trouble notWritable(Download wanted) {
    return file(
        "No file may be made in the folder " + folder(wanted) + ".",
        NOTHING,
        "Change its permissions, or choose another place.");
  }

  static Trouble exists(Download wanted) {
    return file(
        "There is something named " + name(wanted.target()) + " in " + folder(wanted) + " already.",
        "It is left as it is; nothing was fetched.",
        "Move it away, or choose another name.");
  }

  static Trouble takenMeanwhile(Download wanted) {
    return file(
        "Somebody made a file named " + name(wanted.target()) + " in " + folder(wanted) + ".",
        "It is left as it is, and all that was fetched is in " + name(wanted.part()) + ".",
        "Move it away, then download again: only the last step is missing.");
  }

  static Trouble stranger(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " is not what this download left there.",
        "It is left as it is; nothing was fetched.",
        "Delete it if you do not need it, or choose another name.");
  }

  static Trouble otherProgram(Download wanted) {
    return file(
        "Another program is writing to " + name(wanted.part()) + " in " + folder(wanted) + ".",
        "It is left alone; nothing was fetched.",
        "Wait until it has finished, or choose another name.");
  }

  static Trouble noSpace(Download wanted, long needed, long usable) {
    return file(
        name(wanted.target())
            + " needs "
            + ByteSize.words(needed)
            + " more, but only "
            + ByteSize.words(usable)
            + " are free in "
            + folder(wanted)
            + ".",
        "What is there already is kept; your request, too.",
        "Make room, or choose another place.");
  }

  static Trouble full(Download wanted) {
    return file(
        "The disk with " + folder(wanted) + " is full.",
        "What has come is kept in " + name(wanted.part()) + ".",
        "Make room, then download again: it goes on from there.");
  }

  static Trouble unwritable(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " could not be written.",
        "What has come is kept; your request, too.",
        "Check the disk, then download again: it goes on from there.");
  }

  static Trouble unopenable(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " could not be opened.",
        NOTHING,
        "Check its permissions and the disk, or choose another place.");
  }

  static Trouble tooLong(Download wanted) {
    return odd(
        "More bytes came than were announced for " + name(wanted.target()) + ".",
        "What was announced is kept in " + name(wanted.part()) + ".",
        "Download again.");
  }

  static Trouble tooShort(Download wanted, long came, long total) {
    return new Trouble(
        TroubleKind.NETWORK,
        "Only " + ByteSize.part(came, total) + " of " + name(wanted.target()) + " came.",
        "They are kept in " + name(wanted.part()) + ".",
        "Download again: it goes on from there.");
  }

  static Trouble webPage(Download wanted) {
    return odd(
        "The server sent a web page instead of " + wanted.what().words() + ".",
        "It was not kept; your request is.",
        "Ask for the status, then download again; a proxy may have spoken for the server.");
  }

  static Trouble damaged(Download wanted, String sign) {
    return odd(
        "What came is not whole: " + sign + ".",
        "It stays in " + name(wanted.part()) + ", in " + folder(wanted) + ", and is not used.",
        "Delete that file, then download again; if it is the same, tell the platform's people.");
  }

  /** Tells a disk that is full from one that fails. */
  record OfDisk(Download wanted, PartDisk disk) {
    /** With less room than this, a write that failed has failed for that; in bytes: 1 MiB. */
    private static final long HARDLY_ANY = 1L << 20;

    private static final List<String> FULL =
        List.of("no space left", "quota exceeded", "not enough space");

    TroubleException because(IOException cause) {
      return new TroubleException(isFull(cause) ? full(wanted) : unwritable(wanted), cause);
    }

    /** The system says so in the words of the user's language, so the room is looked at, too. */
    private boolean isFull(IOException cause) {
      String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      return FULL.stream().anyMatch(words::contains)
          || disk.usableSpace(wanted.part()).orElse(Long.MAX_VALUE) < HARDLY_ANY;
    }
  }

  private static Trouble file(String happened, String meaning, String remedy) {
    return new Trouble(TroubleKind.FILE, happened, meaning, remedy);
  }

  private static Trouble odd(String happened, String meaning, String remedy) {
    return new Trouble(TroubleKind.UNREADABLE_ANSWER, happened, meaning, remedy);
  }

  private static String name(Path file) {
    return SafeText.clean(
        Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("the file"));
  }

  private static String folder(Download wanted) {
    return SafeText.clean(
        Optional.ofNullable(wanted.target().getParent()).map(Path::toString).orElse("."));
  }
}
