package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.TroubleKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the programs end, as a number that scripts can act on. */
public enum ExitCode {
  DONE(0, "done"),
  REFUSED(1, "the platform refused: HTTP 4xx, or `failures` that are not empty"),
  SERVER_ERROR(2, "the platform failed or is busy: HTTP 5xx, 408, 429"),
  BAD_ARGUMENT(3, "an argument is missing or invalid; nothing was sent"),
  FILE(4, "a file was not found, cannot be read, or cannot be written"),
  NETWORK(5, "no connection, TLS error, connection lost, or timed out"),
  UNREADABLE_ANSWER(6, "an answer that cannot be understood"),
  UPGRADE_FAILED(7, "the upgrade itself failed (watch, download, all --wait)"),
  STILL_RUNNING(8, "still running, or --wait ran out (watch, download, all --wait)"),
  COMMAND_FAILED(9, "a command of --before or --after failed (batch)"),
  DEFECT(70, "an internal error; the log has the details"),
  INTERRUPTED(130, "interrupted, with Ctrl-C");

  /** From what only a person can cure to what another run may find cured. */
  private static final List<ExitCode> MOST_SERIOUS_FIRST =
      List.of(
          DEFECT,
          INTERRUPTED,
          UPGRADE_FAILED,
          REFUSED,
          BAD_ARGUMENT,
          FILE,
          COMMAND_FAILED,
          UNREADABLE_ANSWER,
          SERVER_ERROR,
          NETWORK,
          STILL_RUNNING);

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** How a command may end that asks the platform something, and does not wait for the upgrade. */
  public static Set<ExitCode> whereNobodyWaits() {
    return EnumSet.complementOf(EnumSet.of(UPGRADE_FAILED, STILL_RUNNING, COMMAND_FAILED));
  }

  /** How a command may end that waits for one upgrade. */
  public static Set<ExitCode> whereOneWaits() {
    return EnumSet.complementOf(EnumSet.of(COMMAND_FAILED));
  }

  /** The one that a person must look at first; done, if there are none. */
  public static ExitCode mostSerious(Collection<ExitCode> codes) {
    return MOST_SERIOUS_FIRST.stream().filter(codes::contains).findFirst().orElse(DONE);
  }

  /** The one place where troubles become exit codes. */
  public static ExitCode of(TroubleKind kind) {
    return switch (kind) {
      case REFUSED -> REFUSED;
      case SERVER_ERROR -> SERVER_ERROR;
      case BAD_ARGUMENT -> BAD_ARGUMENT;
      case FILE -> FILE;
      case UNREACHABLE, UNTRUSTED, NETWORK -> NETWORK;
      case UNREADABLE_ANSWER, NO_EFFECT -> UNREADABLE_ANSWER;
      case UPGRADE_FAILED -> UPGRADE_FAILED;
      case STILL_RUNNING -> STILL_RUNNING;
      case INTERRUPTED -> INTERRUPTED;
      case DEFECT -> DEFECT;
    };
  }
}
