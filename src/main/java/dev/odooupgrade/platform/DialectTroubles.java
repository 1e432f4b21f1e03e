package dev.odooupgrade.platform;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.http.call.HttpReply;

/** The words for a platform of which it cannot be found out what it speaks. */
public final class DialectTroubles {
  private static final String NOTHING = "Nothing was sent, and nothing is lost.";

  private DialectTroubles() {}

  /** It fails at every question. */
  public static TroubleException serverError(HttpReply reply) {
    return new TroubleException(
        new Trouble(
            TroubleKind.SERVER_ERROR,
            "The platform failed: it answered HTTP %d when asked which protocol it speaks."
                .formatted(reply.status().code()),
            NOTHING,
            "Try again in a few minutes.",
            reply.figures().retryAfter()));
  }

  static TroubleException unknownProtocol(PlatformAddress address) {
    return new TroubleException(
        TroubleKind.UNREADABLE_ANSWER,
        address.shownName() + " answers, but does not speak a known Upgrade protocol.",
        NOTHING,
        "Check the address. If you know the protocol, choose it yourself (with the commands:"
            + " --protocol v1 or --protocol current).");
  }
}
