package dev.odooupgrade.transfer.rsync.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a program, as far as anything depends on it. */
public record ProgramVersion(int major, int minor) {
  private static final Pattern RSYNC = Pattern.compile("(?m)^rsync +version +v?(\\d+)\\.(\\d+)");

  /** The one that macOS has since version 15 says this after its own name. */
  private static final Pattern OPEN_RSYNC =
      Pattern.compile("openrsync:.*rsync version (\\d+)\\.(\\d+)");

  private static final Pattern OPEN_SSH = Pattern.compile("OpenSSH[A-Za-z_]*_(\\d+)\\.(\\d+)");

  /** What {@code rsync --version} prints. */
  static Optional<ProgramVersion> ofRsync(String told) {
    return first(RSYNC, told).or(() -> first(OPEN_RSYNC, told));
  }

  /** What {@code ssh -V} prints. */
  static Optional<ProgramVersion> ofSsh(String told) {
    return first(OPEN_SSH, told);
  }

  private static Optional<ProgramVersion> first(Pattern form, String told) {
    Matcher matcher = form.matcher(told);
    return matcher.find() && matcher.group(1).length() < 5 && matcher.group(2).length() < 5
        ? Optional.of(
            new ProgramVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public boolean isAtLeast(int thatMajor, int thatMinor) {
    return major > thatMajor || (major == thatMajor && minor >= thatMinor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
