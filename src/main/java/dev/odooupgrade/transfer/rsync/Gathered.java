package dev.odooupgrade.transfer.rsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in the folder into which a download is gathered. */
final class Gathered {

  private Gathered() {}

  /** How many bytes all files have together; 0 when that cannot be seen. */
  static long bytes(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(Gathered::size)
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

  /** Deletes what an rsync that was killed left beside these files: nobody goes on with it. */
  static void forgetTemporaryFiles(Path folder, List<String> farPaths) {
    for (String path : farPaths) {
      Pattern own =
          Pattern.compile("\\." + Pattern.quote(FarPath.name(path)) + "\\.[A-Za-z0-9]{6}");
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
