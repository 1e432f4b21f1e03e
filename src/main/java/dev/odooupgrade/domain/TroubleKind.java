package dev.odooupgrade.domain;

import static dev.odooupgrade.domain.TroubleKind.Consequence.ENDS_WAIT;
import static dev.odooupgrade.domain.TroubleKind.Consequence.MAY_BE_TRIED_AGAIN;
import static dev.odooupgrade.domain.TroubleKind.Consequence.MET_NOBODY;
import static dev.odooupgrade.domain.TroubleKind.Consequence.NOTHING_SENT;
import static dev.odooupgrade.domain.TroubleKind.Consequence.TRANSIENT;

import java.util.Arrays;

/** The sorts of trouble, one for each kind of bad end. */
public enum TroubleKind {
  /** The platform said no: HTTP 4xx, or {@code failures} that are not empty. */
  REFUSED(ENDS_WAIT),
  /** The platform failed or is busy: HTTP 5xx, 408, 425, 429, or a JSON-RPC server error. */
  SERVER_ERROR(TRANSIENT, MAY_BE_TRIED_AGAIN),
  /** Something asked of us is missing or makes no sense. */
  BAD_ARGUMENT(ENDS_WAIT, NOTHING_SENT),
  /** A file is missing, cannot be read, or cannot be written. */
  FILE(ENDS_WAIT, MAY_BE_TRIED_AGAIN, NOTHING_SENT),
  /** No connection was made (unknown host, refused): nothing left this machine. */
  UNREACHABLE(TRANSIENT, MAY_BE_TRIED_AGAIN, NOTHING_SENT, MET_NOBODY),
  /** The other side is not who it should be: certificate or host key. Nothing was told to it. */
  UNTRUSTED(ENDS_WAIT, MAY_BE_TRIED_AGAIN, NOTHING_SENT, MET_NOBODY),
  /** The connection broke, stalled or timed out: the call may or may not have arrived. */
  NETWORK(TRANSIENT, MAY_BE_TRIED_AGAIN),
  /** An answer that cannot be understood. */
  UNREADABLE_ANSWER(MAY_BE_TRIED_AGAIN),
  /** The platform accepted a step, and does nothing of it. */
  NO_EFFECT(ENDS_WAIT, MAY_BE_TRIED_AGAIN),
  /** The upgrade itself ended without a result. */
  UPGRADE_FAILED(ENDS_WAIT),
  /** The wait ran out before the upgrade ended. */
  STILL_RUNNING(ENDS_WAIT, MAY_BE_TRIED_AGAIN),
  /** A person stopped it. */
  INTERRUPTED(ENDS_WAIT, MAY_BE_TRIED_AGAIN),
  /** A defect of this program. */
  DEFECT(ENDS_WAIT);

  /** What follows from a trouble, whoever met it. */
  enum Consequence {
    /** Asking for the status again would be told the same, so that no wait outlasts it. */
    ENDS_WAIT,
    /** The link or the server is to blame, so that a transfer tries again by itself. */
    TRANSIENT,
    /** A person may try the same again, with nothing typed anew. */
    MAY_BE_TRIED_AGAIN,
    /** It arose before anything was sent, so that the platform cannot have acted. */
    NOTHING_SENT,
    /** Nobody answered who could be believed: there was no connection, or one to a stranger. */
    MET_NOBODY
  }

  /** A bit for each consequence, by its ordinal. */
  private final int consequences;

  TroubleKind(Consequence... consequences) {
    this.consequences = Arrays.stream(consequences).mapToInt(TroubleKind::bit).sum();
  }

  public boolean endsWait() {
    return has(ENDS_WAIT);
  }

  public boolean isTransient() {
    return has(TRANSIENT);
  }

  public boolean mayBeTriedAgain() {
    return has(MAY_BE_TRIED_AGAIN);
  }

  public boolean leftNothingSent() {
    return has(NOTHING_SENT);
  }

  public boolean metNobody() {
    return has(MET_NOBODY);
  }

  private boolean has(Consequence consequence) {
    return (consequences & bit(consequence)) != 0;
  }

  private static int bit(Consequence consequence) {
    return 1 << consequence.ordinal();
  }
}
