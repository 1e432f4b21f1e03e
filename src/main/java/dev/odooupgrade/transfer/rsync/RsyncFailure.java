package dev.odooupgrade.transfer.rsync;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bad end of rsync means. ssh's own words count before rsync's exit status, which is 255 or
 * 12 whatever ssh met.
 */
enum RsyncFailure {
  /** ssh met a server with another key, or with none that is known. */
  UNTRUSTED,
  UNKNOWN_HOST,
  /** Nobody listens on that port, or a firewall says so. */
  CLOSED_PORT,
  /** No answer at all, or no way there. */
  NO_ANSWER,
  /** ssh does not touch our key, since others on this machine may read it. */
  KEY_OPEN_TO_OTHERS,
  /** The server knows another key. */
  KEY_REFUSED,
  /** ssh and the server, or the two rsyncs, have no language in common. */
  NOTHING_IN_COMMON,
  /** ssh here does not understand what it was told, or a file of its settings. */
  SSH_SETTINGS,
  /** Before a byte moved the other side ended without a word of ssh: it dislikes an option. */
  OPTION_REFUSED,
  /** This machine's disk does not take what comes. */
  LOCAL_DISK,
  /** The other side's disk does not take what goes. */
  REMOTE_DISK,
  /** What is to be sent changed or cannot be read. */
  SOURCE,
  /** The other side lacks the folder or may not use it. */
  REMOTE_PATH,
  /** The line broke, or somebody ended one of the programs. */
  BROKE;

  private static final Set<Integer> MAYBE_REFUSALS = Set.of(1, 2, 4, 5, 6, 12, 14, 126, 127);
  private static final Pattern PEER_ANSWERED =
      Pattern.compile("connection unexpectedly closed \\([1-9][\\d,.]* bytes received");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(client_loop|kex_exchange_identification|ssh_dispatch_run_fatal|packet_write)"
              + "|connection (to .* )?(closed|reset|timed out)|timeout, server .* not responding"
              + "|broken pipe \\(|(?m)^(write|read) failed:");

  /** Reads an end that was not fine. */
  static RsyncFailure of(Outcome end, Direction direction) {
    String said = end.said().toLowerCase(Locale.ROOT);
    RsyncFailure met = end.moved() ? BROKE : ssh(said);
    return met == BROKE ? rsync(end, said, direction) : met;
  }

  private static RsyncFailure ssh(String said) {
    if (has(said, "host key verification failed", "remote host identification has changed")) {
      return UNTRUSTED;
    }
    if (has(said, "could not resolve hostname")) {
      return UNKNOWN_HOST;
    }
    if (has(said, "unprotected private key file")) {
      return KEY_OPEN_TO_OTHERS;
    }
    if (has(said, "permission denied (", "too many authentication failures")) {
      return KEY_REFUSED;
    }
    if (has(said, "unable to negotiate", "protocol version mismatch", "no matching")) {
      return NOTHING_IN_COMMON;
    }
    if (has(said, "bad configuration option", "unsupported option", "bad owner or permissions")) {
      return SSH_SETTINGS;
    }
    if (has(said, "connection refused")) {
      return CLOSED_PORT;
    }
    return said.contains("ssh: connect to host") || said.contains("connection timed out")
        ? NO_ANSWER
        : BROKE;
  }

  private static RsyncFailure rsync(Outcome end, String said, Direction direction) {
    boolean remote = direction.isOfRemoteSide(said);
    if (end.exit() == 11 || has(said, "no space left on device", "quota exceeded")) {
      return remote ? REMOTE_DISK : near(direction);
    }
    return switch (end.exit()) {
      case 3, 23, 24 -> remote ? REMOTE_PATH : near(direction);
      default -> isRefusal(end, said) ? OPTION_REFUSED : BROKE;
    };
  }

  private static RsyncFailure near(Direction direction) {
    return direction == Direction.UPLOAD ? SOURCE : LOCAL_DISK;
  }

  private static boolean isRefusal(Outcome end, String said) {
    return !end.moved()
        && MAYBE_REFUSALS.contains(end.exit())
        && !PEER_ANSWERED.matcher(said).find()
        && !LINE.matcher(said.replaceAll("rsync: connection unexpectedly closed", "")).find();
  }

  private static boolean has(String said, String... words) {
    for (String each : words) {
      if (said.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
