package dev.odooupgrade.transfer.rsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in the folder into which a download is gathered. */
final class DownloadFolder {

  private static final FileTime NO_TIME = FileTime.fromMillis(0);
  private static final Duration YOUNG = Duration.ofHours(1);

  private DownloadFolder() {}

  /** How many bytes all files have together; 0 when that cannot be seen. */
  static long bytes(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(DownloadFolder::size)
          .sum();
    } catch (IOException | UncheckedIOException unseen) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  /**
   * Which of these files may be parts, and makes rsync compare them. It sets a file's time to that
   * of the other side only when all of it is there; a part's own time is that of its last change,
   * or none. Whole ones that are young enough to be taken for parts are compared for nothing.
   */
  static Set<String> doubtful(Path folder, List<String> remotePaths) {
    Set<String> doubtful = new HashSet<>();
    for (String path : remotePaths) {
      Path file = folder.resolve(RemotePath.name(path));
      try {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isDoubtful(file)) {
          Files.setLastModifiedTime(file, NO_TIME);
          doubtful.add(RemotePath.name(path));
        }
      } catch (IOException unseen) {
        doubtful.add(RemotePath.name(path));
      }
    }
    return doubtful;
  }

  private static boolean isDoubtful(Path file) throws IOException {
    FileTime modified = Files.getLastModifiedTime(file);
    FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
    return modified.compareTo(NO_TIME) <= 0
        || Duration.between(modified.toInstant(), changed.toInstant()).compareTo(YOUNG) < 0;
  }

  /** Deletes what an rsync that was killed left beside these files: no run resumes it. */
  static void forgetTemporaryFiles(Path folder, List<String> remotePaths) {
    for (String path : remotePaths) {
      Pattern own =
          Pattern.compile("\\." + Pattern.quote(RemotePath.name(path)) + "\\.[A-Za-z0-9]{6}");
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(
              folder, file -> own.matcher(String.valueOf(file.getFileName())).matches())) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      } catch (IOException stays) {
        return; // it only takes room
      }
    }
  }
}
