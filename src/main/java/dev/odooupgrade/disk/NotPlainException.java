package dev.odooupgrade.disk;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown for what was not opened, because it is a link, a pipe, a device or a folder. */
public final class NotPlainException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  NotPlainException(Path file, String reason) {
    super(file.toString(), null, reason);
  }

  /** Why, as the end of a sentence. */
  @Override
  public String getReason() {
    return String.valueOf(super.getReason());
  }
}
