package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.rsync.output.LastWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bad end of rsync means. ssh's own words count before rsync's exit status, which is 255 or
 * 12 whatever ssh met.
 */
enum RsyncFailure {
  /** ssh did not get past a jump host: its key is not known, or it does not let us in. */
  JUMP_HOST(
      "(?s)(host key verification failed|permission denied \\().*closed by unknown port 65535"),

  /** ssh met a server with another key, or with none that is known. */
  UNTRUSTED("host key verification failed|remote host identification has changed"),

  UNKNOWN_HOST("could not resolve hostname"),

  /** ssh does not touch our key, since others on this machine may read it. */
  KEY_OPEN_TO_OTHERS("unprotected private key file"),

  /** The server knows another key. */
  KEY_REFUSED("permission denied \\(|too many authentication failures"),

  /** ssh and the server, or the two rsyncs, have no language in common. */
  NOTHING_IN_COMMON("unable to negotiate|protocol version mismatch|no matching"),

  /** ssh here does not understand its options, or a file of its settings. */
  SSH_SETTINGS("bad configuration option|unsupported option|bad owner or permissions"),

  /** Nobody listens on that port, or a firewall says so. */
  CLOSED_PORT("(?m): connection refused$"),

  /** No answer at all, or no route to the server. */
  NO_ANSWER("ssh: connect to host|connection timed out"),

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

  /** The connection broke, or somebody ended one of the programs. */
  BROKE;

  private static final Set<Integer> MAYBE_REFUSALS = Set.of(1, 2, 4, 5, 6, 12, 14, 126, 127);

  /** Each message names the part of rsync that it comes from; these run on the other side. */
  private static final Pattern REMOTE_IN_UPLOAD = Pattern.compile("\\[(receiver|generator)\\b");

  private static final Pattern REMOTE_IN_DOWNLOAD = Pattern.compile("\\[sender\\b");
  private static final Pattern FULL = Pattern.compile("no space left on device|quota exceeded");
  private static final Pattern PEER_ANSWERED =
      Pattern.compile("connection unexpectedly closed \\([1-9][\\d,.]* bytes received");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(client_loop|kex_exchange_identification|ssh_dispatch_run_fatal|packet_write)"
              + "|connection (to .* )?(closed|reset|timed out)|timeout, server .* not responding"
              + "|broken pipe \\(|(?m)^(write|read) failed:");

  /** What ssh says of it, in lower case; where several fit, the first of the list counts. */
  private final Pattern phrases;

  RsyncFailure(String phrases) {
    this.phrases = Pattern.compile(phrases);
  }

  /** One of which ssh says nothing. */
  RsyncFailure() {
    this("(?!)");
  }

  /** Reads an end that was not fine. */
  static RsyncFailure of(RsyncExit end, Direction direction) {
    String said = String.join("\n", LastWords.withoutNoise(end.said())).toLowerCase(Locale.ROOT);
    RsyncFailure met = end.moved() ? BROKE : ssh(said);
    return met == BROKE ? rsync(end, said, direction) : met;
  }

  private static RsyncFailure ssh(String said) {
    return Arrays.stream(values())
        .filter(failure -> failure.phrases.matcher(said).find())
        .findFirst()
        .orElse(BROKE);
  }

  private static RsyncFailure rsync(RsyncExit end, String said, Direction direction) {
    boolean remote = remoteParts(direction).matcher(said).find();
    if (end.exit() == 11 || FULL.matcher(said).find()) {
      return remote ? REMOTE_DISK : local(direction);
    }
    return switch (end.exit()) {
      case 3, 23, 24 -> remote ? REMOTE_PATH : local(direction);
      default -> isRefusal(end, said) ? OPTION_REFUSED : BROKE;
    };
  }

  private static Pattern remoteParts(Direction direction) {
    return direction == Direction.UPLOAD ? REMOTE_IN_UPLOAD : REMOTE_IN_DOWNLOAD;
  }

  private static RsyncFailure local(Direction direction) {
    return direction == Direction.UPLOAD ? SOURCE : LOCAL_DISK;
  }

  private static boolean isRefusal(RsyncExit end, String said) {
    return !end.moved()
        && MAYBE_REFUSALS.contains(end.exit())
        && !PEER_ANSWERED.matcher(said).find()
        && !LINE.matcher(said.replaceAll("rsync: connection unexpectedly closed", "")).find();
  }
}
