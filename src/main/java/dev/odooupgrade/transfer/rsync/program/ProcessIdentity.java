package dev.odooupgrade.transfer.rsync.program;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process is known by, also when its number has been given to another one meanwhile.
 *
 * @param started when it began, in milliseconds since 1970; 0 when the system does not say
 */
public record ProcessIdentity(long pid, long started) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18})\\s*");

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(
        process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /** Reads what {@link #text} wrote; empty when it is something else. */
  public static Optional<ProcessIdentity> read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ProcessIdentity(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** For a file. */
  public String text() {
    return pid + " " + started;
  }

  public Optional<ProcessHandle> living() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(one -> equals(of(one)));
  }
}
