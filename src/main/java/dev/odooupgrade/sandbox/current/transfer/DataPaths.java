package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.sandbox.current.call.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a guest sees under {@code /data} into paths of this machine.
 *
 * @param folder what {@code /data} is
 */
record DataPaths(Path folder) {
  private static final String DATA = "/data";
  private static final String NOT_THERE = "Only files in /data are available.";

  /** Whether a path has a part that leads out of a folder. */
  static boolean leadsUp(String path) {
    return Arrays.asList(path.split("/", -1)).contains("..");
  }

  /** The path that is meant; a slash at the end stays, for it means something to rsync. */
  String real(String path) throws Refusal {
    if (!(path.equals(DATA) || path.startsWith(DATA + "/")) || leadsUp(path)) {
      throw new Refusal(NOT_THERE);
    }
    String rest = path.substring(DATA.length()).replaceFirst("^/+", "");
    if (!staysInside(folder.resolve(rest).normalize())) {
      throw new Refusal(NOT_THERE);
    }
    return folder.toAbsolutePath() + (path.equals(DATA) ? "" : "/" + rest);
  }

  /** Whether no link on the way leads out of the folder. */
  private boolean staysInside(Path meant) {
    @Nullable Path known = meant;
    while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
      known = known.getParent();
    }
    try {
      return known != null && known.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException broken) {
      return false;
    }
  }
}
