package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import java.util.Locale;

/** The words for what this protocol cannot do. */
final class V1Troubles {
  private V1Troubles() {}

  static TroubleException accessWithout(String what) {
    return new TroubleException(
        new Trouble(
            TroubleKind.UNREADABLE_ANSWER,
            "The platform gave access over SFTP, but its answer does not tell " + what + ".",
            "Nothing was sent; your request is kept.",
            "Try again, or use HTTPS."));
  }

  static TroubleException noSuchWay(Via via) {
    return new TroubleException(
        new Trouble(
            TroubleKind.BAD_ARGUMENT,
            "This platform cannot be reached over "
                + via.word().toUpperCase(Locale.ROOT)
                + " for this.",
            "Nothing was sent; your request is kept.",
            "Choose another way."));
  }
}
