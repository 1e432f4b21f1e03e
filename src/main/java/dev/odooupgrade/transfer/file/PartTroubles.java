package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.http.JsonBody;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.FileReason;
import dev.odooupgrade.text.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for what goes wrong with the file that a download gathers in. */
public final class PartTroubles {
  private static final String NOTHING = "Nothing was downloaded; your request is kept.";
  private static final int HEAD = 4096;

  private PartTroubles() {}

  static Trouble noFolder(Download wanted) {
    return file(
        "The folder " + folder(wanted) + " does not exist.",
        NOTHING,
        "Create it, or choose another folder.");
  }

  static Trouble notWritable(Download wanted) {
    return file(
        "You do not have permission to create files in the folder " + folder(wanted) + ".",
        NOTHING,
        "Change its permissions, or choose another folder.");
  }

  static Trouble exists(Download wanted) {
    return file(
        name(wanted.target()) + " already exists in " + folder(wanted) + ".",
        "It was not changed; nothing was downloaded.",
        "Move it away, or choose another name.");
  }

  static Trouble takenMeanwhile(Download wanted) {
    return file(
        "A file named %s appeared in %s during the download."
            .formatted(name(wanted.target()), folder(wanted)),
        "It was not changed, and the whole download is in " + name(wanted.part()) + ".",
        "Move it away, then download again: only the last step is missing.");
  }

  static Trouble stranger(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " does not belong to this download.",
        "It was not changed; nothing was downloaded.",
        "Delete it if you do not need it, or choose another name.");
  }

  static Trouble otherProgram(Download wanted) {
    return file(
        "Another program is writing to " + name(wanted.part()) + " in " + folder(wanted) + ".",
        "It was not changed; nothing was downloaded.",
        "Wait until it has finished, or choose another name.");
  }

  static Trouble noSpace(Download wanted, long needed, long usable) {
    return file(
        "%s needs %s more, and the session and the log need %s, but only %s is free in %s."
            .formatted(
                name(wanted.target()),
                ByteSize.words(needed),
                ByteSize.words(PartFile.RESERVE),
                ByteSize.words(usable),
                folder(wanted)),
        "What is already there is kept, and so is your request.",
        "Free some space, or choose another folder.");
  }

  static Trouble full(Download wanted) {
    return file(
        "The disk with the folder " + folder(wanted) + " is full.",
        "What was downloaded is kept in " + name(wanted.part()) + ".",
        "Free some space, then download again: it resumes from there.");
  }

  static Trouble unwritable(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " could not be written.",
        "What was downloaded is kept, and so is your request.",
        "Check the disk, then download again: it resumes from there.");
  }

  static Trouble unopenable(Download wanted) {
    return file(
        name(wanted.part()) + " in " + folder(wanted) + " could not be opened.",
        NOTHING,
        "Check its permissions and the disk, or choose another folder.");
  }

  static Trouble tooLong(Download wanted) {
    return odd(
        "More data arrived than was announced for " + name(wanted.target()) + ".",
        "The announced part is kept in " + name(wanted.part()) + ".",
        "Download again.");
  }

  static Trouble tooShort(Download wanted, long came, long total) {
    return new Trouble(
        TroubleKind.NETWORK,
        "Only " + ByteSize.part(came, total) + " of " + name(wanted.target()) + " arrived.",
        "This part is kept in " + name(wanted.part()) + ".",
        "Download again: it resumes from there.");
  }

  /** Whatever the server calls it: bytes that begin so are none of a file. */
  static void refuseAnswer(Artifact what, ByteBuffer... pieces) throws TroubleException {
    for (ByteBuffer piece : pieces) {
      byte[] head = new byte[Math.min(HEAD, piece.remaining())];
      piece.duplicate().get(head);
      if (DumpLook.isAnswer(head, what == Artifact.NOTES)) {
        throw new TroubleException(notTheFile(what, new ByteArrayInputStream(head)));
      }
      if (head.length > 0) {
        return;
      }
    }
  }

  /** The server called it a success, and sent something to read instead, which begins so. */
  public static Trouble notTheFile(Artifact what, InputStream sent) {
    Map<String, String> said = JsonBody.fields(sent);
    String words =
        Stream.of("message", "error", "reason")
            .flatMap(name -> Stream.ofNullable(said.get(name)))
            .findFirst()
            .orElse("");
    String kept = "It was not saved; what you downloaded before and your request are kept.";
    if (!words.isBlank()) {
      return new Trouble(
          TroubleKind.REFUSED,
          "The server refuses to send " + what.words() + ": " + SafeText.clean(words),
          kept,
          "Check the status to get the latest address, then download again.");
    }
    return odd(
        "The server sent %s instead of %s."
            .formatted(said.isEmpty() ? "a web page" : "JSON", what.words()),
        kept,
        "Check the status, then download again. A proxy may have answered instead of the server.");
  }

  static Trouble damaged(Download wanted, String sign) {
    return odd(
        "The download is incomplete or damaged: " + sign + ".",
        "What arrived is kept as " + name(wanted.part()) + " in " + folder(wanted) + ".",
        "Download again in a few minutes. If nothing changes, contact Odoo support.");
  }

  /** Distinguishes a disk that is full from one that fails. */
  record OfDisk(Download wanted, PartDisk disk) {
    /** With less room than this, a write that failed has failed for that; in bytes: 1 MiB. */
    private static final long HARDLY_ANY = 1L << 20;

    /**
     * The trouble to throw.
     *
     * @throws InterruptedException when it was an interrupt that closed the file
     */
    TroubleException because(IOException cause) throws InterruptedException {
      if (cause instanceof ClosedByInterruptException) {
        throw OpenPart.interrupted();
      }
      return new TroubleException(isFull(cause) ? full(wanted) : unwritable(wanted), cause);
    }

    /** The system says so in the words of the user's language, so the room is looked at, too. */
    private boolean isFull(IOException cause) {
      return FileReason.saysFull(cause)
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
