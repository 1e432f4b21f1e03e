package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands at one path of a request's folder.
 *
 * @param name its name; {@code .} for the folder itself
 * @param file where the sandbox keeps it; empty for the folder itself
 * @param writable whether it may be written
 * @param size its size in bytes
 * @param modified when it was last written
 */
record SftpEntry(String name, Optional<Path> file, boolean writable, long size, Instant modified) {
  private static final int FOLDER = 0040500;
  private static final int READ_ONLY = 0100400;
  private static final int READ_AND_WRITE = 0100600;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  static SftpEntry folder(Instant created) {
    return new SftpEntry(".", Optional.empty(), false, 0, created);
  }

  /** A file, which counts as empty as long as the sandbox has not kept a byte of it. */
  static SftpEntry file(String name, Path file, boolean writable, Instant created)
      throws IOException {
    if (!Files.exists(file)) {
      return new SftpEntry(name, Optional.of(file), writable, 0, created);
    }
    BasicFileAttributes kept = Files.readAttributes(file, BasicFileAttributes.class);
    Instant modified = kept.lastModifiedTime().toInstant();
    return new SftpEntry(name, Optional.of(file), writable, kept.size(), modified);
  }

  /** Kind and permissions, as {@code stat} gives them. */
  int mode() {
    return file.isEmpty() ? FOLDER : writable ? READ_AND_WRITE : READ_ONLY;
  }

  /** One line of a listing, in the shape of {@code ls -l}. */
  String line(String owner) {
    String letters = file.isEmpty() ? "dr-x------" : writable ? "-rw-------" : "-r--------";
    return String.format(
        Locale.ROOT,
        "%s 1 %-10s upgrade %14d %s %s",
        letters,
        owner,
        size,
        DAY.format(modified),
        name);
  }
}
