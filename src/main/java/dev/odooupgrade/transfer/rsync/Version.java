package dev.odooupgrade.transfer.rsync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a program, as far as anything depends on it. */
record Version(int major, int minor) implements Comparable<Version> {
  private static final Pattern RSYNC = Pattern.compile("(?m)^rsync +version +v?(\\d+)\\.(\\d+)");

  /** What macOS brings since version 15 tells this after its own name. */
  private static final Pattern OPEN_RSYNC =
      Pattern.compile("openrsync:.*rsync version (\\d+)\\.(\\d+)");

  private static final Pattern OPEN_SSH = Pattern.compile("OpenSSH[A-Za-z_]*_(\\d+)\\.(\\d+)");

  /** What {@code rsync --version} tells. */
  static Optional<Version> ofRsync(String told) {
    return first(RSYNC, told).or(() -> first(OPEN_RSYNC, told));
  }

  /** What {@code ssh -V} tells. */
  static Optional<Version> ofSsh(String told) {
    return first(OPEN_SSH, told);
  }

  private static Optional<Version> first(Pattern form, String told) {
    Matcher matcher = form.matcher(told);
    return matcher.find() && matcher.group(1).length() < 5 && matcher.group(2).length() < 5
        ? Optional.of(
            new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  boolean isAtLeast(int thatMajor, int thatMinor) {
    return compareTo(new Version(thatMajor, thatMinor)) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    int majors = Integer.compare(major, other.major);
    return majors != 0 ? majors : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
