package dev.odooupgrade.transfer.rsync;

import java.util.regex.Pattern;

/** Which paths of the other side may become an argument of rsync. */
final class RemotePath {
  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._][A-Za-z0-9._-]*)+");
  private static final Pattern UPWARDS = Pattern.compile("(^|/)\\.\\.?(/|$)");

  private RemotePath() {}

  /** Whether it is absolute, stays where it is, and means nothing to a shell or to rsync. */
  static boolean isPlain(String path) {
    return PLAIN.matcher(path).matches() && !UPWARDS.matcher(path).find();
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
