package dev.odooupgrade.domain;

/** The sorts of trouble, one for each way a program can end badly. */
public enum TroubleKind {
  /** The platform said no: HTTP 4xx, or {@code failures} that are not empty. */
  REFUSED,
  /** The platform itself failed: HTTP 5xx. */
  SERVER_ERROR,
  /** Something asked of us is missing or makes no sense. */
  BAD_ARGUMENT,
  /** A file is missing, cannot be read, or cannot be written. */
  FILE,
  /** No connection was made (unknown host, refused): nothing left this machine. */
  UNREACHABLE,
  /** The other side is not who it should be: certificate or host key. Nothing was told to it. */
  UNTRUSTED,
  /** The connection broke, stalled or timed out: the call may or may not have arrived. */
  NETWORK,
  /** An answer that cannot be understood. */
  UNREADABLE_ANSWER,
  /** The upgrade itself ended without a result. */
  UPGRADE_FAILED,
  /** The wait ran out before the upgrade ended. */
  STILL_RUNNING,
  /** A person stopped it. */
  INTERRUPTED,
  /** A defect of this program. */
  DEFECT;

  /** Whether asking for the status again would be told the same, so that no wait outlasts it. */
  public boolean endsWait() {
    return switch (this) {
      case NETWORK, UNREACHABLE, SERVER_ERROR, UNREADABLE_ANSWER -> false;
      case REFUSED,
          BAD_ARGUMENT,
          FILE,
          UNTRUSTED,
          UPGRADE_FAILED,
          STILL_RUNNING,
          INTERRUPTED,
          DEFECT ->
          true;
    };
  }

  /** Whether the link or the server is to blame, so that a transfer tries again by itself. */
  public boolean isTransient() {
    return switch (this) {
      case NETWORK, UNREACHABLE, SERVER_ERROR -> true;
      case REFUSED,
          BAD_ARGUMENT,
          FILE,
          UNTRUSTED,
          UNREADABLE_ANSWER,
          UPGRADE_FAILED,
          STILL_RUNNING,
          INTERRUPTED,
          DEFECT ->
          false;
    };
  }

  /** Whether a person may try the same again, with nothing typed anew. */
  public boolean mayBeTriedAgain() {
    return switch (this) {
      case NETWORK,
          UNREACHABLE,
          UNTRUSTED,
          SERVER_ERROR,
          UNREADABLE_ANSWER,
          FILE,
          STILL_RUNNING,
          INTERRUPTED ->
          true;
      case REFUSED, BAD_ARGUMENT, UPGRADE_FAILED, DEFECT -> false;
    };
  }

  /** Whether it arose before anything was sent, so that the platform cannot have acted. */
  public boolean leftNothingSent() {
    return switch (this) {
      case UNREACHABLE, UNTRUSTED, BAD_ARGUMENT, FILE -> true;
      case REFUSED,
          SERVER_ERROR,
          NETWORK,
          UNREADABLE_ANSWER,
          UPGRADE_FAILED,
          STILL_RUNNING,
          INTERRUPTED,
          DEFECT ->
          false;
    };
  }
}
