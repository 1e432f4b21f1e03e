package dev.odooupgrade.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a file could not be read or written, for the middle of a sentence that names the file. */
public final class FileReason {
  /** What Java tells by the kind of the failure alone. */
  private static final Map<Class<? extends IOException>, String> KINDS =
      Map.of(
          NoSuchFileException.class, "it does not exist",
          AccessDeniedException.class, "permission denied",
          NotDirectoryException.class, "a part of its path is not a folder",
          DirectoryNotEmptyException.class, "the folder is not empty",
          FileAlreadyExistsException.class, "it already exists",
          FileSystemLoopException.class, "its links form a loop",
          NotLinkException.class, "it is not a link");

  private static final Pattern FULL =
      Pattern.compile("no space left|quota exceeded|not enough space", Pattern.CASE_INSENSITIVE);

  private FileReason() {}

  /** Whether the system says that there is no room; it may say so in the user's language. */
  public static boolean saysFull(IOException cause) {
    return FULL.matcher(words(cause)).find();
  }

  public static String words(IOException cause) {
    Optional<String> said =
        Optional.ofNullable(
            cause instanceof FileSystemException known ? known.getReason() : cause.getMessage());
    return Optional.ofNullable(KINDS.get(cause.getClass()))
        .or(() -> said)
        .map(SafeText::clean)
        .orElse("the system gives no reason");
  }
}
