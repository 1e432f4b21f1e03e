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
  DEFECT
}
